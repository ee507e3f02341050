import type { Choice, Playlist } from './playlist.ts'
import type { SourceClass } from './source-class.ts'

const selects = (entry: Choice, sourceClass: SourceClass): boolean =>
  'select' in entry && entry.select.sourceClasses?.includes(sourceClass) === true

/**
 * The same playlists with `share` (0 to 1) of the time for entries that select a source class; the others keep their
 * proportions within the rest. Only playlists by share can lean: an ordered one is somebody's order.
 */
export function leaned(playlists: readonly Playlist[], sourceClass: SourceClass, share: number): Playlist[] {
  return playlists.map((playlist) => {
    if (playlist.order === 'listed') return playlist
    const sum = (towards: boolean) =>
      playlist.entries.reduce(
        (all, entry) => (selects(entry, sourceClass) === towards ? all + entry.share : all),
        0,
      )
    const [towards, others] = [sum(true), sum(false)]
    if (towards === 0 || others === 0) return playlist
    const scaled = (entry: (typeof playlist.entries)[number]) =>
      // Shares count against each other, so that any unit will do; a hundred keeps them within their bounds.
      selects(entry, sourceClass)
        ? (entry.share / towards) * share * 100
        : (entry.share / others) * (1 - share) * 100
    return { ...playlist, entries: playlist.entries.map((entry) => ({ ...entry, share: scaled(entry) })) }
  })
}
