import { afterEach, describe, expect, it } from 'vitest'
import type { ClockReading } from '../../ledger/clock.ts'
import { hasLink, Uptime } from '../../main/jobs/uptime.ts'
import { openStretchStore } from '../../server/uptime/stretch-store.ts'
import { aBook, closeBooks, nineMs, type Book } from '../records/a-book.ts'

afterEach(closeBooks)

const everMs = { from: 0, until: 8e12 }

/** A program that looks at its clocks, on a machine that has been on for ten minutes. */
function aProgram(book: Book = aBook(), begin: Partial<ClockReading> = {}) {
  const clock = { bootId: 'boot-1', monoMs: 600_000, wallMs: nineMs, trusted: true, ...begin }
  const state = { alive: true, linked: null as boolean | null, countedMs: clock.monoMs as number | null }
  const store = openStretchStore(book.database)
  const uptime = new Uptime({
    store,
    readClocks: () => ({ ...clock }),
    isAlive: () => state.alive,
    isLinked: () => state.linked,
    isLit: () => null,
    countedMs: () => state.countedMs,
  })
  const runs = (seconds: number) => {
    for (let passed = 0; passed < seconds; passed += 5) {
      clock.monoMs += 5_000
      clock.wallMs += 5_000
      uptime.look()
    }
  }
  const kept = (which: string) =>
    openStretchStore(book.reopened().database)
      .within(everMs)
      .filter((one) => one.clock === which)
      .map(({ fromMs, untilMs, holds }) => [(fromMs - nineMs) / 1000, (untilMs - nineMs) / 1000, holds])
  return { book, clock, state, uptime, runs, kept, store }
}

describe('a station that is killed', () => {
  it('loses a minute at most, and gains none', () => {
    const { uptime, runs, kept } = aProgram()
    uptime.look()
    runs(179)
    const [[from, until] = []] = kept('alive')
    expect(from).toBe(0)
    expect(until).toBeGreaterThan(180 - 60)
    expect(until).toBeLessThanOrEqual(180)
  })

  it('and started again in the same boot was on all the while, and alive twice', () => {
    const first = aProgram()
    first.uptime.look()
    first.runs(60)
    const second = aProgram(first.book, { monoMs: 900_000, wallMs: nineMs + 300_000 })
    second.uptime.look()
    second.runs(60)
    second.uptime.end()
    expect(second.kept('powered')).toEqual([[-600, 360, true]])
    expect(second.kept('alive')).toEqual([
      [0, 60, true],
      [300, 360, true],
    ])
  })

  it('and whose power was cut has nothing of the night', () => {
    const first = aProgram()
    first.uptime.end()
    const next = { bootId: 'boot-2', monoMs: 20_000, wallMs: nineMs + 86_400_000 }
    const second = aProgram(first.book, next)
    second.uptime.end()
    expect(second.kept('powered')).toEqual([
      [-600, 0, true],
      [86_380, 86_400, true],
    ])
  })
})

describe('a station whose clock starts in 1970', () => {
  it('places what it saw on its right day once the clock is trusted', () => {
    const { uptime, runs, clock, kept } = aProgram(aBook(), { wallMs: 600_000, trusted: false })
    uptime.look()
    runs(120)
    expect(kept('alive')).toEqual([])
    Object.assign(clock, { wallMs: nineMs + 120_000, trusted: true })
    uptime.look()
    runs(60)
    uptime.end()
    expect(kept('alive')).toEqual([
      [0, 120, true],
      [120, 180, true],
    ])
    expect(kept('powered')[0]).toEqual([-600, 120, true])
  })
})

describe('a network', () => {
  it('that comes and goes is kept as it was seen', () => {
    const { uptime, runs, state, kept } = aProgram()
    state.linked = true
    uptime.look()
    runs(60)
    state.linked = false
    runs(60)
    uptime.end()
    expect(kept('linked')).toEqual([
      [0, 60, true],
      [65, 120, false],
    ])
  })

  it('is an address that somebody else gave, on a card of this machine’s own', () => {
    const card = (address: string, internal = false) => [
      { address, internal, family: 'IPv4' as const, netmask: '255.255.255.0', mac: '', cidr: null },
    ]
    expect(hasLink({ lo: card('127.0.0.1', true), eth0: card('10.1.2.3') })).toBe(true)
    expect(hasLink({ 以太网: card('192.168.1.8') })).toBe(true)
    expect(hasLink({ lo: card('127.0.0.1', true) })).toBe(false)
    expect(hasLink({ eth0: card('169.254.3.4') })).toBe(false)
    expect(hasLink({ docker0: card('172.17.0.1') })).toBe(false)
  })
})
