import { describe, expect, it } from 'vitest'
import { clockTyped } from '../../renderer/console/parts/clock-typed.ts'
import { monthAfter, weeksOf } from '../../renderer/console/parts/month-grid.ts'

describe('a time of day that somebody typed', () => {
  it.each([
    ['09:30', '09:30'],
    ['9:30', '09:30'],
    ['930', '09:30'],
    ['9', '09:00'],
    ['23：59', '23:59'],
    ['24:00', null],
    ['9:60', null],
    ['half past', null],
    ['', null],
  ])('%s is read as %s', (text, read) => {
    expect(clockTyped(text)).toBe(read)
  })
})

describe('a month to choose a day from', () => {
  it('begins on a Monday and holds whole weeks, a leap day among them', () => {
    const weeks = weeksOf('2028-02')
    expect(weeks[0]?.[0]).toBe('2028-01-31')
    expect(weeks.flat()).toContain('2028-02-29')
    expect(weeks.every((week) => week.length === 7)).toBe(true)
  })

  it('is turned to the same day, or to the last one of a shorter month', () => {
    expect(monthAfter('2026-12-31', 2)).toBe('2027-02-28')
    expect(monthAfter('2026-01-15', -1)).toBe('2025-12-15')
  })
})
