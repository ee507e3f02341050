import type { Assessment } from './assess.ts'
import { counts } from './facts/counted.ts'
import type { DayResult } from './facts/day-result.ts'
import type { StationFacts } from './facts/station-facts.ts'
import { hoursOf } from './hours-words.ts'
import type { StationProfile } from './profile.ts'

/** The form that a 科协 clerk files. Hours have two decimals, cut off. */
export const returnColumns = [
  '站点编码',
  '名称',
  '月份',
  '点位',
  '应播日',
  '达标日',
  '达标率',
  '科普时长（小时）',
  '政务时长（小时）',
  '便民时长（小时）',
  '公益时长（小时）',
  '应急时长（小时）',
  '内容更新条数',
  '内容更新日期',
  '说明',
] as const

export type ReturnCell = string | number
export interface MonthReturn {
  readonly columns: readonly string[]
  /** One for each place of the month: the hours before and after a move are never added up. */
  readonly rows: readonly (readonly ReturnCell[])[]
}

const hourClasses = ['science', 'government', 'convenience', 'public-interest', 'emergency']

/** The month's return of one station. */
export function returnOf(profile: StationProfile, facts: StationFacts, assessment: Assessment): MonthReturn {
  const places = placesOf(profile, facts)
  const owners = ownersOf(assessment.days, places[0] ?? profile.place.name)
  const rows = places.map((place) => {
    const days = assessment.days.filter((_, index) => owners[index] === place)
    return rowOf(profile, facts, place, days, places.length > 1)
  })
  return { columns: returnColumns, rows }
}

/** The places of the month in order; at least the one that the profile names. */
function placesOf({ place }: StationProfile, { days }: StationFacts): string[] {
  const named = days.flatMap((day) => [...day.parts.map((part) => part.place), day.place])
  const places = [...new Set(named.filter((each) => each !== null))]
  return places.length > 0 ? places : [place.name]
}

/** A day on the way between two places is still owed by the one before it. */
function ownersOf(days: readonly DayResult[], first: string): string[] {
  let owner = first
  return days.map((day) => (owner = day.place ?? owner))
}

function rowOf(
  { code, name }: StationProfile,
  facts: StationFacts,
  place: string,
  days: readonly DayResult[],
  moved: boolean,
): ReturnCell[] {
  const due = days.filter((day) => day.due)
  const met = due.filter((day) => day.met)
  const renewed = renewalDates(facts)
  return [
    code,
    name,
    facts.month,
    place,
    due.length,
    met.length,
    due.length === 0 ? '—' : `${((met.length / due.length) * 100).toFixed(1)}%`,
    ...hourClasses.map((each) => hoursOf(secondsAt(facts, place, each))),
    renewed.length,
    renewed.at(-1) ?? '—',
    [...notes(facts, days), ...(moved ? ['本月移点，各点位分别统计'] : [])].join('；'),
  ]
}

function secondsAt(facts: StationFacts, place: string, sourceClass: string): number {
  return facts.days
    .flatMap(({ parts }) => parts)
    .filter((part) => part.place === place && counts(part, facts))
    .reduce((sum, part) => sum + (part.creditedSeconds[sourceClass] ?? 0), 0)
}

/** The dates on which science that was new this month was first really shown, one for each item. */
function renewalDates({ renewals, month }: StationFacts): string[] {
  return renewals
    .filter(({ sourceClass }) => sourceClass === 'science')
    .map(({ firstShownOn }) => firstShownOn ?? '')
    .filter((date) => date.startsWith(month))
    .toSorted()
}

/** Short days by their reason, with their dates. */
function notes({ demonstration }: StationFacts, days: readonly DayResult[]): string[] {
  const byReason = Object.groupBy(
    days.filter(({ reason }) => reason !== null),
    ({ reason }) => reason ?? '未说明',
  )
  const words = Object.entries(byReason).map(([reason, short]) => {
    const dates = short.map(({ date }) => date.slice(5)).join('、')
    return `${reason} ${short.length} 天未达标（${dates}）`
  })
  return demonstration ? ['演示站点，不计入统计序列', ...words] : words
}
