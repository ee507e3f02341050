import { join } from 'node:path'
import { z } from 'zod'
import { keptFile } from '../system/kept-file.ts'
import { decodingSpeed, type DecodingSpeed } from './decoding-speed.ts'

/** A busy moment makes a machine slower than it is, and nothing makes it faster: the best of so many is kept. */
const trials = 3
const againAfterMs = 10 * 60_000

/** How fast this machine decodes, kept in the data folder until machine or browser are others. */
export class DecodingBook {
  readonly #kept
  readonly #machine: string

  /** @param machine what tells this machine from another one */
  constructor(folder: string, machine: string) {
    this.#kept = keptFile<DecodingSpeed | null>(decodingPath(folder), shape, null)
    this.#machine = machine
  }

  /** Null before the first trial here. */
  now(): DecodingSpeed | null {
    const kept = this.#kept.now()
    return kept?.machine === this.#machine ? kept : null
  }

  wantsTrial(browser: string, nowMs: number): boolean {
    const kept = this.now()
    if (kept?.browser !== browser) return true
    // A clock that was set back does not keep it waiting for years.
    return kept.trials < trials && Math.abs(nowMs - kept.atMs) >= againAfterMs
  }

  /** Answers what holds now. */
  take(browser: string, { hd, fullHd }: Pick<DecodingSpeed, 'hd' | 'fullHd'>, atMs: number): DecodingSpeed {
    const before = this.now()?.browser === browser ? this.now() : null
    const next: DecodingSpeed = {
      machine: this.#machine,
      browser,
      hd: Math.max(before?.hd ?? 0, hd),
      fullHd: Math.max(before?.fullHd ?? 0, fullHd),
      trials: (before?.trials ?? 0) + 1,
      atMs,
    }
    this.#kept.keep(next)
    return next
  }
}

const shape = z.nullable(decodingSpeed)
const decodingPath = (folder: string) => join(folder, 'decoding.json')

/** What was kept last in this folder, whatever machine it was; for those who only look. */
export const keptDecoding = (folder: string): DecodingSpeed | null =>
  keptFile<DecodingSpeed | null>(decodingPath(folder), shape, null).now()
