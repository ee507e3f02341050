import type { Playlist } from '../../playlist/playlist.ts'
import { comparePlaylists } from './compare-playlists.ts'
import { compareSchedules } from './compare-schedule.ts'
import { compareStations } from './compare-station.ts'
import type { SettingDocument, SettingName } from './setting-documents.ts'

type Comparison<Name extends SettingName> = (
  before: SettingDocument<Name>,
  after: SettingDocument<Name>,
  titleOf: (playlistId: string) => string,
) => string[]

const comparisons: { readonly [Name in SettingName]: Comparison<Name> } = {
  station: compareStations,
  playlists: comparePlaylists,
  schedule: compareSchedules,
}

/** What differs between two editions of a document, a line each, in words for people; empty when nothing does. */
export function compareEditions<Name extends SettingName>(
  name: Name,
  before: SettingDocument<Name>,
  after: SettingDocument<Name>,
  playlists: readonly Playlist[],
): string[] {
  const titleOf = (id: string) => playlists.find((each) => each.id === id)?.title ?? id
  const lines = comparisons[name](before, after, titleOf)
  // A field that no words are found for yet is told all the same.
  return lines.length === 0 && JSON.stringify(before) !== JSON.stringify(after) ? ['其他内容有调整'] : lines
}
