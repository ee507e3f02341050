import { describe, expect, it } from 'vitest'
import { leaned } from '../../playlist/lean.ts'
import { playlist, type Playlist } from '../../playlist/playlist.ts'
import { previewDay } from '../../playlist/preview.ts'
import { secondsByClass } from './seconds-by-class.ts'
import { compilePlan } from '../../playlist/plan.ts'
import { plainCalendar } from '../../playlist/calendar.ts'
import { anItem, aSchedule, listed } from './samples.ts'

const usual: Playlist = {
  id: 'usual',
  title: '日常',
  order: 'shares',
  entries: [
    { share: 50, select: { sourceClasses: ['science'] } },
    { share: 30, select: { sourceClasses: ['government'] } },
    { share: 20, select: { sourceClasses: ['convenience'] } },
  ],
}

const items = [
  ...['月亮', '四季', '雷电', '水滴'].map((name) => anItem(name)),
  anItem('办事指南', { sourceClass: 'government' }),
  anItem('公交', { sourceClass: 'convenience' }),
]

const hoursOf = (playlists: readonly Playlist[]) => {
  const schedule = aSchedule({ fallbackPlaylistId: 'usual' })
  const plan = compilePlan({ schedule, playlists, items, takeovers: [], calendar: plainCalendar })
  return secondsByClass(previewDay(plan, '2026-11-23'))
}

describe('a leaned playlist', () => {
  it('gives science the share asked for, and the others the rest in their old proportion', () => {
    const { science, government, convenience } = hoursOf(leaned([usual], 'science', 0.9))
    expect(science / 86_400).toBeCloseTo(0.9, 2)
    expect(government / convenience).toBeCloseTo(1.5, 1)
  })

  it('still fits its schema, and is left alone where it is an order or has nothing to lean against', () => {
    const scienceOnly: Playlist = { ...usual, entries: usual.entries.slice(0, 1) }
    expect(playlist.safeParse(leaned([usual], 'science', 0.95)[0]).success).toBe(true)
    expect(leaned([listed('usual', '月亮'), scienceOnly], 'science', 0.9)).toEqual([
      listed('usual', '月亮'),
      scienceOnly,
    ])
  })
})
