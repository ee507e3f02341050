import type { Schedule } from '../../playlist/schedule.ts'

export const morning = {
  id: 'am',
  title: '上午',
  window: { start: '09:00', end: '12:00' },
  playlistId: 'usual',
  priority: 0,
}
const afternoon = { ...morning, id: 'pm', title: '下午', window: { start: '12:00', end: '17:00' } }
/** A workday hall: its morning, its afternoon, and the fallback from five to six. */
export const schedule: Schedule = {
  zone: 'Asia/Shanghai',
  openingHours: [{ start: '09:00', end: '18:00', dayKinds: ['workday'] }],
  dayparts: [morning, afternoon],
  campaigns: [],
  fallbackPlaylistId: 'usual',
}
export const sport = {
  ...morning,
  id: 'sport',
  title: '全国科普月',
  window: { start: '11:00', end: '13:00', dates: { from: '2026-11-23', to: '2026-11-24' } },
  playlistId: 'month',
}
