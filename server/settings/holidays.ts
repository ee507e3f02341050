import { createRequire } from 'node:module'
import { z } from 'zod'
import { holidayCalendar, type HolidayCalendar } from '../../playlist/calendar.ts'

const notice = z.object({
  /** "English name,中文名,days" by date. */
  holidays: z.record(z.string(), z.string()),
  /** Days worked in lieu (调休). */
  workdays: z.record(z.string(), z.string()),
})

const named =
  (kind: 'holiday' | 'workday') =>
  ([date, text]: [string, string]) =>
    [date, { kind, name: text.split(',')[1] ?? text }] as const

/** The State Council's yearly notices, as the package chinese-days carries them; corrections go before them. */
export function statutoryHolidays(corrections: HolidayCalendar): HolidayCalendar {
  return holidayReader()(corrections)
}

/** The same for one who asks often: the notices are read at the first question. */
export function holidayReader(): (corrections: HolidayCalendar) => HolidayCalendar {
  let published: HolidayCalendar['days'] | null = null
  return (corrections) => {
    published ??= publishedDays()
    return holidayCalendar.parse({ days: { ...published, ...corrections.days } })
  }
}

function publishedDays(): HolidayCalendar['days'] {
  const published = notice.parse(createRequire(import.meta.url)('chinese-days/dist/chinese-days.json'))
  return Object.fromEntries([
    ...Object.entries(published.holidays).map(named('holiday')),
    ...Object.entries(published.workdays).map(named('workday')),
  ])
}
