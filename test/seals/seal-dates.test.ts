import { describe, expect, it } from 'vitest'
import { datesToSeal } from '../../ledger/seal-dates.ts'

describe('the days to seal', () => {
  it('are none while the day after the last seal lasts', () => {
    expect(datesToSeal('2026-11-21', null, '2026-11-22')).toEqual([])
  })

  it('are yesterday, once it is over', () => {
    expect(datesToSeal('2026-11-21', null, '2026-11-23')).toEqual(['2026-11-22'])
  })

  it('are all that an outage left, empty ones too, over a leap day', () => {
    expect(datesToSeal('2028-02-27', null, '2028-03-02')).toEqual(['2028-02-28', '2028-02-29', '2028-03-01'])
  })

  it('begin with the first record of a station that has not sealed yet', () => {
    expect(datesToSeal(null, '2026-11-21', '2026-11-23')).toEqual(['2026-11-21', '2026-11-22'])
    expect(datesToSeal(null, '2026-11-23', '2026-11-23')).toEqual([])
    expect(datesToSeal(null, null, '2026-11-23')).toEqual([])
  })

  it('are not ten years of them because a clock leapt', () => {
    expect(datesToSeal('2026-11-21', null, '2036-11-23')).toEqual(['2036-11-22'])
  })

  it('are none while the clock is behind the last seal', () => {
    expect(datesToSeal('2026-11-21', null, '2026-11-20')).toEqual([])
  })
})
