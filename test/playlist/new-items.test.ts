import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cueAt } from '../../playlist/cue-at.ts'
import { playhead, playheadOf } from '../../playlist/cue.ts'
import type { Item } from '../../playlist/item.ts'
import { newOn, previewDay } from '../../playlist/preview.ts'
import { sourceClasses } from '../../playlist/source-class.ts'
import { upcoming } from '../../playlist/upcoming.ts'
import { playingOn } from './playing-on.ts'
import { aPlan, anItem, at, face, id, listed, nineToSix } from './samples.ts'
import { secondsByClass } from './seconds-by-class.ts'

const recently = (...unseen: string[]) => ({ unseen: unseen.map(id), resting: [], restingClass: null })
const head = (ordinal: number, itemId: string, clock: string) => [
  { playlistId: 'p', ordinal, startedAt: at(`2026-11-22 ${clock}`), itemId: id(itemId) },
]
const schedule = { fallbackPlaylistId: 'p' }
const titles = (...names: string[]) => names.map((name) => anItem(name))
const nine = at('2026-11-22 09:00')

describe('an item that has never been shown', () => {
  const items = titles('a', 'b', 'c', 'd', 'new')
  const playlists = [listed('p', 'a', 'b', 'c', 'd', 'new')]
  const plan = aPlan({ items, playlists, schedule, recency: recently('new') })
  const row = (from: string, count: number) =>
    upcoming(plan, nine, head(0, from, '09:00'), count)
      .map(face)
      .join(' ')

  it('comes next, whatever is on', () => {
    expect(cueAt(plan, nine + 3_000, head(0, 'a', '09:00')).next.item?.title).toBe('new')
  })

  it('changes places with the one that it came before: that round has the same plays, and the next is as ever', () => {
    expect(row('a', 11)).toBe('a new c d b a b c d new a')
  })

  it('stays on the glass to its end, and its place is found again when the playlist was changed meanwhile', () => {
    const [, begun] = upcoming(plan, nine, head(0, 'a', '09:00'), 2)
    const heads = begun === undefined ? [] : [playheadOf(begun)].flatMap((each) => each ?? [])
    expect(heads.map((each) => playhead.parse(each))).toEqual(heads)
    const changed = aPlan({
      items: [...items, anItem('x')],
      playlists: [listed('p', 'x', 'a', 'b', 'c', 'd', 'new')],
      schedule,
    })
    const after = upcoming(changed, nine + 12_000, heads, 7)
    expect(after.map(face)).toEqual(['new', 'c', 'd', 'b', 'x', 'a', 'b'])
  })

  it('comes by itself where its own turn is next, and does not come twice running', () => {
    expect(row('d', 4)).toBe('d new a b')
    expect(row('c', 5)).toBe('c new d a b')
  })

  it('is not put forward in the preview of an ordinary day', () => {
    const plain = aPlan({ items, playlists, schedule })
    expect(previewDay(plan, '2026-11-23').map(face)).toEqual(previewDay(plain, '2026-11-23').map(face))
    expect([newOn(plan, '2026-11-23'), newOn(plain, '2026-11-23')]).toEqual([[anItem('new')], []])
  })
})

describe('several new items', () => {
  const items = titles('a', 'b', 'c', 'd', 'e', 'f', 'n1', 'n2', 'n3')
  const playlists = [listed('p', ...items.map(({ title }) => title))]

  it('come one after the other, the newest first, with another one in between', () => {
    const plan = aPlan({ items, playlists, schedule, recency: recently('n3', 'n2', 'n1') })
    const row = upcoming(plan, nine, head(0, 'a', '09:00'), 10).map(face)
    expect(row).toEqual(['a', 'n3', 'c', 'n2', 'e', 'n1', 'f', 'd', 'b', 'a'])
  })
})

/** Science, government and service at 70, 15 and 15, as many items of each as are given, some of them new. */
const someLibrary = fc
  .record({
    lengths: fc.tuple(
      ...[14, 6, 6].map((most) =>
        fc.array(fc.integer({ min: 8, max: 60 }), { minLength: 2, maxLength: most }),
      ),
    ),
    news: fc.array(fc.nat(), { maxLength: 12 }),
    first: fc.nat(),
  })
  .map(({ lengths, news, first }) => {
    const classes = ['science', 'government', 'convenience'] as const
    const items = classes.flatMap((sourceClass, i) =>
      (lengths[i] ?? []).map((seconds, k) =>
        anItem(`${sourceClass}${k}`, { sourceClass, durationMs: seconds * 1000 }),
      ),
    )
    const onGlass = items[first % items.length] as Item
    const unseen = [...new Set(news.map((n) => items[n % items.length] as Item))].filter(
      (each) => each !== onGlass,
    )
    const shared = (sourceClass: (typeof classes)[number], share: number) => ({
      select: { sourceClasses: [sourceClass] },
      share,
    })
    const plan = aPlan({
      items,
      schedule: { ...schedule, openingHours: [nineToSix] },
      playlists: [
        {
          id: 'p',
          title: 'p',
          order: 'shares',
          entries: [shared('science', 70), shared('government', 15), shared('convenience', 15)],
        },
      ],
      recency: { unseen: unseen.map((each) => each.id), resting: [], restingClass: null },
    })
    return { plan, items, unseen, heads: head(0, onGlass.id, '09:00') }
  })
const runs = { seed: 20261122, numRuns: 60 }
const six = at('2026-11-22 18:00')

describe('whatever is new, over an open day', () => {
  it('every class keeps its share of the time within two points', () => {
    fc.assert(
      fc.property(someLibrary, ({ plan, heads }) => {
        const ordinary = secondsByClass(previewDay(plan, '2026-11-22'))
        const real = secondsByClass(playingOn(plan, nine, six, heads))
        for (const each of sourceClasses)
          expect(Math.abs(real[each] - ordinary[each]) / (9 * 3600)).toBeLessThan(0.02)
      }),
      runs,
    )
  })

  it('a new one is the next but one at the latest, all of them come, and nobody is left out', () => {
    fc.assert(
      fc.property(someLibrary, ({ plan, items, unseen, heads }) => {
        const shown = playingOn(plan, nine, six, heads).map(face)
        const places = unseen.map(({ title }) => shown.indexOf(title))
        expect(Math.min(2, ...places)).toBeGreaterThan(0)
        if (unseen.length > 0) expect(Math.min(...places)).toBeLessThanOrEqual(2)
        expect(Math.max(0, ...places)).toBeLessThan(shown.length / 2)
        expect(new Set(shown)).toEqual(new Set(items.map(({ title }) => title)))
      }),
      runs,
    )
  })

  it('no item comes twice running, and the same past gives the same row', () => {
    fc.assert(
      fc.property(someLibrary, ({ plan, heads }) => {
        const shown = playingOn(plan, nine, six, heads).map(face)
        shown.forEach((each, i) => i > 0 && expect(each).not.toBe(shown[i - 1]))
        expect(playingOn(plan, nine, six, heads).map(face)).toEqual(shown)
      }),
      runs,
    )
  })

  it('what is said to come next does come', () => {
    fc.assert(
      fc.property(someLibrary, ({ plan, heads }) => {
        const said = upcoming(plan, nine, heads, 40).map(face)
        expect(playingOn(plan, nine, six, heads).map(face).slice(0, 40)).toEqual(said)
      }),
      runs,
    )
  })
})
