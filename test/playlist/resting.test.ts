import { describe, expect, it } from 'vitest'
import type { Playlist } from '../../playlist/playlist.ts'
import { leaned } from '../../playlist/lean.ts'
import { upcoming } from '../../playlist/upcoming.ts'
import { playingOn } from './playing-on.ts'
import { aPlan, anItem, at, face, id, listed } from './samples.ts'
import { secondsByClass } from './seconds-by-class.ts'

const nine = at('2026-11-22 09:00')
const schedule = { fallbackPlaylistId: 'p' }
const panel = anItem('办事指南', { sourceClass: 'government' })
const science = ['月亮', '四季', '雷电', '彩虹', '潮汐'].map((name) => anItem(name))
const items = [...science, panel]
const resting = (...names: string[]) => ({ unseen: [], resting: names, restingClass: 'science' as const })

/** The county's one clip for the day, and all the rest of science beside it. */
const oneClip: Playlist = {
  id: 'p',
  title: 'p',
  order: 'shares',
  entries: [
    { share: 45, items: [id('月亮')] },
    { share: 45, select: { sourceClasses: ['science'] } },
    { share: 50, select: { sourceClasses: ['government'] } },
  ],
}

describe('an item that rests', () => {
  it('gives its place to another of its class, the one that comes next in the row', () => {
    const plan = aPlan({
      items,
      schedule,
      playlists: [listed('p', '月亮', '四季', '办事指南', '雷电', '彩虹')],
      recency: resting('月亮', '四季'),
    })
    const heads = [{ playlistId: 'p', ordinal: 0, startedAt: nine, itemId: id('月亮') }]
    expect(upcoming(plan, nine, heads, 4).map(face)).toEqual(['月亮', '雷电', '办事指南', '四季'])
  })

  it('plays after all where nobody else of its class is there', () => {
    const plan = aPlan({
      items,
      schedule,
      playlists: [listed('p', '月亮', '办事指南')],
      recency: resting('月亮'),
    })
    expect(playingOn(plan, nine, nine + 60_000).map(face)).toContain('月亮')
  })

  it('is awake again once others were shown: the number that rests stays as it was', () => {
    const plan = aPlan({
      items,
      schedule,
      playlists: [listed('p', '月亮', '四季', '雷电')],
      recency: resting('月亮'),
    })
    const shown = playingOn(plan, nine, nine + 600_000).map(face)
    expect(shown.slice(-6).filter((each) => each === '月亮')).toHaveLength(2)
  })
})

describe('a lean to science while the one clip of its entry rests', () => {
  const lean = (recency?: ReturnType<typeof resting>) => {
    const playlists = leaned([oneClip], 'science', 0.9)
    const plan = aPlan({ items, schedule, playlists, ...(recency && { recency }) })
    const heads = [{ playlistId: 'p', ordinal: 0, startedAt: nine }]
    return playingOn(plan, nine, nine + 4 * 3_600_000, heads)
  }
  /** How many other items of science come at least before one of them comes again. */
  const leastBetween = (cues: ReturnType<typeof lean>) => {
    const row = cues.map(face).filter((title) => title !== panel.title)
    return Math.min(...row.map((title, i) => row.indexOf(title, i + 1) - i - 1).filter((gap) => gap >= 0))
  }

  it('never loops it: as many others come before it as rest', () => {
    expect(leastBetween(lean())).toBe(0)
    expect(leastBetween(lean(resting('月亮', '四季', '雷电')))).toBe(3)
  })

  it('gives science what it would have had without', () => {
    const [ordinary, rested] = [lean(), lean(resting('月亮', '四季', '雷电'))].map(secondsByClass)
    expect(rested?.science).toBeCloseTo(ordinary?.science ?? 0, -2)
  })
})
