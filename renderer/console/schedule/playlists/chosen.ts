import { playable, validOn } from '../../../../playlist/lineup.ts'
import { chosenUntil, inOrder, selects, type Selector } from '../../../../playlist/selector.ts'
import type { Playlist } from '../../../../playlist/playlist.ts'
import type { Choosable } from '../choosable.ts'

export type Entry = Playlist['entries'][number]

/** What an entry chooses on a date, in its order: as the station itself will. */
export function chosenOn(entry: Entry, items: readonly Choosable[], date: string): Choosable[] {
  const shown = items.filter((item) => playable(item) && validOn(item, date))
  if ('items' in entry) return entry.items.flatMap((id) => shown.find((each) => each.id === id) ?? [])
  return selectedOn(entry.select, shown, date)
}

function selectedOn(select: Selector, shown: readonly Choosable[], date: string): Choosable[] {
  const fitting = shown.filter((item) => selects(select, item) && date <= (chosenUntil(select, item) ?? date))
  const order = inOrder(select, fitting).flatMap(({ id }) => fitting.find((each) => each.id === id) ?? [])
  return order.slice(0, select.newest?.atMost ?? Infinity)
}

/** The words that items carry of a kind, the most used first. */
export function wordsOf(items: readonly Choosable[], of: 'themes' | 'audiences'): string[] {
  const counts = new Map<string, number>()
  for (const word of items.flatMap((item) => item[of])) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([word]) => word)
}
