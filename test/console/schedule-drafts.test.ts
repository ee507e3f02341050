import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainCalendar } from '../../playlist/calendar.ts'
import type { Playlist } from '../../playlist/playlist.ts'
import { draftKeep } from '../../renderer/console/schedule/draft/kept-draft.ts'
import { merged } from '../../renderer/console/schedule/draft/merge.ts'
import { chosenOn, wordsOf } from '../../renderer/console/schedule/playlists/chosen.ts'
import { inOrderOf, withEntries } from '../../renderer/console/schedule/playlists/entries.ts'
import { moved, percents, withPercent } from '../../renderer/console/schedule/playlists/share-percent.ts'
import { usesOf } from '../../renderer/console/schedule/playlists/uses.ts'
import { choosable } from '../../renderer/console/schedule/choosable.ts'
import { scheduleDocument } from '../../contract/documents.ts'
import { anItem } from '../playlist/samples.ts'
import { morning, schedule, sport } from './a-schedule.ts'

describe('two drafts of one schedule', () => {
  const base = { schedule, holidays: plainCalendar }
  const titled = (rows: readonly (typeof morning)[], id: string, title: string) =>
    rows.map((each) => (each.id === id ? { ...each, title } : each))
  const withDayparts = (dayparts: (typeof morning)[]) => ({ ...base, schedule: { ...schedule, dayparts } })

  it('are put together where they changed different rows', () => {
    const mine = withDayparts(titled(schedule.dayparts, 'am', '早间'))
    const theirs = withDayparts([...titled(schedule.dayparts, 'pm', '午后'), { ...morning, id: 'eve' }])
    const { document, overlaps } = merged(base, mine, theirs)
    expect(document.schedule.dayparts.map(({ id, title }) => `${id} ${title}`)).toEqual([
      'am 早间',
      'pm 午后',
      'eve 上午',
    ])
    expect(overlaps).toEqual([])
  })

  it('name what both changed, and keep mine there', () => {
    const mine = withDayparts(titled(schedule.dayparts, 'am', '早间'))
    const theirs = withDayparts(titled(schedule.dayparts, 'am', '清晨'))
    const { document, overlaps } = merged(base, mine, theirs)
    expect(document.schedule.dayparts[0]?.title).toBe('早间')
    expect(overlaps).toEqual(['早间'])
  })

  it('let a row go that one removed and the other left alone', () => {
    const mine = withDayparts([morning])
    const theirs = { ...base, schedule: { ...schedule, fallbackPlaylistId: null } }
    const { document, overlaps } = merged(base, mine, theirs)
    expect(document.schedule.dayparts.map(({ id }) => id)).toEqual(['am'])
    expect([document.schedule.fallbackPlaylistId, overlaps]).toEqual([null, []])
  })

  it('keep corrections of different dates', () => {
    const day = (date: string) => ({
      ...base,
      holidays: { days: { [date]: { kind: 'holiday', name: '台风' } } },
    })
    const { document } = merged<object>(base, day('2026-11-24'), day('2026-11-25'))
    expect(Object.keys(scheduleDocument.parse(document).holidays.days)).toHaveLength(2)
  })

  it('are the one that changed, where only one did', () => {
    const rows = fc.uniqueArray(fc.constantFrom('am', 'pm', 'eve', 'night'), { minLength: 1 })
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const of = (ids: string[]) => withDayparts(ids.map((id) => ({ ...morning, id })))
        expect(merged(of(before), of(after), of(before))).toEqual({ document: of(after), overlaps: [] })
        expect(merged(of(before), of(before), of(after))).toEqual({ document: of(after), overlaps: [] })
      }),
      { seed: 20261122 },
    )
  })
})

describe('a kept draft', () => {
  const store = new Map<string, string>()
  const storage = {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, text: string) => void store.set(key, text),
    removeItem: (key: string) => void store.delete(key),
  }
  const keep = draftKeep(storage, 'draft', scheduleDocument)

  it('is found again with the edition that it was made from, until it is dropped', () => {
    const document = { schedule, holidays: plainCalendar }
    keep.keep({ edition: 3, document })
    expect(keep.recall()).toEqual({ edition: 3, document })
    keep.drop()
    expect(keep.recall()).toBeNull()
  })

  it('of another shape is not pretended to', () => {
    storage.setItem('draft', JSON.stringify({ edition: 3, document: { schedule: {} } }))
    expect(keep.recall()).toBeNull()
  })
})

describe('shares of the time', () => {
  const shares = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 40 })

  it('are whole percents that always add up to a hundred', () => {
    const sum = (all: readonly number[]) => all.reduce((so, each) => so + each, 0)
    fc.assert(
      fc.property(shares, fc.integer({ min: -5, max: 120 }), (all, percent) => {
        expect(sum(percents(all))).toBe(100)
        const pushed = withPercent(all, all.length - 1, percent)
        expect(sum(pushed)).toBe(100)
        expect(Math.min(...pushed)).toBeGreaterThanOrEqual(1)
      }),
      { seed: 20261122 },
    )
  })

  it('give way by proportion', () => {
    expect(withPercent([70, 10, 10, 10], 0, 40)).toEqual([40, 20, 20, 20])
    expect(withPercent([70, 10, 10, 10], 0, 100)).toEqual([97, 1, 1, 1])
  })
})

describe('a playlist being made', () => {
  const listed: Playlist = { id: 'a', title: '甲', order: 'listed', entries: [{ items: [] }, { select: {} }] }

  it('divides the time evenly when it turns to shares, and forgets shares when it turns back', () => {
    const shared = inOrderOf(listed, 'shares')
    expect(shared.entries.map((each) => 'share' in each && each.share)).toEqual([50, 50])
    expect(inOrderOf(shared, 'listed')).toEqual(listed)
  })

  it('gives a new entry what the others have on average', () => {
    const shared = inOrderOf(listed, 'shares')
    const more = withEntries(shared, [...shared.entries, { select: { themes: ['健康'] } }])
    expect(more.entries.at(-1)).toEqual({ select: { themes: ['健康'] }, share: 50 })
  })

  it('moves an entry to another place', () => {
    expect([moved(['a', 'b', 'c'], 0, 2), moved(['a', 'b', 'c'], 2, 0)]).toEqual([
      ['b', 'c', 'a'],
      ['c', 'a', 'b'],
    ])
  })

  it('knows where it is used, beside another too', () => {
    const divided = { form: 'divided' as const, ticker: false, sidePlaylistId: 'side', sideShare: 0.3 }
    const used = { ...schedule, dayparts: [{ ...morning, layout: divided }], campaigns: [sport] }
    expect(usesOf(used, 'side')).toEqual([{ where: 'daypart', title: '上午', side: true }])
    expect(usesOf(used, 'usual').map(({ where }) => where)).toEqual(['daypart', 'fallback'])
    expect(usesOf(used, 'nobody')).toEqual([])
  })
})

describe('what a rule chooses today', () => {
  const items = [
    anItem('旧', { themes: ['健康'], installedOn: '2026-09-01' }),
    anItem('新', { themes: ['健康', '农业'], installedOn: '2026-11-20' }),
    anItem('昨天', { themes: ['健康'], installedOn: '2026-11-21' }),
    anItem('过期', { themes: ['健康'], installedOn: '2026-11-21', validTo: '2026-11-21' }),
    anItem('政务', { sourceClass: 'government', installedOn: '2026-11-21' }),
  ].map((item) => choosable.parse(item))
  const titles = (select: object) => chosenOn({ select }, items, '2026-11-22').map(({ title }) => title)

  it('is the newest of a class and a theme, within so many days and so many of them', () => {
    const rule = { sourceClasses: ['science'], themes: ['健康'], newest: { withinDays: 30 } }
    expect(titles(rule)).toEqual(['昨天', '新'])
    expect(titles({ ...rule, newest: { atMost: 1 } })).toEqual(['昨天'])
  })

  it('is never what is out of date', () => {
    expect(titles({})).toEqual(['旧', '新', '昨天', '政务'])
  })

  it('offers the words that items carry, the most used first', () => {
    expect(wordsOf(items, 'themes')).toEqual(['健康', '农业'])
  })
})
