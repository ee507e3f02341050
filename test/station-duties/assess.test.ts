import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '../../station/assess.ts'
import { dutiesOf } from '../../station/duties/duty-setting.ts'
import { shortReasons, type DayPart } from '../../station/facts/day-facts.ts'
import { dayResult } from '../../station/facts/day-result.ts'
import { aDay, aMonth, aPart, assessed, hour, november, novemberWith, profile } from './a-month.ts'

const counting = { demonstration: false, today: '2026-12-06' }
const result = (...parts: DayPart[]) => dayResult(aDay('2026-11-03', { parts }), counting, 18_000)
const science = (seconds: number, over: Partial<DayPart> = {}) =>
  aPart({ creditedSeconds: { science: seconds }, ...over })

describe('a day', () => {
  it('is 达标 with exactly the seconds, and not with one less', () => {
    expect(result(science(18_000))).toMatchObject({ met: true, reason: null })
    expect(result(science(17_999))).toMatchObject({ met: false, reason: '未说明' })
  })

  it('counts nothing but 科普中国 towards them', () => {
    expect(result(aPart({ creditedSeconds: { 'local-science': 9 * hour } }))).toMatchObject({
      met: false,
      seconds: 0,
    })
  })

  it('counts nothing that the headless shell showed', () => {
    expect(result(science(9 * hour, { shell: 'headless' })).met).toBe(false)
  })

  it('counts the headless shell for a demonstration, registered or not', () => {
    const parts = [science(18_000, { shell: 'headless', registered: false })]
    const day = aDay('2026-11-03', { parts, registered: false })
    expect(dayResult(day, { ...counting, demonstration: true }, 18_000).met).toBe(true)
  })

  it('does not add up the hours before and after a move', () => {
    expect(result(science(3 * hour), science(4 * hour, { place: '新址' }))).toMatchObject({
      met: false,
      seconds: 4 * hour,
      place: '新址',
    })
  })

  it('counts nothing on the way between two places', () => {
    expect(result(science(9 * hour, { place: null })).seconds).toBe(0)
  })

  it('on which the station is struck off counts nothing from that instant, and owes nothing more', () => {
    const parts = [science(2 * hour), science(7 * hour, { registered: false })]
    const day = aDay('2026-11-03', { parts, registered: false })
    expect(dayResult(day, counting, 18_000)).toMatchObject({ due: false, met: false, seconds: 2 * hour })
  })

  it('that is not over is open, not short', () => {
    const day = aDay('2026-11-22', { parts: [] })
    expect(dayResult(day, { ...counting, today: '2026-11-22' }, 18_000)).toMatchObject({
      open: true,
      reason: null,
    })
    expect(dayResult(day, { ...counting, today: '2026-11-23' }, 18_000).reason).toBe('未说明')
  })

  it.each(shortReasons)('that is short carries its reason %s', (shortReason) => {
    expect(dayResult(aDay('2026-11-03', { parts: [], shortReason }), counting, 18_000).reason).toBe(
      shortReason,
    )
  })

  it('is never credited more under one place than was shown there', () => {
    const part = fc
      .record({
        place: fc.constantFrom('旧址', '新址', null),
        registered: fc.boolean(),
        shell: fc.constantFrom('electron', 'chromium', 'headless'),
        seconds: fc.nat({ max: 9 * hour }),
      })
      .map(({ seconds, ...over }) => science(seconds, over))
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const { seconds } = result(...parts)
        const most = ['旧址', '新址'].map((place) =>
          parts
            .filter((one) => one.place === place && one.registered && one.shell !== 'headless')
            .reduce((sum, one) => sum + (one.creditedSeconds['science'] ?? 0), 0),
        )
        return seconds === Math.max(0, ...most)
      }),
      { seed: 20261122 },
    )
  })
})

describe('an assessment', () => {
  it('keeps due days apart from calendar days', () => {
    expect(assess(aMonth(), dutiesOf(profile))).toMatchObject({
      month: '2026-11',
      calendarDays: 30,
      dueDays: 21,
      metDays: 21,
    })
  })

  it('asks nothing of a closed Sunday, and all of a Saturday worked in lieu', () => {
    const inLieu = aDay('2026-11-07', { parts: [] })
    expect(assess(aMonth({ days: novemberWith(inLieu) }), dutiesOf(profile))).toMatchObject({
      dueDays: 22,
      metDays: 21,
    })
  })

  it('names each duty with its document, what is required and what was done', () => {
    const { duties } = assess(aMonth(), dutiesOf(profile))
    expect(duties[0]).toMatchObject({
      id: 'daily-science',
      document: profile.target.document,
      required: 21,
      actual: 21,
      met: true,
      unit: '天',
      reasons: ['应播日 21 天全部达标'],
    })
    expect(new Set(duties.map(({ id }) => id)).size).toBe(duties.length)
    for (const { document, met, reasons } of duties) {
      expect(document).not.toBe('')
      if (met !== true) expect(reasons).not.toEqual([])
    }
  })

  it('is the same for the same facts, word for word', () => {
    const once = () => JSON.stringify(assess(aMonth(), dutiesOf(profile)))
    expect(once()).toBe(once())
  })

  it('says which days were short, by how much and why', () => {
    const parts = [science(2 * hour)]
    const days = novemberWith(aDay('2026-11-10', { parts, shortReason: '停电' }))
    expect(assessed('daily-science', aMonth({ days }))).toMatchObject({
      met: false,
      required: 21,
      actual: 20,
      reasons: ['2026-11-10 未达标：科普 2.00 小时（青苗社区服务中心），原因：停电'],
    })
  })

  it('of a month that is not over says no more than it knows', () => {
    const facts = aMonth({ today: '2026-11-12', days: november.slice(0, 12) })
    expect(assessed('daily-science', facts)).toMatchObject({ met: null, required: 9, actual: 9 })
    expect(assessed('monthly-renewal', facts).met).toBe(true)
    expect(assessed('monthly-activity', facts).met).toBeNull()
  })

  it('of a station outside the register judges no day', () => {
    const days = november.map((day) => ({
      ...day,
      registered: false,
      parts: [science(2 * hour, { registered: false })],
    }))
    const daily = assessed('daily-science', aMonth({ days }))
    expect(daily.met).toBeNull()
    expect(daily.reasons.join()).toContain('不在统计序列期间的播放 60.00 小时，不计入')
  })
})
