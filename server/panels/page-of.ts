import type { LocalDate } from '../../playlist/item.ts'
import { daysBetween } from '../../playlist/local-day.ts'
import { panelPage, type PageOf, type PanelPage, type PanelTable } from '../../playlist/panel-content.ts'
import type { BodyOf, PanelBody } from '../../contract/panel-body.ts'
import { farmWork } from './farm-work.ts'
import { solarTermOn } from './solar-term.ts'

/** A panel as drawn on a date; null when nothing of it is left. `table` is the plain form, and has no page. */
export type Drawn = { readonly page: PanelPage } | { readonly page: null; readonly table: PanelTable } | null

/** A glance at what comes: more names than these are a list, not an outlook. */
const comingDuties = 6
const comingOccasions = 5

type Dated = { readonly until: LocalDate | null }

/** The rows that still hold on a date. */
const holding = <Row extends Dated>(rows: readonly Row[], date: LocalDate): Row[] =>
  rows.filter(({ until }) => until === null || until >= date)

const byDate = (a: { readonly date: LocalDate }, b: { readonly date: LocalDate }) =>
  a.date < b.date ? -1 : 1
/** A page without its rows' last days: those are the station's own business, and the page's shape has none. */
const filled = (page: PanelPage, rows: readonly unknown[]): Drawn =>
  rows.length === 0 ? null : { page: panelPage.parse(page) }

/** What of a panel may be drawn on a date. */
export function drawnOn(body: PanelBody, date: LocalDate): Drawn {
  switch (body.form) {
    case 'guide':
      return filled(body, [...body.steps, ...body.papers])
    case 'table':
    case 'timetable':
      return drawnTable(body, date)
    case 'prices': {
      const prices = holding(body.prices, date)
      return filled({ ...body, prices }, prices)
    }
    case 'phones': {
      const phones = holding(body.phones, date)
      return filled({ ...body, phones }, phones)
    }
    case 'notices': {
      const notices = holding(body.notices, date)
      return filled({ ...body, notices }, notices)
    }
    default:
      return drawnByDay(body, date)
  }
}

/** The forms in which the day itself picks what is seen. */
function drawnByDay(
  body: BodyOf<'activities' | 'weather' | 'farming' | 'duty' | 'countdown'>,
  date: LocalDate,
): Drawn {
  switch (body.form) {
    case 'activities': {
      const activities = holding(body.activities, date)
        .filter((each) => each.date >= date)
        .sort(byDate)
      return filled({ ...body, activities }, activities)
    }
    case 'weather': {
      const days = body.days.filter((each) => each.date >= date).sort(byDate)
      // A forecast that no longer speaks of today is no weather.
      return days[0]?.date === date ? { page: { ...body, days } } : null
    }
    case 'farming':
      return drawnFarming(body, date)
    case 'duty': {
      const today = body.roster.filter((each) => each.date === date)
      const coming = body.roster.filter((each) => each.date > date).sort(byDate)
      return filled({ form: 'duty', date, today, coming: coming.slice(0, comingDuties) }, [
        ...today,
        ...coming,
      ])
    }
    case 'countdown':
      return drawnCountdown(body, date)
  }
}

function drawnTable({ form, columns, rows }: BodyOf<'table' | 'timetable'>, date: LocalDate): Drawn {
  const table = { columns, rows: holding(rows, date).map(({ cells }) => cells) }
  if (table.rows.length === 0) return null
  return form === 'timetable' ? { page: { form, ...table } } : { page: null, table }
}

function drawnFarming({ advice }: BodyOf<'farming'>, date: LocalDate): Drawn {
  const terms = solarTermOn(date)
  if (terms === null) return null
  const { term, next } = terms
  const own = advice.filter((each) => each.term === term.name).map(({ text }) => text)
  const usual = farmWork[term.name]
  const lines = own.length > 0 || usual === undefined ? own : [usual]
  const page = {
    form: 'farming' as const,
    term,
    next,
    daysToNext: daysBetween(date, next.date),
    advice: lines,
  }
  return { page }
}

function drawnCountdown({ occasions }: BodyOf<'countdown'>, date: LocalDate): Drawn {
  const [next, ...later]: PageOf<'countdown'>['later'] = occasions
    .filter(({ to }) => to >= date)
    .map((each) => ({ ...each, days: Math.max(0, daysBetween(date, each.from)) }))
    .sort((a, b) => a.days - b.days || (a.to < b.to ? -1 : 1))
  if (next === undefined) return null
  return { page: { form: 'countdown', date, next, later: later.slice(0, comingOccasions) } }
}
