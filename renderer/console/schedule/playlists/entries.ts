import type { Playlist } from '../../../../playlist/playlist.ts'
import type { Entry } from './chosen.ts'
import { percents } from './share-percent.ts'

const shareOf = (entry: Entry): number | null =>
  'share' in entry && typeof entry.share === 'number' ? entry.share : null

const bare = (entry: Entry) => ('items' in entry ? { items: entry.items } : { select: entry.select })

/** Shares as they stand; an entry without one gets what the others have on average. */
export function sharesOf(entries: readonly Entry[]): number[] {
  const given = entries.flatMap((entry) => shareOf(entry) ?? [])
  const usual = given.length === 0 ? 1 : given.reduce((sum, each) => sum + each, 0) / given.length
  return entries.map((entry) => shareOf(entry) ?? usual)
}

/** The playlist with these entries, in the form that its order asks for. */
export function withEntries(playlist: Playlist, entries: readonly Entry[]): Playlist {
  const { id, title, sound } = playlist
  const head = { id, title, ...(sound === undefined ? {} : { sound }) }
  if (playlist.order === 'listed') return { ...head, order: 'listed', entries: entries.map(bare) }
  const shares = sharesOf(entries)
  return {
    ...head,
    order: 'shares',
    entries: entries.map((entry, index) => ({ ...bare(entry), share: shares[index] ?? 1 })),
  }
}

/** The same entries one after the other, or by their share of the time: equal ones to begin with. */
export function inOrderOf(playlist: Playlist, order: Playlist['order']): Playlist {
  if (playlist.order === order) return playlist
  const { id, title, sound } = playlist
  const bases = { id, title, ...(sound === undefined ? {} : { sound }) }
  const empty: Playlist =
    order === 'listed' ? { ...bases, order, entries: [] } : { ...bases, order, entries: [] }
  const shares = percents(playlist.entries.map(() => 1))
  const entries =
    order === 'listed'
      ? playlist.entries
      : playlist.entries.map((entry, index) => ({ ...bare(entry), share: Math.max(1, shares[index] ?? 1) }))
  return withEntries(empty, entries)
}
