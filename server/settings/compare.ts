import { say, type Language, type Say } from '../../station/language.ts'
import type { Playlist } from '../../playlist/playlist.ts'
import { comparePlaylists } from './compare-playlists.ts'
import { compareSchedules } from './compare-schedule.ts'
import { compareStations } from './compare-station.ts'
import type { SettingDocument, SettingName } from './setting-documents.ts'

type Comparison<Name extends SettingName> = (
  before: SettingDocument<Name>,
  after: SettingDocument<Name>,
  titleOf: (playlistId: string) => string,
  say: Say,
) => string[]

const comparisons: { readonly [Name in SettingName]: Comparison<Name> } = {
  station: (before, after, _titleOf, say) => compareStations(before, after, say),
  playlists: (before, after, _titleOf, say) => comparePlaylists(before, after, say),
  schedule: compareSchedules,
}

/** What differs between two editions of a document, a line each, in words for people; empty when nothing does. */
export function compareEditions<Name extends SettingName>(
  name: Name,
  before: SettingDocument<Name>,
  after: SettingDocument<Name>,
  playlists: readonly Playlist[],
  language: Language = 'zh',
): string[] {
  const titleOf = (id: string) => playlists.find((each) => each.id === id)?.title ?? id
  const lines = comparisons[name](before, after, titleOf, say[language])
  const other = say[language]('其他内容有调整', 'Something else changed')
  // A field that no words are found for yet is told all the same.
  return lines.length === 0 && JSON.stringify(before) !== JSON.stringify(after) ? [other] : lines
}
