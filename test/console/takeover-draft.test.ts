import { describe, expect, it } from 'vitest'
import { instantOf, localText, midnightAfter, offsetOf } from '../../renderer/console/parts/local-moment.ts'
import { emptyDraft, endOf, formOf } from '../../renderer/console/takeover/draft.ts'
import { countdownText, soundsLikeDrill, standingOf } from '../../renderer/console/takeover/standing.ts'
import { takeoverShape } from '../../contract/takeovers.ts'

const offset = '+08:00'
/** 2026-11-22 23:50:20 in Shanghai. */
const nowMs = Date.UTC(2026, 10, 22, 15, 50, 20)
const draft = { ...emptyDraft('县气象局'), title: '暴雨红色预警', text: '请远离低洼地带。' }

describe('the station’s wall clock in a field', () => {
  it('is the station’s, whatever the zone and the clock of the phone are', () => {
    expect(offsetOf('2026-11-22T14:03:20.000+08:00')).toBe('+08:00')
    expect(localText(nowMs, offset)).toBe('2026-11-22T23:50')
    expect(localText(nowMs, '-03:30')).toBe('2026-11-22T12:20')
    expect(instantOf('2026-11-22T23:50', offset)).toBe('2026-11-22T23:50:00+08:00')
    expect(instantOf('', offset)).toBeNull()
  })

  it('turns to the next day at the station’s midnight', () => {
    expect(localText(midnightAfter(nowMs, offset), offset)).toBe('2026-11-23T00:00')
    expect(localText(midnightAfter(nowMs + 580_000, offset), offset)).toBe('2026-11-24T00:00')
  })
})

describe('the end of a takeover', () => {
  const end = (change: Partial<typeof draft>) => endOf({ ...draft, ...change }, nowMs, offset)

  it('is so long after its beginning, to the whole minute upwards', () => {
    expect(end({ span: '30' })).toBe('2026-11-23T00:21:00+08:00')
    expect(end({ span: '120', begin: 'at', from: '2026-11-23T08:00' })).toBe('2026-11-23T10:00:00+08:00')
  })

  it('is the midnight after it begins, where it is to hold for the day', () => {
    expect(end({ span: 'today' })).toBe('2026-11-23T00:00:00+08:00')
    expect(end({ span: 'today', begin: 'at', from: '2026-11-25T08:00' })).toBe('2026-11-26T00:00:00+08:00')
  })

  it('is not known while its fields are empty', () => {
    expect(end({ span: 'own' })).toBeNull()
    expect(end({ begin: 'at' })).toBeNull()
  })

  it('goes to the station with text or an item, never with both', () => {
    const sent = formOf(
      { ...draft, status: 'Actual', itemId: 'left over' },
      '2026-11-23T00:21:00+08:00',
      offset,
    )
    expect(sent).toMatchObject({ text: '请远离低洼地带。', from: null, document: null })
    expect(sent).not.toHaveProperty('itemId')
  })
})

describe('a takeover at a moment', () => {
  const kept = takeoverShape.parse({
    ...{ id: 'a', state: 'released', title: '暴雨', source: '县气象局', text: '水位上涨。', itemId: 'i' },
    ...{ hash: 'h', alert: null },
    ...{
      status: 'Actual',
      priority: 0,
      document: null,
      writers: [],
      writtenAt: '',
      releasedAt: '',
      overAt: null,
    },
    ...{ from: '2026-11-22T23:50:20+08:00', until: '2026-11-23T00:50:20+08:00', possible: ['stop'] },
  })

  it('is on air from its first instant up to, but not at, its end', () => {
    const standing = (ms: number) => standingOf(kept, ms)
    expect([nowMs - 1, nowMs, nowMs + 3_599_999, nowMs + 3_600_000].map(standing)).toEqual(
      ['coming', 'onAir', 'onAir', 'over'], // prettier-ignore
    )
  })

  it('counts down to nought', () => {
    const left = (ms: number) => countdownText(Date.parse(kept.until), ms)
    expect([nowMs, nowMs + 3_599_001, nowMs + 4_000_000].map(left)).toEqual([
      '01:00:00',
      '00:00:01',
      '00:00:00',
    ])
    expect(countdownText(nowMs + 90_000_000, nowMs)).toBe('1d 01:00:00')
  })

  it('that is real and calls itself a drill is doubted; a drill is not', () => {
    expect(soundsLikeDrill({ ...kept, title: '消防演练' })).toBe(true)
    expect(soundsLikeDrill({ ...kept, text: '本次为测试。' })).toBe(true)
    expect(soundsLikeDrill({ ...kept, title: '消防演练', status: 'Exercise' })).toBe(false)
    expect(soundsLikeDrill(kept)).toBe(false)
  })
})
