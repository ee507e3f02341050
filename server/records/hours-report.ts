import { Temporal } from 'temporal-polyfill'
import type { HoursReport, HoursRow } from '../../contract/hours.ts'
import { sourceClasses } from '../../playlist/source-class.ts'
import { emptySum, type HourGrouping, type HourSum } from './hours.ts'

/** Exact to the millisecond, so that the rows add up to their total. */
const seconds = (ms: number) => ms / 1000

const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']

/** `2026-11-01 周日` */
export function dayLabel(date: string): string {
  return `${date} ${weekdays[Temporal.PlainDate.from(date).dayOfWeek - 1] ?? ''}`
}

function daysOf(from: string, to: string): string[] {
  const days: string[] = []
  const end = Temporal.PlainDate.from(to)
  for (
    let day = Temporal.PlainDate.from(from);
    Temporal.PlainDate.compare(day, end) <= 0;
    day = day.add({ days: 1 })
  ) {
    days.push(day.toString())
  }
  return days
}

/**
 * Sums set out as rows; a table by day names every day of the range, played or not. `whole` is what their total is of:
 * by item, theme or publisher the rows themselves may overlap, and do not add up.
 */
export function reportHours(
  query: { from: string; to: string; by: HourGrouping; zone: string },
  sums: ReadonlyMap<string, HourSum>,
  isDue: (date: string) => boolean,
  reasonOn: (date: string) => string | null = () => null,
  whole: ReadonlyMap<string, HourSum> = sums,
): HoursReport {
  const { from, to, by, zone } = query
  const byDay = by === 'day'
  const keys = byDay ? daysOf(from, to) : [...sums.keys()].sort()
  const rows = keys.map((key): HoursRow => {
    const sum = sums.get(key) ?? emptySum(key, key)
    const label = byDay ? dayLabel(key) : sum.label
    return {
      key,
      label,
      ...figures(sum, byDay ? isDue(key) : null),
      reason: byDay ? reasonOn(key) : null,
    }
  })
  return { from, to, by, zone, rows, total: figures(total([...whole.values()]), null) }
}

function figures(sum: HourSum, due: boolean | null): HoursReport['total'] {
  const creditedSeconds = Object.fromEntries(
    sourceClasses
      .filter((name) => name in sum.creditedMs)
      .map((name) => [name, seconds(sum.creditedMs[name] ?? 0)]),
  )
  const { frozen, hidden, panelOff, clockUntrusted } = sum.excludedMs
  const excludedSeconds = {
    frozen: seconds(frozen),
    hidden: seconds(hidden),
    panelOff: seconds(panelOff),
    clockUntrusted: seconds(clockUntrusted),
  }
  return { due, creditedSeconds, excludedSeconds, plays: sum.plays, reason: null }
}

function total(sums: readonly HourSum[]): HourSum {
  const whole = emptySum('', '')
  for (const sum of sums) {
    for (const [name, ms] of Object.entries(sum.creditedMs)) {
      whole.creditedMs[name] = (whole.creditedMs[name] ?? 0) + ms
    }
    whole.excludedMs.frozen += sum.excludedMs.frozen
    whole.excludedMs.hidden += sum.excludedMs.hidden
    whole.excludedMs.panelOff += sum.excludedMs.panelOff
    whole.excludedMs.clockUntrusted += sum.excludedMs.clockUntrusted
    whole.plays += sum.plays
  }
  return whole
}
