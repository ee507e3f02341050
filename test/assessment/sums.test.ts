import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { plainCalendar } from '../../playlist/calendar.ts'
import { LifecycleBook } from '../../server/lifecycle/lifecycle-book.ts'
import { instantIn } from '../../contract/instant.ts'
import { AttestedBook } from '../../server/assessment/attested-book.ts'
import { gatherFacts } from '../../server/assessment/gather-facts.ts'
import { monthSpan } from '../../server/assessment/month-span.ts'
import { openActStore } from '../../server/records/act-store.ts'
import { usualSchedule } from '../../server/settings/usual-schedule.ts'
import type { ClosedSegment } from '../../ledger/segment.ts'
import { aProfile } from '../http/a-door.ts'
import { aBook, aSegment, closeBooks, zone } from '../records/a-book.ts'
import { at } from './a-hall.ts'

afterEach(closeBooks)

const minuteMs = 60_000
const startMs = at('2026-10-01 00:00')
const days = 4

/** A record at some minute of four days, of a class, in a shell. */
const showings = fc.array(
  fc.record({
    minute: fc.integer({ min: 0, max: days * 24 * 60 - 1 }),
    creditedMs: fc.integer({ min: 1, max: minuteMs }),
    sourceClass: fc.constantFrom('science', 'government'),
    shell: fc.constantFrom('chromium', 'chromium', 'electron'),
    themes: fc.constantFrom(['健康'], ['健康', '农业'], []),
  }),
  { maxLength: 40 },
)
/** Minutes at which the device goes in and out of repair: steps that divide days and move nothing. */
const steps = fc.uniqueArray(fc.integer({ min: 1, max: days * 24 * 60 - 1 }), { maxLength: 5 })

function factsOf(segments: readonly ClosedSegment[], minutes: readonly number[]) {
  const { database, ledger } = aBook()
  ledger.append(segments, null)
  const acts = openActStore(database)
  const lifecycle = new LifecycleBook(acts, aProfile.code, aProfile.place)
  for (const [index, minute] of minutes.toSorted((a, b) => a - b).entries()) {
    const wallMs = startMs + minute * minuteMs
    const clock = { bootId: 'boot-1', monoMs: wallMs, wallMs, trusted: true }
    const step = index % 2 === 0 ? 'begin-repair' : 'finish-repair'
    const actor = { role: 'technician', name: '甲', at: instantIn(wallMs, zone), clock }
    expect(lifecycle.take('device', { step, reason: '检修' }, actor).ok).toBe(true)
  }
  const rules = { profile: aProfile, duties: [], schedule: usualSchedule, calendar: plainCalendar }
  const nowMs = at('2026-10-05 00:00')
  const sources = {
    database,
    ledger,
    lifecycle,
    attested: new AttestedBook(acts, aProfile.code, zone),
    profile: aProfile,
    rules: { now: () => rules, on: () => rules },
    nowMs: () => nowMs,
  }
  return gatherFacts(sources, monthSpan(zone, '2026-10', nowMs), rules)
}

describe('the facts of a month', () => {
  it('name every credited second once, whether a day was divided or not', () => {
    fc.assert(
      fc.property(showings, steps, (shown, minutes) => {
        // One whole second stands for each record: what is cut off is then the same however a day is read.
        const segments = shown.map(({ minute, creditedMs, ...words }) =>
          aSegment({
            ...words,
            place: aProfile.place.name,
            fromMs: startMs + minute * minuteMs,
            creditedMs: Math.ceil(creditedMs / 1000) * 1000,
          }),
        )
        const facts = factsOf(segments, minutes)
        for (const day of facts.days) {
          const own = segments.filter(({ localDate }) => localDate === day.date)
          for (const sourceClass of ['science', 'government']) {
            const ms = own
              .filter(({ shown: { sourceClass: each } }) => each === sourceClass)
              .reduce((sum, { creditedMs }) => sum + creditedMs, 0)
            const told = day.parts.reduce((sum, part) => sum + (part.creditedSeconds[sourceClass] ?? 0), 0)
            expect(told).toBe(ms / 1000)
          }
          const farming = own.filter(({ shown: { themes } }) => themes.includes('农业'))
          const farmingMs = farming.reduce((sum, { creditedMs }) => sum + creditedMs, 0)
          const toldThemes = day.parts.map(({ creditedByTheme }) => creditedByTheme?.['农业'] ?? 0)
          expect(toldThemes.reduce((sum, each) => sum + each, 0)).toBe(farmingMs / 1000)
        }
      }),
      { numRuns: 25, seed: 20261122 },
    )
  })
})
