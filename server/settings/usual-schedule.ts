import type { Playlist } from '../../playlist/playlist.ts'
import type { Schedule } from '../../playlist/schedule.ts'

/**
 * What plays where nobody has made a schedule: mostly 科普中国, so that five of nine open hours are reached with
 * room to spare, and never science only (融: local columns beside it).
 */
export const usualPlaylists: Playlist[] = [
  {
    id: 'usual',
    title: '日常节目单',
    order: 'shares',
    entries: [
      { share: 70, select: { sourceClasses: ['science', 'local-science'] } },
      { share: 10, select: { sourceClasses: ['government'] } },
      { share: 10, select: { sourceClasses: ['convenience'] } },
      { share: 10, select: { sourceClasses: ['public-interest'] } },
    ],
  },
]

/** Open around the clock: a screen that was just set up shows something whenever it is looked at. */
export const usualSchedule: Schedule = {
  zone: 'Asia/Shanghai',
  openingHours: [{ start: '00:00', end: '24:00' }],
  dayparts: [
    {
      id: 'all-day',
      title: '全天',
      window: { start: '00:00', end: '24:00' },
      playlistId: 'usual',
      priority: 0,
    },
  ],
  campaigns: [],
  fallbackPlaylistId: 'usual',
}
