import type { Playlist } from '../../playlist/playlist.ts'
import { compareRows, type Row } from './compare-rows.ts'
import type { SettingDocument } from './setting-documents.ts'
import { entryWords, soundWords } from './setting-words.ts'

/** Two editions of the playlists, line by line. */
export function comparePlaylists(
  before: SettingDocument<'playlists'>,
  after: SettingDocument<'playlists'>,
): string[] {
  return compareRows('节目单', before.playlists.map(playlistRow), after.playlists.map(playlistRow))
}

function playlistRow(playlist: Playlist): Row {
  const { id, title, order, entries, sound } = playlist
  const fields = {
    名称: title,
    播放方式: order === 'listed' ? '依次播放' : '按时长占比',
    音量: soundWords(sound),
    内容: entries.length === 0 ? '空' : entries.map(entryWords).join('；'),
  }
  return { key: id, name: `节目单“${title}”`, fields, whole: playlist }
}
