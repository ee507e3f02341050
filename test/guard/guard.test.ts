import { afterEach, describe, expect, it } from 'vitest'
import type { ClockReading } from '../../ledger/clock.ts'
import { Guard } from '../../main/jobs/guard.ts'
import { demoConfiguration } from '../../main/demo/configuration.ts'
import { plainCalendar } from '../../playlist/calendar.ts'
import { compilePlan } from '../../playlist/plan.ts'
import { openActStore } from '../../server/records/act-store.ts'
import { anItem, aSchedule, at } from '../playlist/samples.ts'
import { aBook, closeBooks } from '../records/a-book.ts'

afterEach(closeBooks)

/** A hall that is open from nine to six and plays science for half of the time: 4 h 30 min of the 5 h owed. */
function aGuardedHall() {
  const { database } = aBook()
  const credited = { science: 0 }
  const acts = openActStore(database)
  const schedule = aSchedule({ openingHours: [{ start: '09:00', end: '18:00' }], fallbackPlaylistId: 'half' })
  const half = {
    id: 'half',
    title: '各半',
    order: 'shares' as const,
    entries: [
      { share: 50, select: { sourceClasses: ['science' as const] } },
      { share: 50, select: { sourceClasses: ['government' as const] } },
    ],
  }
  const items = ['月亮', '四季', '雷电'].map((name) => anItem(name))
  const panel = anItem('办事指南', { sourceClass: 'government' })
  const leans: (number | null)[] = []
  const shown: string[] = []
  const plan = compilePlan({
    schedule,
    playlists: [half],
    items: [...items, panel],
    takeovers: [],
    calendar: plainCalendar,
  })
  const allowed = { watches: true, maxLeanShare: 0.9 }
  const guard = new Guard({
    settings: { now: () => ({ ...demoConfiguration, guardian: allowed, schedule, calendar: plainCalendar }) },
    playout: { ordinaryPlan: () => plan, lean: (lean) => void leans.push(lean?.share ?? null) },
    today: () => ({ date: '2026-11-23', dueSeconds: 32_400, creditedSeconds: credited }),
    lastShown: () => shown,
    acts,
  })
  const look = (clock: string) =>
    guard.look({ bootId: 'boot-1', monoMs: 1, wallMs: at(`2026-11-23 ${clock}`), trusted: true })
  return { guard, leans, acts, credited, shown, look, allowed }
}

describe('the five-hour guardian', () => {
  it('leans as far as the day needs, and writes down that it did', () => {
    const { leans, acts, look } = aGuardedHall()
    look('09:00')
    expect(leans).toHaveLength(1)
    expect(leans[0]).toBeGreaterThan(18_000 / 32_400)
    expect(leans[0]).toBeLessThan(0.6)
    expect(acts.list({ kind: 'guardian' })).toMatchObject([
      { role: 'station', body: { action: 'lean', word: 'lean-enough' } },
    ])
  })

  it('lets what was truly shown last rest, as long as two others are there to choose from', () => {
    const { acts, shown, look } = aGuardedHall()
    shown.push('雷电', '办事指南', '月亮')
    look('09:00')
    expect(acts.list({ kind: 'guardian' })).toMatchObject([{ body: { resting: ['雷电'] } }])
  })

  it('does not change its mind from minute to minute', () => {
    const { leans, acts, look } = aGuardedHall()
    for (const clock of ['09:00', '09:01', '09:02']) look(clock)
    expect(leans).toHaveLength(1)
    expect(acts.list({ kind: 'guardian' })).toHaveLength(1)
  })

  it('lets go once the day is safe', () => {
    const { leans, credited, look } = aGuardedHall()
    look('09:00')
    credited.science = 7_200
    look('11:00')
    expect(leans.at(-1)).toBe(null)
  })

  it('lets go when it is switched off in the settings, once', () => {
    const { leans, acts, allowed, look } = aGuardedHall()
    look('09:00')
    allowed.watches = false
    for (const clock of ['09:01', '09:02']) look(clock)
    expect(leans.slice(1)).toEqual([null])
    expect(acts.list({ kind: 'guardian' }).at(-1)).toMatchObject({ body: { word: 'switched-off' } })
  })

  it('keeps still while the clock does not tell the day', () => {
    const { guard, leans } = aGuardedHall()
    const reading: ClockReading = {
      bootId: 'boot-1',
      monoMs: 1,
      wallMs: at('2026-11-23 09:00'),
      trusted: false,
    }
    guard.look(reading)
    expect(leans).toEqual([])
  })
})
