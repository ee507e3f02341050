import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guardian, guardianSetting, leastScienceItems, type GuardianToday } from '../../station/guardian.ts'
import { hour } from './a-month.ts'

const aToday = (over: Partial<GuardianToday> = {}): GuardianToday => ({
  dueSeconds: 9 * hour,
  targetSeconds: 5 * hour,
  creditedSeconds: 2 * hour,
  plannedSeconds: 2 * hour,
  remainingOpenSeconds: 4 * hour,
  maxLeanShare: 0.9,
  scienceItemIds: ['a', 'b', 'c', 'd'],
  recentItemIds: [],
  ...over,
})

describe('the five-hour guardian', () => {
  it('leans just as far as the day needs, with a little to spare', () => {
    expect(guardian(aToday())).toMatchObject({
      action: 'lean',
      word: 'lean-enough',
      share: 0.77,
      reason: '按现有排期今天将差 1 小时，闭馆前科普占比调到 77%，可以达标。',
    })
  })

  it('leans no further than the county allows, and says what will still be missing', () => {
    expect(guardian(aToday({ creditedSeconds: hour }))).toMatchObject({
      word: 'lean-at-most',
      share: 0.9,
      reason: '按现有排期今天将差 2 小时，闭馆前科普占比调到 90%（上限），仍将差 24 分。',
    })
  })

  it.each([
    ['not-due', { dueSeconds: 0 }],
    ['met', { creditedSeconds: 5 * hour }],
    ['on-track', { plannedSeconds: 3 * hour }],
    ['closed', { remainingOpenSeconds: 0, plannedSeconds: 0 }],
    ['too-few-items', { scienceItemIds: ['a', 'b', 'b'] }],
    ['already-at-most', { remainingOpenSeconds: 2 * hour, plannedSeconds: 1.9 * hour }],
  ] as const)('does nothing when it is %s, and says so', (word, over) => {
    expect(guardian(aToday(over))).toMatchObject({ action: 'none', word, share: 0, restItemIds: [] })
    expect(guardian(aToday(over)).reason).toMatch(/。$/)
  })

  it('lets what was shown last rest, and keeps at least two to choose from', () => {
    const recentItemIds = ['b', 'panel', 'b', 'a', 'd', 'c']
    expect(guardian(aToday({ recentItemIds })).restItemIds).toEqual(['b', 'a'])
    expect(guardian(aToday({ recentItemIds, scienceItemIds: ['a', 'b', 'c'] })).restItemIds).toEqual(['b'])
  })

  it('keeps local columns on the glass, whatever a county sets', () => {
    expect(guardianSetting.safeParse({ maxLeanShare: 1 }).success).toBe(false)
    expect(guardianSetting.parse({})).toEqual({ watches: true, maxLeanShare: 0.9 })
    expect(guardian(aToday({ creditedSeconds: 0, maxLeanShare: 1 })).share).toBe(0.95)
  })

  it('always leans further than planned, within what is allowed, or not at all', () => {
    const seconds = fc.nat({ max: 9 * hour })
    const today = fc
      .record({
        dueSeconds: seconds,
        targetSeconds: seconds,
        creditedSeconds: seconds,
        remainingOpenSeconds: seconds,
        part: fc.double({ min: 0, max: 1, noNaN: true }),
        maxLeanShare: fc.double({ min: 0, max: 1, noNaN: true }),
        scienceItemIds: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 8 }),
        recentItemIds: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'x'), { maxLength: 8 }),
      })
      .map(({ part, ...rest }) => ({ ...rest, plannedSeconds: Math.floor(rest.remainingOpenSeconds * part) }))
    fc.assert(
      fc.property(today, (each) => {
        const { action, share, restItemIds } = guardian(each)
        if (action === 'none') return share === 0
        const items = new Set(each.scienceItemIds).size
        return (
          share <= each.maxLeanShare &&
          share > each.plannedSeconds / each.remainingOpenSeconds &&
          items >= leastScienceItems &&
          items - restItemIds.length >= 2
        )
      }),
      { numRuns: 1000, seed: 20261122 },
    )
  })
})
