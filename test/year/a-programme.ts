import { plainCalendar } from '../../playlist/calendar.ts'
import type { Item } from '../../playlist/item.ts'
import { compilePlan, type Plan } from '../../playlist/plan.ts'
import type { ShowingContent } from '../../playlist/stage-protocol.ts'
import { statutoryHolidays } from '../../server/settings/holidays.ts'
import { usualPlaylists } from '../../server/settings/usual-schedule.ts'
import { anItem, aSchedule } from '../playlist/samples.ts'

const film = (name: string, seconds: number, being: Partial<Item> = {}) =>
  anItem(name, { kind: 'video', durationMs: seconds * 1000 + 40 * name.length, ...being })

const items: Item[] = [
  film('月亮为什么有圆缺', 312),
  film('打雷时怎么躲', 287),
  film('一年为什么有四季', 341),
  film('一滴水的旅行', 198),
  anItem('抬头看远方', { durationMs: 90_000 }),
  film('家乡的鸟', 240, { sourceClass: 'local-science' }),
  anItem('办事指南', { kind: 'panel', sourceClass: 'government', durationMs: 120_000 }),
  anItem('公交时刻', { kind: 'panel', sourceClass: 'convenience', durationMs: 100_000 }),
  film('节约用水', 61, { sourceClass: 'public-interest' }),
]

/** A hall's hours by the State Council's calendar, and three evenings past midnight at National Day. */
export function thePlan(): Plan {
  return compilePlan({
    schedule: aSchedule({
      openingHours: [
        { start: '08:30', end: '17:30', dayKinds: ['workday'] },
        { start: '20:00', end: '01:00', dates: { from: '2026-10-01', to: '2026-10-03' } },
      ],
      fallbackPlaylistId: 'usual',
    }),
    playlists: usualPlaylists,
    items,
    takeovers: [],
    calendar: statutoryHolidays(plainCalendar),
  })
}

export const contentOf = ({ kind, mediaHash }: Item): ShowingContent => {
  const picture = { url: `/media/${mediaHash}`, width: 1920, height: 1080 }
  return kind === 'video' ? { kind, ...picture } : { kind: 'pages', pages: [picture] }
}
