import fc from 'fast-check'
import type { Item } from '../../playlist/item.ts'
import { playlist as playlistSchema } from '../../playlist/playlist.ts'
import { schedule as scheduleSchema } from '../../playlist/schedule.ts'
import { sourceClasses } from '../../playlist/source-class.ts'
import { takeovers as takeoversSchema } from '../../playlist/takeover.ts'
import { holidayCalendar } from '../../playlist/calendar.ts'
import { compilePlan, type PlanParts } from '../../playlist/plan.ts'
import { dateAt, localDay } from '../../playlist/local-day.ts'
import { anItem } from './samples.ts'

/** Anything that the schemas let through, with zones in which clocks and dates do what they can. */

const yearFrom = Date.UTC(2026, 0, 1)
const yearMs = 365 * 86_400_000

const names = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const date = fc
  .integer({ min: 0, max: 364 })
  .map((days) => new Date(yearFrom + days * 86_400_000).toISOString().slice(0, 10))
const dates = fc.tuple(date, date).map(([one, other]) => {
  return one <= other ? { from: one, to: other } : { from: other, to: one }
})
const clock = fc
  .integer({ min: 0, max: 1439 })
  .map(
    (minutes) =>
      `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`,
  )
const end = fc.oneof(clock, fc.constantFrom('24:00', '00:00'))

const windowFields = { start: clock, end }
const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 3, maxLength: 7 })
const dayKinds = fc.uniqueArray(fc.constantFrom('workday', 'restday', 'holiday'), {
  minLength: 1,
  maxLength: 3,
})
// Most stations are open, and most have something to play: what never airs proves little.
const openingHours = fc.oneof(
  { weight: 3, arbitrary: fc.constant([{ start: '00:00', end: '24:00' }]) },
  { weight: 1, arbitrary: fc.constant([{ start: '09:00', end: '18:00' }]) },
  {
    weight: 2,
    arbitrary: fc.array(
      fc.record({ ...windowFields, weekdays, dates, dayKinds }, { requiredKeys: ['start', 'end'] }),
      { maxLength: 3 },
    ),
  },
)
const window = fc.record({ ...windowFields, weekdays, dates, dayKinds }, { requiredKeys: ['start', 'end'] })
const datedWindow = fc.record(
  { ...windowFields, weekdays, dates },
  { requiredKeys: ['start', 'end', 'dates'] },
)
const priority = fc.integer({ min: -2, max: 2 })
const rule = { id: names, title: names, playlistId: names, priority }

const schedule = fc
  .record({
    zone: fc.constantFrom(
      'Asia/Shanghai',
      'Europe/Berlin',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
      'UTC',
    ),
    openingHours,
    dayparts: fc.array(fc.record({ ...rule, window }), { maxLength: 5 }),
    campaigns: fc.array(fc.record({ ...rule, window: datedWindow }), { maxLength: 3 }),
    fallbackPlaylistId: fc.option(names, { freq: 4 }),
    closures: fc.array(
      date.map((day) => ({ from: day, to: day, reason: '检修' })),
      { maxLength: 2 },
    ),
  })
  .map((each) => scheduleSchema.parse(each))

const choice = fc.oneof(
  fc.record({ items: fc.array(names, { maxLength: 4 }) }),
  fc.record({ select: fc.record({ sourceClasses: fc.subarray([...sourceClasses]) }, { requiredKeys: [] }) }),
)
const share = fc.double({ min: 0.1, max: 100, noNaN: true })
const listedEntries = fc.array(choice, { maxLength: 4 })
const sharedEntries = fc.array(
  fc.tuple(choice, share).map(([each, part]) => ({ ...each, share: part })),
  { maxLength: 4 },
)
const playlistOf = (id: string) =>
  fc.oneof(
    listedEntries.map((entries) => ({ id, title: id, order: 'listed', entries })),
    sharedEntries.map((entries) => ({ id, title: id, order: 'shares', entries })),
  )

const durationMs = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1000, max: 600_000 }) },
  { weight: 1, arbitrary: fc.constantFrom(-5, 0, 0.5, 1e300, Number.NaN) },
)
const itemOf = (name: string): fc.Arbitrary<Item> =>
  fc
    .record({
      state: fc.constantFrom('released', 'released', 'released', 'released', 'waiting', 'withdrawn'),
      sourceClass: fc.constantFrom('emergency', 'emergency', ...sourceClasses),
      validFrom: fc.option(date, { freq: 1, nil: null }),
      validTo: fc.option(date, { freq: 1, nil: null }),
      durationMs,
    })
    .map((being) => anItem(name, being))

const takeover = fc
  .record({
    id: names,
    itemId: names,
    from: fc.integer({ min: yearFrom, max: yearFrom + yearMs }),
    lengthMs: fc.integer({ min: 1, max: 5 * 86_400_000 }),
    priority,
    status: fc.constantFrom('Actual', 'Actual', 'Exercise', 'Test'),
  })
  .map(({ lengthMs, ...each }) => ({ ...each, until: each.from + lengthMs }))

const calendar = fc
  .dictionary(date, fc.record({ kind: fc.constantFrom('holiday', 'workday'), name: fc.constant('国庆节') }))
  .map((days) => holidayCalendar.parse({ days }))

const eachName = ['a', 'b', 'c', 'd', 'e']

const someParts: fc.Arbitrary<PlanParts> = fc.record({
  schedule,
  playlists: fc
    .tuple(...eachName.map(playlistOf))
    .map((each) => each.map((one) => playlistSchema.parse(one))),
  items: fc.tuple(...eachName.map(itemOf)),
  takeovers: fc.array(takeover, { maxLength: 4 }).map((each) => takeoversSchema.parse(each)),
  calendar,
})

/** Parts, a plan of them, and an instant: any of the year, or one close to a midnight or to a takeover's ends. */
export const someMoment = fc
  .record({
    parts: someParts,
    anywhere: fc.integer({ min: yearFrom, max: yearFrom + yearMs }),
    near: fc.nat(),
    offMs: fc.integer({ min: -90_000, max: 90_000 }),
  })
  .map(({ parts, anywhere, near, offMs }) => {
    const plan = compilePlan(parts)
    const ends = parts.takeovers.flatMap(({ from, until }) => [from, until])
    const { start } = localDay(parts.schedule.zone, dateAt(parts.schedule.zone, anywhere))
    const edges = [anywhere, start, ...ends]
    return { parts, plan, instant: (edges[near % edges.length] ?? anywhere) + offMs }
  })

/** What the glass last had on, if anything is remembered. */
export const somePlayhead = fc.option(
  fc.record({
    playlistId: names,
    ordinal: fc.nat({ max: 1_000_000 }),
    agoMs: fc.oneof(fc.integer({ min: -10_000, max: 600_000 }), fc.integer({ min: 0, max: 40 * 86_400_000 })),
  }),
)
