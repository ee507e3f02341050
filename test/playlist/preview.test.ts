import { describe, expect, it } from 'vitest'
import { cueAt } from '../../playlist/cue-at.ts'
import { previewDay } from '../../playlist/preview.ts'
import { secondsByClass } from './seconds-by-class.ts'
import type { Playlist } from '../../playlist/playlist.ts'
import { aPlan, anItem, at, nineToSix, listed } from './samples.ts'

const classes = ['science', 'government', 'convenience', 'public-interest'] as const
const items = classes.flatMap((sourceClass) =>
  [1, 2, 3].map((n) =>
    anItem(`${sourceClass}${n}`, { sourceClass, durationMs: sourceClass === 'science' ? 95_000 : 10_000 }),
  ),
)
const usual: Playlist = {
  id: 'usual',
  title: '默认节目单',
  order: 'shares',
  entries: classes.map((each) => ({
    share: each === 'science' ? 70 : 10,
    select: { sourceClasses: [each] },
  })),
}
const plan = aPlan({
  items,
  playlists: [usual],
  schedule: { openingHours: [nineToSix], fallbackPlaylistId: 'usual' },
})

describe('the preview of a day', () => {
  const cues = previewDay(plan, '2026-11-22')

  it('tiles the day from midnight to midnight', () => {
    expect(cues[0]).toMatchObject({
      kind: 'closed',
      from: at('2026-11-22 00:00'),
      until: at('2026-11-22 09:00'),
    })
    expect(cues.at(-1)).toMatchObject({
      kind: 'closed',
      from: at('2026-11-22 18:00'),
      until: at('2026-11-23 00:00'),
    })
    for (const [i, cue] of cues.entries()) if (i > 0) expect(cue.from).toBe(cues[i - 1]?.until)
  })

  it('is what the station shows when it remembers nothing', () => {
    for (const cue of cues) {
      const { current } = cueAt(plan, Math.floor((cue.from + cue.until) / 2), [])
      if (cue.kind === 'item') expect(current).toEqual(cue)
    }
  })

  it('shows a nine-hour day’s seconds by source class, shares and all', () => {
    const seconds = secondsByClass(cues)
    expect(seconds.science / 32_400).toBeCloseTo(0.7, 2)
    for (const each of classes.slice(1)) expect(seconds[each] / 32_400).toBeCloseTo(0.1, 2)
    expect(Object.values(seconds).reduce((sum, each) => sum + each, 0)).toBe(32_400)
  })

  it('of a date that the zone left out has nothing in it', () => {
    const apia = aPlan({
      items,
      playlists: [listed('p', 'science1')],
      schedule: { zone: 'Pacific/Apia', fallbackPlaylistId: 'p' },
    })
    expect(previewDay(apia, '2011-12-30')).toEqual([])
    expect(cueAt(apia, at('2011-12-29 23:59:59', 'Pacific/Apia'), []).next.kind).toBe('item')
  })

  it('of a day of 23 hours lasts 23 hours', () => {
    const berlin = aPlan({
      items,
      playlists: [usual],
      schedule: { zone: 'Europe/Berlin', fallbackPlaylistId: 'usual' },
    })
    expect(secondsByClass(previewDay(berlin, '2026-03-29')).science / (23 * 3600)).toBeCloseTo(0.7, 2)
  })
})
