import { describe, expect, it } from 'vitest'
import { restOf } from '../../renderer/query/idle.ts'
import { Meter } from '../../renderer/query/meter.ts'
import type { QueryBeat } from '../../renderer/query/parent-line.ts'
import { shelvesOf } from '../../renderer/query/shelves.ts'
import { takeHome } from '../../renderer/query/take-home.ts'
import { aGuide, anEntry } from './an-entry.ts'

describe('a visit that nobody touches', () => {
  it('says nothing at first, counts the last 15 seconds down, and ends', () => {
    expect(restOf(44_000, 60, false)).toEqual({ shownSeconds: null, isOver: false })
    expect(restOf(45_000, 60, false)).toEqual({ shownSeconds: 15, isOver: false })
    expect(restOf(59_001, 60, false)).toEqual({ shownSeconds: 1, isOver: false })
    expect(restOf(60_000, 60, false)).toEqual({ shownSeconds: 0, isOver: true })
  })

  it('lasts twice as long in big print', () => {
    expect(restOf(89_000, 60, true).shownSeconds).toBeNull()
    expect(restOf(90_000, 60, true)).toEqual({ shownSeconds: 30, isOver: false })
    expect(restOf(120_000, 60, true).isOver).toBe(true)
  })
})

describe('the meter', () => {
  it('covers the visit without gap or overlap, page by page', () => {
    const beats: QueryBeat[] = []
    const clock = { ms: 500 }
    const meter = new Meter(
      (beat) => beats.push(beat),
      () => clock.ms,
    )
    meter.turn('home', null)
    clock.ms = 1_500
    meter.beat()
    clock.ms = 1_900
    meter.touched()
    meter.turn('guide', 'g')
    clock.ms = 2_900
    meter.beat()
    const said = beats.map(({ page, spanMs, opened, touches }) => [page, spanMs, opened, touches])
    expect(said).toEqual([
      ['home', 0, true, 0],
      ['home', 1_000, false, 0],
      ['home', 400, false, 1],
      ['guide', 0, true, 0],
      ['guide', 1_000, false, 0],
    ])
  })
})

describe('the tiles', () => {
  it('are there for what there is', () => {
    const shelves = shelvesOf([aGuide('医保', 'yi bao'), anEntry('火警', 'huo jing')])
    expect(shelves.map(({ title }) => title)).toEqual(['办事指南', '便民电话'])
  })

  it('are eight at most', () => {
    const forms = ['guide', 'contact', 'timetable', 'event', 'notice', 'table', 'video', 'poster'] as const
    const entries = forms.map((form) => anEntry(form, form, { form, themes: ['应急'] }))
    expect(shelvesOf(entries)).toHaveLength(8)
    expect(shelvesOf(entries).map(({ name }) => name)).toContain('emergency')
  })
})

describe('what is taken home', () => {
  it('is the item’s address where it has one', () => {
    expect(takeHome(anEntry('a', 'a', { address: 'https://example.com/1' }))).toBe('https://example.com/1')
  })

  it('is else the page in short', () => {
    const guide = aGuide('高龄津贴', 'gao ling jin tie', { papers: ['身份证', '户口簿'], window: '3 号窗口' })
    expect(takeHome(guide)).toBe('高龄津贴\n要带：身份证、户口簿\n去哪：3 号窗口')
  })

  it('is cut at a line where it would no longer be readable by a phone', () => {
    const cells = Array.from({ length: 40 }, (_, at) => ({ name: `第${at}项`, text: '说明'.repeat(5) }))
    const text = takeHome(anEntry('长', 'chang', { cells })) ?? ''
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(500)
    expect(text.endsWith('说明')).toBe(true)
  })

  it('is nothing for a film without an address', () => {
    expect(takeHome(anEntry('片', 'pian', { id: 'film', itemId: 'film', form: 'video' }))).toBeNull()
  })
})
