import type { Item } from '../../playlist/item.ts'
import type { Choice, Playlist } from '../../playlist/playlist.ts'
import { selects } from '../../playlist/selector.ts'
import type { TakeoverRow } from '../takeovers/takeover-rows.ts'

/** Where an item would be missed. */
export interface ItemUses {
  readonly playlists: readonly { id: string; title: string; by: 'name' | 'rule' }[]
  /** On their way or in force. */
  readonly takeovers: readonly { id: string; title: string; state: string }[]
}

const living = new Set(['draft', 'submitted', 'released'])

export function itemUses(
  item: Item,
  playlists: readonly Playlist[],
  takeovers: readonly TakeoverRow[],
): ItemUses {
  return {
    playlists: playlists.flatMap(({ id, title, entries }) => {
      const by = howChosen(item, entries)
      return by === null ? [] : [{ id, title, by }]
    }),
    takeovers: takeovers
      .filter(({ itemId, state }) => itemId === item.id && living.has(state))
      .map(({ id, title, state }) => ({ id, title, state })),
  }
}

/** A rule chooses what it fits; how many of the newest it takes changes from day to day. */
function howChosen(item: Item, entries: readonly Choice[]): 'name' | 'rule' | null {
  if (entries.some((entry) => 'items' in entry && entry.items.includes(item.id))) return 'name'
  return entries.some((entry) => 'select' in entry && selects(entry.select, item)) ? 'rule' : null
}
