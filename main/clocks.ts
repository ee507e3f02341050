import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { uptime } from 'node:os'
import { isBelievable, type ClockReading } from '../ledger/clock.ts'
import { madeAtMs } from './version.ts'

/** Reads both clocks at once. */
export type ReadClocks = () => ClockReading

const linuxBootId = '/proc/sys/kernel/random/boot_id'

/** Whether the system tells one boot from another, so that its monotonic clock counts from the boot on. */
export const namesBoots = (): boolean => existsSync(linuxBootId)

/**
 * The machine's own clocks. Where the system names no boot, this run of the program stands for it. While Linux sleeps its
 * monotonic clock stands, and the time since the boot goes on: what lies between the two was slept.
 */
export function systemClocks(sinceBootS: () => number = uptime): ReadClocks {
  const bootId = namesBoots() ? readFileSync(linuxBootId, 'utf8').trim() : randomUUID()
  return () => {
    const monoMs = Number(process.hrtime.bigint() / 1_000_000n)
    const wallMs = Date.now()
    const sleptMs = Math.round(sinceBootS() * 1_000) - monoMs
    return { bootId, monoMs, wallMs, trusted: isBelievable(wallMs, madeAtMs), sleptMs }
  }
}
