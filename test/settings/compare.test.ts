import { describe, expect, it } from 'vitest'
import type { Schedule } from '../../playlist/schedule.ts'
import { compareEditions } from '../../server/settings/compare.ts'
import { playlistUses } from '../../server/settings/playlist-uses.ts'
import { configuration, shortAfternoons, workdays } from './a-hall.ts'

const { playlists, holidays } = configuration
const schedules = (before: Schedule, after: Schedule) =>
  compareEditions('schedule', { schedule: before, holidays }, { schedule: after, holidays }, playlists)
const [allDay] = workdays.dayparts
if (allDay === undefined) throw new Error('the hall has a daypart')
const morning = {
  id: 'morning',
  title: '工作日上午',
  window: { start: '09:00', end: '12:00', dayKinds: ['workday' as const] },
  playlistId: 'usual',
  priority: 1,
}
const withMorning = (being: object): Schedule => ({
  ...workdays,
  dayparts: [{ ...morning, ...being }, allDay],
})

describe('two editions of the schedule', () => {
  it('are compared rule by rule, in the words of the playlists’ titles', () => {
    expect(schedules(withMorning({}), withMorning({ playlistId: 'local' }))).toEqual([
      '工作日上午 09:00–12:00：节目单 由 日常节目单 改为 政务专场',
    ])
    expect(
      schedules(
        withMorning({}),
        withMorning({ window: { start: '08:30', end: '12:00', weekdays: [1, 2, 3, 4, 5] } }),
      ),
    ).toEqual(['工作日上午 09:00–12:00：时间 由 工作日 09:00–12:00 改为 周一至周五 08:30–12:00'])
    const divided = { form: 'divided' as const, ticker: true, sidePlaylistId: 'local', sideShare: 0.3 }
    expect(
      schedules(withMorning({}), withMorning({ layout: divided, sound: { volume: 0.5, muted: true } })),
    ).toEqual([
      '工作日上午 09:00–12:00：版式 由 全屏 改为 分屏（侧栏 30%：政务专场），带滚动字幕',
      '工作日上午 09:00–12:00：音量 由 默认 改为 静音',
    ])
  })

  it('are told in English to whoever asks in it, but for what a person typed', () => {
    const lines = compareEditions(
      'schedule',
      { schedule: workdays, holidays },
      { schedule: withMorning({ sound: { volume: 0.5, muted: false } }), holidays },
      playlists,
      'en',
    )
    expect(lines[0]).toBe(
      'Added daypart: 工作日上午 09:00–12:00 (title 工作日上午, time workdays 09:00–12:00, playlist 日常节目单, priority 1, layout full screen, volume 50%)',
    )
  })

  it('tell what was added, taken away and put in another order', () => {
    expect(schedules(withMorning({}), workdays)[0]).toMatch(/^删除时段：工作日上午 09:00–12:00（/)
    const turned = { ...workdays, dayparts: shortAfternoons.dayparts.toReversed() }
    expect(schedules(shortAfternoons, turned)).toEqual(['时段的先后次序有调整'])
  })

  it('tell opening hours, closures, quiet hours, the fallback and the calendar', () => {
    const after: Schedule = {
      ...workdays,
      openingHours: [],
      quietHours: [{ start: '12:00', end: '14:00' }],
      transition: 'fade',
      fallbackPlaylistId: null,
      closures: [{ from: '2026-11-24', to: '2026-11-25', reason: '检修' }],
    }
    expect(schedules(workdays, after)).toEqual([
      '开放时间 由 工作日 09:00–18:00 改为 不开放',
      '备用节目单 由 日常节目单 改为 无',
      '静音时段 由 无 改为 每天 12:00–14:00',
      '切换方式 由 直接切换 改为 淡入淡出',
      '新增闭馆：2026-11-24 至 2026-11-25（原因 检修）',
    ])
    const corrected = { days: { '2026-11-28': { kind: 'workday' as const, name: '调休' } } }
    expect(
      compareEditions(
        'schedule',
        { schedule: workdays, holidays },
        { schedule: workdays, holidays: corrected },
        playlists,
      ),
    ).toEqual(['新增节假日更正：2026-11-28（定为 上班，说明 调休）'])
  })

  it('that are the same tell nothing', () => {
    expect(schedules(workdays, structuredClone(workdays))).toEqual([])
  })
})

describe('two editions of the playlists', () => {
  it('tell a choice in words', () => {
    const newest = { withinDays: 30, atMost: 20 }
    const select = { sourceClasses: ['science' as const], themes: ['健康'], newest }
    const after = [
      { id: 'usual', title: '日常节目单', order: 'listed' as const, entries: [{ select }] },
      playlists[1],
    ]
    const lines = compareEditions(
      'playlists',
      { playlists },
      { playlists: after.filter((each) => each !== undefined) },
      playlists,
    )
    expect(lines).toEqual([
      '节目单“日常节目单”：播放方式 由 按时长占比 改为 依次播放',
      expect.stringMatching(
        /内容 由 70 份：科普中国、本地科普；.* 改为 科普中国、健康，30 天内最新，最多 20 条$/,
      ),
    ])
  })
})

describe('a playlist’s uses', () => {
  it('are found in dayparts, campaigns, the fallback, and beside each', () => {
    const divided = { form: 'divided' as const, ticker: false, sidePlaylistId: 'local', sideShare: 0.3 }
    const dates = { from: '2026-09-01', to: '2026-09-30' }
    const campaign = { ...morning, title: '科普月', layout: divided, window: { ...morning.window, dates } }
    const uses = playlistUses({ ...workdays, campaigns: [campaign], fallbackLayout: divided })
    expect(Object.fromEntries(uses)).toEqual({
      usual: ['时段“全天”', '专题活动“科普月”', '备用节目单'],
      local: ['专题活动“科普月”的侧栏', '备用节目单的侧栏'],
    })
  })
})
