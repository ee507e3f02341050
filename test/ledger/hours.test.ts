import { describe, expect, it } from 'vitest'
import { localHour } from '../../ledger/local-hour.ts'
import { aShowing, frozen, moving, nineMs, tallyOf } from './a-showing.ts'

const hourMs = 3_600_000

describe('a showing across the turn of an hour', () => {
  it('is cut at the turn, to the millisecond', () => {
    const [before, after] = aShowing({ wallMs: nineMs - 1_637 })
      .beats(4)
      .left()
    expect(before).toMatchObject({
      endedAtMs: nineMs,
      elapsedMs: 1_637,
      creditedMs: 1_637,
      endReason: 'hour',
    })
    expect(after).toMatchObject({ startedAtMs: nineMs, elapsedMs: 2_363, creditedMs: 2_363, part: 1 })
    expect([before?.localHour, after?.localHour]).toEqual([8, 9])
  })

  it('that falls on a beat leaves no empty part behind', () => {
    const segments = aShowing({ wallMs: nineMs - 2_000 })
      .beats(4)
      .left()
    expect(segments.map(({ elapsedMs }) => elapsedMs)).toEqual([2_000, 2_000])
  })

  it('keeps the reason on both sides', () => {
    const [before, after] = aShowing({ wallMs: nineMs - 500 })
      .beat(frozen)
      .left()
    expect([before?.excludedMs.frozen, after?.excludedMs.frozen]).toEqual([500, 500])
  })

  it('gains nothing by the cut: a short part of a standstill is no short span', () => {
    const showing = aShowing({ wallMs: nineMs - 1_100 })
      .beat(moving)
      .beat(frozen)
    expect(showing.sum().creditedMs).toBe(1_000)
  })

  it('is cut at midnight into two dates', () => {
    const midnightMs = Date.UTC(2026, 10, 22, 16)
    const [before, after] = aShowing({ wallMs: midnightMs - 250 })
      .beat()
      .left()
    expect([before?.localDate, before?.localHour, before?.creditedMs]).toEqual(['2026-11-22', 23, 250])
    expect([after?.localDate, after?.localHour, after?.creditedMs]).toEqual(['2026-11-23', 0, 750])
  })

  it('is cut at each hour, when one beat covers several', () => {
    const long = { ...moving, spanMs: 3 * hourMs, mediaMs: 3 * hourMs }
    const segments = aShowing({ wallMs: nineMs + 1_800_000 })
      .beat(long, 3 * hourMs)
      .left()
    expect(segments.map(({ creditedMs }) => creditedMs)).toEqual([1_800_000, hourMs, hourMs, 1_800_000])
    expect(segments.map(({ localHour }) => localHour)).toEqual([9, 10, 11, 12])
  })
})

describe('a showing of more than six hours without a break', () => {
  const segments = aShowing()
    .beats(6.5 * 3600)
    .left()

  it('is one record an hour, and not a second is missing', () => {
    expect(segments.map(({ localHour }) => localHour)).toEqual([9, 10, 11, 12, 13, 14, 15])
    expect(tallyOf(segments)).toMatchObject({ elapsedMs: 6.5 * hourMs, creditedMs: 6.5 * hourMs })
  })

  it('begins once: all but the last go on', () => {
    expect(segments.map(({ part }) => part)).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(segments.map(({ endReason }) => endReason)).toEqual([...Array<string>(6).fill('hour'), 'ended'])
  })
})

describe('a single clip that loops', () => {
  it('is one record a showing, and one more where the hour turns in it', () => {
    const segments = [0, 1, 2].flatMap((round) =>
      aShowing({ shown: { showingId: `run-${round}` }, wallMs: nineMs - 45_000 + round * 30_000 })
        .beats(30)
        .left(),
    )
    expect(segments.map(({ shown, part }) => `${shown.showingId}/${part}`)).toEqual([
      'run-0/0',
      'run-1/0',
      'run-1/1',
      'run-2/0',
    ])
    expect(tallyOf(segments).creditedMs).toBe(90_000)
  })
})

describe('a local hour', () => {
  it('begins on its first millisecond', () => {
    expect(localHour(nineMs - 1, 'Asia/Shanghai').hour).toBe(8)
    expect(localHour(nineMs, 'Asia/Shanghai')).toEqual({
      date: '2026-11-22',
      hour: 9,
      endsAtMs: nineMs + hourMs,
    })
  })

  it('of Urumqi by its own two-hour-late clock, of Kathmandu at the three quarters', () => {
    expect(localHour(nineMs, 'Asia/Urumqi').hour).toBe(7)
    expect(localHour(nineMs, 'Asia/Kathmandu').endsAtMs).toBe(nineMs + 900_000)
  })

  it('on the leap day, and in 1970', () => {
    expect(localHour(Date.UTC(2028, 1, 28, 16), 'Asia/Shanghai').date).toBe('2028-02-29')
    expect(localHour(0, 'Asia/Shanghai')).toMatchObject({ date: '1970-01-01', hour: 8 })
  })
})
