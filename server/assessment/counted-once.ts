import { unionMs } from '../../ledger/union.ts'
import type { ShownRun } from '../../station/facts/day-parts.ts'

/** A run as a zone showed it, on the monotonic clock of its boot. */
export interface ZoneRun extends ShownRun {
  readonly screen: string
  readonly zone: string
  readonly bootId: string
  readonly itemId: string
  readonly startMonoMs: number
  readonly elapsedMs: number
}

/**
 * Runs of several zones as runs that add up: each keeps only what no other zone's, begun before it, credits to its class
 * at the same moment (and in `ofItemMs` to its item). Runs of one zone follow each other.
 */
export function countedOnce(runs: readonly ZoneRun[]): ShownRun[] {
  if (runs.every(({ zone }) => zone === runs[0]?.zone)) return [...runs]
  const groups = Map.groupBy(runs, ({ screen, bootId, sourceClass }) =>
    JSON.stringify([screen, bootId, sourceClass]),
  )
  return [...groups.values()].flatMap(onceInGroup)
}

function onceInGroup(runs: readonly ZoneRun[]): ShownRun[] {
  let active: ZoneRun[] = []
  return runs
    .toSorted((a, b) => a.startMonoMs - b.startMonoMs)
    .map((run) => {
      active = active.filter(({ startMonoMs, elapsedMs }) => startMonoMs + elapsedMs > run.startMonoMs)
      const others = active.filter(({ zone }) => zone !== run.zone)
      active.push(run)
      const sameItem = others.filter(({ itemId }) => itemId === run.itemId)
      return { ...run, creditedMs: gainMs(run, others), ofItemMs: gainMs(run, sameItem) }
    })
}

function gainMs(run: ZoneRun, others: readonly ZoneRun[]): number {
  if (others.length === 0) return run.creditedMs
  return unionMs([...others, run]) - unionMs(others)
}
