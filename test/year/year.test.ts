import { generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyLedger } from '../../ledger/verify.ts'
import { aBook, closeBooks, type Book } from '../records/a-book.ts'
import { newHall, oldHall } from '../station-duties/steps.ts'
import { AStation } from './a-station.ts'
import { aYear, live, startMs, struckOffMs } from './a-year.ts'
import { dateOf } from './ground-truth.ts'
import { creditedByDay, creditedByPlace, creditedMs, rawByDay, registeredMs, untrustedMs } from './sums.ts'

const { privateKey } = generateKeyPairSync('ed25519')
const { happenings, cutBeats, strays } = aYear(20_260_101)
/** A beat is a second at most where something happens. */
const beatMs = 1_000
let book: Book
let station: AStation
beforeAll(() => {
  book = aBook()
  // The disk itself is not under test here, and a year has too many commits for it.
  book.database.pragma('synchronous = OFF')
  station = new AStation(book, privateKey, startMs)
  const begun = performance.now()
  live(station, happenings)
  const { beats } = station.glass
  const seconds = Math.round((performance.now() - begun) / 100) / 10
  const told = { seconds, beats, runs: station.runs, refusedWrites: station.disk.refused }
  const hours = { true: station.truth.totalMs / 3_600_000, credited: creditedMs(book) / 3_600_000 }
  process.stdout.write(`a year: ${JSON.stringify({ ...told, ...hours, missingMs: missingMs() })}\n`)
  // Under half a minute on two idle cores; the bound only ends a run that hangs.
}, 300_000)
afterAll(closeBooks)

const missingMs = () => station.truth.totalMs - creditedMs(book)

describe('a year of a station', () => {
  it('is credited within a ten-thousandth of what was truly on the glass, and never above it', () => {
    expect(missingMs()).toBeGreaterThanOrEqual(0)
    expect(missingMs() / station.truth.totalMs).toBeLessThan(0.0001)
  })

  it('misses on no day and in no class more than a second for each beat that was cut short, and gains nothing', () => {
    const credited = creditedByDay(book)
    for (const [key, trueMs] of station.truth.byDay) {
      const date = key.slice(0, 10)
      const missing = trueMs - (credited.get(key) ?? 0)
      expect([key, missing <= beatMs * (cutBeats.get(date) ?? 0)]).toEqual([key, true])
      expect([key, missing >= (strays.has(date) ? -beatMs : 0)]).toEqual([key, true])
    }
    const isStray = (key: string) => strays.has(key.slice(0, 10)) && !station.truth.byDay.has(key)
    const days = [...credited.keys()].filter((key) => !isStray(key))
    expect(days.sort()).toEqual([...station.truth.byDay.keys()].sort())
  })

  it('has for each day the sum of its raw records', () => {
    expect(creditedByDay(book)).toEqual(rawByDay(book))
  })

  it('is sealed day by day in a chain that verifies, from the first day on which it played', () => {
    const { seals, acts } = station.office
    const verdict = verifyLedger({
      seals: seals.list(),
      segments: book.ledger.after(0),
      acts: acts.list(),
    })
    expect(verdict).toMatchObject({ sound: true, from: '2026-01-04', to: '2026-12-31', gaps: [] })
    expect(verdict).toMatchObject({ unsealed: { segments: 0, acts: 0 } })
  })

  it('places what was shown before the time was known, and itemises the rest', () => {
    const records = [...book.ledger.after(0)]
    const placed = records.filter(({ replaces }) => replaces)
    expect(placed.length).toBeGreaterThan(100)
    expect(new Set(placed.map(({ localDate }) => localDate.slice(0, 4)))).toEqual(new Set(['2026']))
    const restMs = station.truth.neverPlacedMs - untrustedMs(book)
    expect([restMs >= 0, restMs <= 3 * beatMs]).toEqual([true, true])
  })

  it('plays on the days worked in lieu, and on no holiday', () => {
    const days = new Set([...station.truth.byDay.keys()].map((key) => key.slice(0, 10)))
    for (const lieu of ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])
      expect([lieu, days.has(lieu)]).toEqual([lieu, true])
    for (const off of ['2026-01-01', '2026-02-17', '2026-05-01', '2026-06-06', '2026-10-05'])
      expect([off, days.has(off)]).toEqual([off, false])
  })

  it('keeps the hours of the old place and the new apart', () => {
    const byPlace = creditedByPlace(book)
    expect([...byPlace.keys()].sort()).toEqual(['', oldHall.name, newHall.name].sort())
    for (const [place, trueMs] of station.truth.byPlace) {
      // The beat under way at the move belongs to where it ends; cut beats are spread over the year.
      expect(Math.abs(trueMs - (byPlace.get(place) ?? 0)) / trueMs).toBeLessThan(0.0001)
    }
  })

  it('counts nothing for the register after it was struck off, though it plays on', () => {
    const { lifecycle } = station.office
    const after = registeredMs(book, lifecycle, struckOffMs)
    expect(after.registered).toBe(0)
    expect(after.credited).toBeGreaterThan(100 * 3_600_000)
    const all = registeredMs(book, lifecycle, startMs)
    expect(all.registered).toBeLessThanOrEqual(station.truth.registeredMs)
    expect(all.registered / station.truth.registeredMs).toBeGreaterThan(0.9999)
    expect(station.glass.brand).toBe('')
    expect(dateOf(struckOffMs)).toBe('2026-12-10')
  })
})
