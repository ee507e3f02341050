import { describe, expect, it } from 'vitest'
import { cueAt } from '../../playlist/cue-at.ts'
import { cycleOn, lineupOf } from '../../playlist/lineup.ts'
import { playlist as schema, type Playlist } from '../../playlist/playlist.ts'
import { previewDay } from '../../playlist/preview.ts'
import { selects, type Selector } from '../../playlist/selector.ts'
import { aPlan, anItem, at, face, id, listed } from './samples.ts'

const names = (playlist: Playlist, items: Parameters<typeof lineupOf>[1], date = '2026-11-22') =>
  cycleOn(lineupOf(playlist, items), date)?.items.map((item) => item.title) ?? []

describe('a selector', () => {
  const farming = anItem('farming', { kind: 'video', themes: ['农业', '健康'], audiences: ['农民'] })
  const says = (selector: Selector) => selects(selector, farming)

  it('fits when each of its lists has one that fits', () => {
    expect(
      says({ sourceClasses: ['science'], kinds: ['video'], themes: ['健康', '应急'], audiences: ['农民'] }),
    ).toBe(true)
    expect(says({ themes: ['农业'], audiences: ['青少年'] })).toBe(false)
    expect(says({ kinds: ['picture'] })).toBe(false)
  })

  it('fits everything when it says nothing', () => {
    expect(says({})).toBe(true)
    expect(says({ themes: [], audiences: [] })).toBe(true)
  })
})

describe('a selection of the newest', () => {
  const health = { sourceClasses: ['science' as const], themes: ['健康'] }
  const select = (newest: Selector['newest']): Playlist => ({
    id: 'new',
    title: '最新',
    order: 'listed',
    entries: [{ select: { ...health, newest } }],
  })
  const brought = (name: string, installedOn: string, being = {}) =>
    anItem(name, { themes: ['健康'], installedOn, ...being })
  const items = [
    brought('十月', '2026-10-23'),
    brought('十一月初', '2026-11-01'),
    brought('同一天甲', '2026-11-20'),
    brought('同一天乙', '2026-11-20'),
    brought('政务', '2026-11-21', { sourceClass: 'government' }),
    anItem('不知何时', { themes: ['健康'] }),
  ]

  it('begins with what came last, and of one day with the later', () => {
    expect(names(select({}), items)).toEqual(['同一天乙', '同一天甲', '十一月初', '十月', '不知何时'])
  })

  it('holds an item for its days, the day that it came on among them', () => {
    const on = (date: string) => names(select({ withinDays: 30 }), items, date)
    expect(on('2026-11-21')).toEqual(['同一天乙', '同一天甲', '十一月初', '十月'])
    expect(on('2026-11-22')).toEqual(['同一天乙', '同一天甲', '十一月初'])
    expect(on('2026-12-20')).toEqual([])
  })

  it('takes the next newest in where one has expired', () => {
    const expiring = items.map((item) =>
      item.title === '同一天乙' ? { ...item, validTo: '2026-11-21' } : item,
    )
    expect(names(select({ atMost: 2 }), expiring, '2026-11-21')).toEqual(['同一天乙', '同一天甲'])
    expect(names(select({ atMost: 2 }), expiring, '2026-11-22')).toEqual(['同一天甲', '十一月初'])
  })

  it('is left at the turn of a day, as at its item’s own expiry', () => {
    const plan = aPlan({
      items,
      playlists: [select({ withinDays: 30 }), listed('rest', '政务')],
      schedule: { dayparts: [daypart('new')], fallbackPlaylistId: 'rest' },
    })
    expect(previewDay(plan, '2026-12-19').map(face)).not.toContain('政务')
    expect(new Set(previewDay(plan, '2026-12-20').map(face))).toEqual(new Set(['政务']))
  })
})

const daypart = (playlistId: string) => ({
  id: playlistId,
  title: playlistId,
  playlistId,
  priority: 0,
  window: { start: '00:00', end: '24:00' },
})

describe('a playlist', () => {
  const items = [
    anItem('a'),
    anItem('b', { sourceClass: 'government' }),
    anItem('c', { state: 'waiting' }),
    anItem('d'),
  ]

  it('takes a selection in the library’s order and named items in its own', () => {
    const entries = [{ select: { sourceClasses: ['science' as const] } }, { items: [id('b')] }]
    expect(names({ id: 'p', title: 'p', order: 'listed', entries }, items)).toEqual(['a', 'd', 'b'])
    expect(names(listed('p', 'd', 'nowhere', 'a'), items)).toEqual(['d', 'a'])
  })

  it('plays an item on its first and its last valid day, not before or after', () => {
    const dated = [anItem('a'), anItem('b', { validFrom: '2028-02-28', validTo: '2028-02-29' })]
    const on = (date: string) => names(listed('p', 'a', 'b'), dated, date).join('')
    expect(['2028-02-27', '2028-02-28', '2028-02-29', '2028-03-01'].map(on)).toEqual(['a', 'ab', 'ab', 'a'])
  })

  it('of an item whose length nobody knows plays without it', () => {
    expect(names(listed('p', 'a', 'b'), [anItem('a', { durationMs: Number.NaN }), anItem('b')])).toEqual([
      'b',
    ])
  })

  it('is refused from outside when a share is nothing or the order is unknown', () => {
    expect(schema.safeParse({ ...listed('p'), order: 'random' }).success).toBe(false)
    const entries = [{ share: 0, select: {} }]
    expect(schema.safeParse({ id: 'p', title: 'p', order: 'shares', entries }).success).toBe(false)
    expect(
      schema.safeParse({ id: 'p', title: 'p', order: 'shares', entries: [{ share: 70, select: {} }] })
        .success,
    ).toBe(true)
  })
})

describe('an item that expires at midnight', () => {
  const items = [
    anItem('old', { validTo: '2026-11-22', durationMs: 60_000 }),
    anItem('new', { durationMs: 60_000 }),
  ]
  const plan = aPlan({ items, playlists: [listed('p', 'old', 'new')], schedule: { fallbackPlaylistId: 'p' } })
  const begun = [{ playlistId: 'p', ordinal: 40, startedAt: at('2026-11-22 23:59:30') }]

  it('leaves the glass at midnight and does not come back', () => {
    const { current, next, changesAt } = cueAt(plan, at('2026-11-22 23:59:50'), begun)
    expect([face(current), face(next)]).toEqual(['old', 'new'])
    expect(current.until).toBe(at('2026-11-23 00:00'))
    expect(changesAt).toBe(at('2026-11-23 00:00'))
    expect(face(cueAt(plan, at('2026-11-23 00:01'), begun).current)).toBe('new')
  })

  it('is not followed by midnight’s cut when it is another that plays', () => {
    const other = begun.map((each) => ({ ...each, ordinal: 41 }))
    const { current, changesAt } = cueAt(plan, at('2026-11-22 23:59:50'), other)
    expect([face(current), current.until]).toEqual(['new', at('2026-11-23 00:00:30')])
    expect(changesAt).toBe(at('2026-11-23 00:00'))
    expect(face(cueAt(plan, at('2026-11-23 00:00:10'), other).current)).toBe('new')
  })
})
