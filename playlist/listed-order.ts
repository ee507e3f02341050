import { cycleOf, type Cycle } from './cycle.ts'
import type { Item } from './item.ts'

/** A round in the order given, or null when nothing can play. An item listed twice running plays once. */
export function listedCycle(items: readonly Item[]): Cycle | null {
  return items.length === 0 ? null : cycleOf(withoutRepeats(items, (item) => item))
}

/** Drops what would follow itself, also across the end of the round into the next. */
export function withoutRepeats<T>(row: readonly T[], itemOf: (each: T) => Item): T[] {
  const kept: T[] = []
  for (const each of row) {
    const last = kept.at(-1)
    if (last === undefined || itemOf(last).id !== itemOf(each).id) kept.push(each)
  }
  const [first] = kept
  const last = kept.at(-1)
  if (kept.length > 1 && first !== undefined && last !== undefined && itemOf(first).id === itemOf(last).id)
    kept.pop()
  return kept
}
