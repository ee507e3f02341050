import type { Era } from '../lifecycle/era.ts'
import type { DayPart } from './day-facts.ts'

/** A closed run of credited time, as the ledger keeps it: `from` up to `until`, epoch ms. */
export interface ShownRun {
  readonly from: number
  readonly until: number
  readonly creditedMs: number
  /** Of its item, where another zone is credited with the same class meanwhile; left out, all that was credited. */
  readonly ofItemMs?: number
  readonly sourceClass: string
  readonly shell: string
  readonly themes: readonly string[]
}

interface Sum {
  readonly place: string | null
  readonly registered: boolean
  readonly shell: string
  readonly classesMs: Map<string, number>
  readonly themesMs: Map<string, number>
}

/**
 * A day's credited time, kept apart by place, register and shell. A run over the instant of a step is divided by
 * time, and what does not divide is dropped: nothing is gained on either side.
 * @param eras of the day, from `erasOf`
 */
export function dayParts(eras: readonly Era[], runs: readonly ShownRun[]): DayPart[] {
  const sums = new Map<string, Sum>()
  for (const run of runs)
    for (const era of eras) {
      const creditedMs = shareMs(run, era, run.creditedMs)
      const ofItemMs = shareMs(run, era, run.ofItemMs ?? run.creditedMs)
      if (creditedMs > 0 || ofItemMs > 0) addTo(sums, era, run, { creditedMs, ofItemMs })
    }
  return [...sums.values()].map(({ place, registered, shell, classesMs, themesMs }) => ({
    place,
    registered,
    shell,
    creditedSeconds: inSeconds(classesMs),
    creditedByTheme: inSeconds(themesMs),
  }))
}

function shareMs(run: ShownRun, era: Era, wholeMs: number): number {
  const overlapMs = Math.min(run.until, era.until) - Math.max(run.from, era.from)
  const lengthMs = run.until - run.from
  if (overlapMs <= 0) return 0
  return overlapMs === lengthMs ? wholeMs : Math.floor((wholeMs * overlapMs) / lengthMs)
}

interface Shares {
  readonly creditedMs: number
  readonly ofItemMs: number
}

function addTo(sums: Map<string, Sum>, era: Era, run: ShownRun, { creditedMs, ofItemMs }: Shares): void {
  const place = era.place.place?.name ?? null
  const { registered } = era
  const { shell } = run
  const key = JSON.stringify([place, registered, shell])
  const sum = sums.get(key) ?? { place, registered, shell, classesMs: new Map(), themesMs: new Map() }
  sums.set(key, sum)
  add(sum.classesMs, run.sourceClass, creditedMs)
  for (const theme of new Set(run.themes)) add(sum.themesMs, theme, ofItemMs)
}

function add(sums: Map<string, number>, key: string, addedMs: number): void {
  sums.set(key, (sums.get(key) ?? 0) + addedMs)
}

/** Whole seconds, cut off. */
function inSeconds(sums: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...sums].map(([key, sumMs]) => [key, Math.floor(sumMs / 1000)]))
}
