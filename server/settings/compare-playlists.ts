import type { Playlist } from '../../playlist/playlist.ts'
import type { Say } from '../../station/language.ts'
import { compareRows, type Row } from './compare-rows.ts'
import type { SettingDocument } from './setting-documents.ts'
import { entryWords, soundWords } from './setting-words.ts'

/** Two editions of the playlists, line by line. */
export function comparePlaylists(
  before: SettingDocument<'playlists'>,
  after: SettingDocument<'playlists'>,
  say: Say,
): string[] {
  const rows = ({ playlists }: SettingDocument<'playlists'>) =>
    playlists.map((each) => playlistRow(each, say))
  return compareRows(say('节目单', 'playlist'), rows(before), rows(after), say)
}

function playlistRow(playlist: Playlist, say: Say): Row {
  const { id, title, order, entries, sound } = playlist
  const fields = {
    [say('名称', 'title')]: title,
    [say('播放方式', 'order')]:
      order === 'listed' ? say('依次播放', 'one after another') : say('按时长占比', 'by share of time'),
    [say('音量', 'volume')]: soundWords(sound, say),
    [say('内容', 'content')]:
      entries.length === 0
        ? say('空', 'empty')
        : entries.map((entry) => entryWords(entry, say)).join(say('；', '; ')),
  }
  return { key: id, name: say(`节目单“${title}”`, `Playlist “${title}”`), fields, whole: playlist }
}
