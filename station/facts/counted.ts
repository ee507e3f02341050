import type { DayFacts, DayPart } from './day-facts.ts'

/** Who judges: a demonstration meets duties without a glass and without standing in the register. */
export interface Counting {
  readonly demonstration: boolean
}

/** No glass, no duty met: what the headless shell shows is credited, but counts for a demonstration alone. */
export function counts(part: DayPart, { demonstration }: Counting): boolean {
  return (part.demonstration ?? demonstration) || (part.registered && part.shell !== 'headless')
}

const sumOf = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0)

/** Counting seconds of a source class on a day. */
export function countedSeconds(day: DayFacts, counting: Counting, sourceClass: string): number {
  return sumOf(
    day.parts.filter((part) => counts(part, counting)).map((part) => part.creditedSeconds[sourceClass] ?? 0),
  )
}

/** Counting seconds of a class by place. What was shown on the way between two places belongs to none. */
export function secondsByPlace(day: DayFacts, counting: Counting, sourceClass: string): Map<string, number> {
  const byPlace = new Map<string, number>()
  for (const part of day.parts) {
    if (part.place === null || !counts(part, counting)) continue
    byPlace.set(part.place, (byPlace.get(part.place) ?? 0) + (part.creditedSeconds[sourceClass] ?? 0))
  }
  return byPlace
}

/** Counting seconds of the themes, of the most shown one: an item may bear several. Null is not collected. */
export function themeSeconds(
  days: readonly DayFacts[],
  counting: Counting,
  themes: readonly string[],
): number | null {
  const parts = days.flatMap((day) => day.parts.filter((part) => counts(part, counting)))
  if (parts.some(({ creditedByTheme }) => creditedByTheme === null)) return null
  const secondsOf = (theme: string) =>
    sumOf(parts.map(({ creditedByTheme }) => creditedByTheme?.[theme] ?? 0))
  return Math.max(0, ...themes.map(secondsOf))
}

/** Of one class over many days. */
export function totalSeconds(days: readonly DayFacts[], counting: Counting, sourceClass: string): number {
  return sumOf(days.map((day) => countedSeconds(day, counting, sourceClass)))
}
