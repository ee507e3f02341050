import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import type { LocalDate } from '../../playlist/item.ts'
import { dayAfter } from '../../playlist/local-day.ts'
import { ProblemError } from '../problem/problem.ts'
import type { BodyOf } from '../../contract/panel-body.ts'
import { plainText } from './plain-text.ts'

type Activity = BodyOf<'activities'>['activities'][number]

/** How far ahead repeated events are written out. */
const aheadDays = 60
const maxActivities = 60
const maxEvents = 2_000
/** Of all events together: a daily event of twenty years passes, a calendar made to keep a machine busy does not. */
const maxSteps = 8_000

/** An iCalendar as the activities of the next 60 days, repeated ones (RRULE, EXDATE, changed occurrences) written out. */
export function readCalendar(source: string, zone: string, today: LocalDate): BodyOf<'activities'> {
  const events = eventsOf(source)
  const span = { zone, first: today, last: dayAfter(today, aheadDays) }
  const budget = { steps: maxSteps }
  const activities = events
    .flatMap((event) => occurrences(event, span, budget))
    .sort((a, b) => (`${a.date} ${a.time}` < `${b.date} ${b.time}` ? -1 : 1))
  return { form: 'activities', activities: activities.slice(0, maxActivities) }
}

const broken = (detail: string) => new ProblemError('feed-broken', { detail })

function eventsOf(source: string): ICAL.Event[] {
  const calendar = parsed(source)
  if (calendar.name !== 'vcalendar') throw broken('不是 iCalendar 日历')
  for (const zone of calendar.getAllSubcomponents('vtimezone'))
    ICAL.TimezoneService.register(new ICAL.Timezone(zone))
  const all = calendar.getAllSubcomponents('vevent').slice(0, maxEvents)
  const events = all.map((component) => new ICAL.Event(component, { strictExceptions: false }))
  const masters = events.filter((event) => !event.isRecurrenceException())
  const byUid = new Map(masters.map((event) => [event.uid, event]))
  for (const event of events) if (event.isRecurrenceException()) byUid.get(event.uid)?.relateException(event)
  return masters
}

function parsed(source: string): ICAL.Component {
  try {
    return new ICAL.Component(ICAL.parse(source) as unknown[])
  } catch {
    throw broken('不是完整的 iCalendar 日历')
  }
}

interface Span {
  readonly zone: string
  readonly first: LocalDate
  readonly last: LocalDate
}

function occurrences(event: ICAL.Event, span: Span, budget: { steps: number }): Activity[] {
  if (isCancelled(event) || event.startDate === null || isTooOften(event)) return []
  if (!event.isRecurring()) return within(activityOf(event, event.startDate, event.endDate, span.zone), span)
  const found: Activity[] = []
  // Zones are at most 26 hours apart: what is further away need not be put into the station's time.
  const [near, far] = [dayAfter(span.first, -2), dayAfter(span.last, 2)]
  const rounds = event.iterator()
  for (let next = nextOf(rounds); next; next = nextOf(rounds)) {
    if ((budget.steps -= 1) < 0) throw broken('日历里的重复活动太多')
    const date = dateOf(next)
    if (date > far) break
    if (date < near) continue
    const { item, startDate, endDate } = occurrenceOf(event, next)
    if (!isCancelled(item)) found.push(...within(activityOf(item, startDate, endDate, span.zone), span))
    if (found.length > maxActivities) break
  }
  return found
}

interface Occurrence {
  readonly item: ICAL.Event
  readonly startDate: ICAL.Time
  readonly endDate: ICAL.Time
}

/** The package's own declaration of this shape is missing from what it publishes. */
const occurrenceOf = (event: ICAL.Event, at: ICAL.Time): Occurrence => {
  const details: unknown = event.getOccurrenceDetails(at)
  return details as Occurrence
}

/** A rule that can never be met, such as each 30 February, is one that ended. */
function nextOf(rounds: ICAL.RecurExpansion): ICAL.Time | null {
  try {
    return rounds.next() ?? null
  } catch {
    return null
  }
}

const within = (activity: Activity, { first, last }: Span): Activity[] =>
  activity.title !== '' && activity.date >= first && activity.date <= last ? [activity] : []

/** Nothing in a hall takes place each hour; such a rule keeps a machine busy and fills the page with one event. */
const isTooOften = ({ component }: ICAL.Event) =>
  component
    .getAllProperties('rrule')
    .some((rule) => /FREQ=(SECONDLY|MINUTELY|HOURLY)/i.test(String(rule.getFirstValue())))

const isCancelled = ({ component }: ICAL.Event) =>
  /^cancelled$/i.test(String(component.getFirstPropertyValue('status') ?? ''))

function activityOf(event: ICAL.Event, start: ICAL.Time, end: ICAL.Time | null, zone: string): Activity {
  const from = localTime(start, zone)
  const to = end === null ? null : localTime(end, zone)
  const isSpan = to !== null && to.date === from.date && to.time !== '' && to.time !== from.time
  return {
    date: from.date,
    time: isSpan ? `${from.time}–${to.time}` : from.time,
    title: plainText(event.summary ?? '', 100),
    place: plainText(event.location ?? '', 60),
    note: plainText(event.description ?? '', 120),
    until: null,
  }
}

/** A time as the station's clocks show it: one without a zone is meant for them, one of a whole day has no time. */
function localTime(time: ICAL.Time, zone: string): { date: LocalDate; time: string } {
  const date = dateOf(time)
  if (time.isDate) return { date, time: '' }
  if (time.zone === ICAL.Timezone.localTimezone) return { date, time: `${time.hour}:${two(time.minute)}` }
  const there = Temporal.Instant.fromEpochMilliseconds(time.toUnixTime() * 1_000).toZonedDateTimeISO(zone)
  return { date: there.toPlainDate().toString(), time: `${there.hour}:${two(there.minute)}` }
}

const dateOf = ({ year, month, day }: ICAL.Time): LocalDate =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
const two = (number: number) => String(number).padStart(2, '0')
