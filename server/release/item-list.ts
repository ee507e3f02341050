import type { ItemQuery } from '../../contract/item-changes.ts'
import type { ItemState } from '../../playlist/item.ts'
import type { ItemRecord } from './item-record.ts'

export interface ItemPage {
  readonly records: readonly ItemRecord[]
  /** How many fit in all. */
  readonly total: number
  /** The next page's offset; null at the end. */
  readonly next: number | null
  /** Of the whole library. */
  readonly counts: Readonly<Record<ItemState, number>>
  readonly themes: readonly string[]
}

/** What waits for a person stands before what does not. */
const urgency: Readonly<Record<ItemState, number>> = {
  waiting: 0,
  submitted: 1,
  draft: 2,
  released: 3,
  withdrawn: 3,
}

export function itemPage(all: readonly ItemRecord[], query: ItemQuery): ItemPage {
  const { offset, limit = Infinity } = query
  const found = inOrder(all.filter(wanted(query)), query.order)
  const end = offset + limit
  return {
    records: found.slice(offset, end),
    total: found.length,
    next: end < found.length ? end : null,
    counts: countsOf(all),
    themes: [...new Set(all.flatMap(({ themes }) => themes))].toSorted((a, b) => a.localeCompare(b, 'zh')),
  }
}

function inOrder(found: readonly ItemRecord[], order: ItemQuery['order']): readonly ItemRecord[] {
  if (order === 'oldest') return found
  return found.toReversed().toSorted((a, b) => urgency[a.state] - urgency[b.state])
}

function wanted({ state, sourceClass, theme, kind, words = '' }: ItemQuery): (item: ItemRecord) => boolean {
  const sought = words.trim().toLowerCase()
  return (item) =>
    (state === undefined || item.state === state) &&
    (sourceClass === undefined || (item.sourceClass === sourceClass && item.state !== 'waiting')) &&
    (theme === undefined || item.themes.includes(theme)) &&
    (kind === undefined || item.kind === kind) &&
    `${item.title} ${item.publisher} ${item.origin}`.toLowerCase().includes(sought)
}

function countsOf(all: readonly ItemRecord[]): Record<ItemState, number> {
  const counts = { waiting: 0, draft: 0, submitted: 0, released: 0, withdrawn: 0 }
  for (const { state } of all) counts[state] += 1
  return counts
}
