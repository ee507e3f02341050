import { ProblemError } from '../problem/problem.ts'
import type { Playlist } from '../../playlist/playlist.ts'
import type { Schedule } from '../../playlist/schedule.ts'

/** Where the schedule uses a playlist, in words, by the playlist's id. */
export function playlistUses({
  dayparts,
  campaigns,
  fallbackPlaylistId,
  fallbackLayout,
}: Schedule): Map<string, string[]> {
  const uses = new Map<string, string[]>()
  const use = (id: string, where: string) => uses.set(id, [...(uses.get(id) ?? []), where])
  const ruled = [
    ...dayparts.map((rule) => ({ kind: '时段', ...rule })),
    ...campaigns.map((rule) => ({ kind: '专题活动', ...rule })),
  ]
  for (const { kind, title, playlistId, layout } of ruled) {
    use(playlistId, `${kind}“${title}”`)
    if (layout?.form === 'divided') use(layout.sidePlaylistId, `${kind}“${title}”的侧栏`)
  }
  if (fallbackPlaylistId !== null) use(fallbackPlaylistId, '备用节目单')
  if (fallbackLayout?.form === 'divided') use(fallbackLayout.sidePlaylistId, '备用节目单的侧栏')
  return uses
}

/**
 * Throws the problem where two playlists or rules have one id, or the schedule uses a playlist that is not there.
 * @param before the playlists so far: one of them that is missed was removed, and has to be let go of first
 */
export function refuseBroken(
  schedule: Schedule,
  playlists: readonly Playlist[],
  before: readonly Playlist[],
): void {
  for (const rows of [playlists, schedule.dayparts, schedule.campaigns]) {
    const twice = rows.find(({ id }, index) => rows.findIndex((each) => each.id === id) !== index)
    if (twice !== undefined) throw new ProblemError('setting-twice', { id: twice.id, title: twice.title })
  }
  const known = new Set(playlists.map(({ id }) => id))
  for (const [id, places] of playlistUses(schedule)) {
    if (known.has(id)) continue
    const removed = before.find((each) => each.id === id)
    const where = places.join('、')
    if (removed === undefined) throw new ProblemError('playlist-unknown', { id, where })
    throw new ProblemError('playlist-in-use', { title: removed.title, where })
  }
}

/** Item ids that playlists name and the library does not have, by playlist; they are passed over when playing. */
export function unknownItems(playlists: readonly Playlist[], known: ReadonlySet<string>) {
  return playlists.flatMap(({ id, title, entries }) => {
    const named = entries.flatMap((entry): string[] => ('items' in entry ? entry.items : []))
    const itemIds = [...new Set(named.filter((each) => !known.has(each)))]
    return itemIds.length === 0 ? [] : [{ playlistId: id, title, itemIds }]
  })
}
