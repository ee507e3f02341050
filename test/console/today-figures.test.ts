import { describe, expect, it } from 'vitest'
import { statusShape } from '../../contract/status.ts'
import { stripOf } from '../../renderer/console/today/day-strip.ts'
import { dayState, tallyOf } from '../../renderer/console/today/day-states.ts'
import { ringParts } from '../../renderer/console/today/hours-by-class.ts'
import type { JudgedDay } from '../../contract/assessment.ts'
import { aStatus } from './a-status.ts'

const status = statusShape.parse(aStatus())
const noLoss = { frozen: 0, hidden: 0, panelOff: 0, clockUntrusted: 0 }
const row = (hour: string, creditedSeconds: object, excludedSeconds: object = {}) => ({
  key: `2026-11-22T${hour}`,
  label: '',
  creditedSeconds,
  excludedSeconds: { ...noLoss, ...excludedSeconds },
  plays: 1,
  due: null,
  reason: null,
})
const opened = (...open: [string, string][]) => ({
  ...status,
  today: {
    ...status.today,
    open: open.map(([from, until]) => ({
      from: `2026-11-22T${from}:00.000+08:00`,
      until: `${until === '24:00' ? '2026-11-23T00:00' : `2026-11-22T${until}`}:00.000+08:00`,
    })),
  },
})

describe('the strip of a day', () => {
  it('goes from opening to closing, and marks where it is closed within an hour', () => {
    const strip = stripOf(opened(['08:30', '12:00'], ['14:00', '17:15']), [])
    expect(strip.map(({ hour }) => hour).join(' ')).toBe('08 09 10 11 12 13 14 15 16 17')
    expect(strip.map(({ closed }) => closed).filter((each) => each.length > 0)).toEqual([
      [{ from: 0, until: 0.5 }],
      [{ from: 0, until: 1 }],
      [{ from: 0, until: 1 }],
      [{ from: 0.25, until: 1 }],
    ])
  })

  it('reaches out to what was shown outside the open hours', () => {
    const strip = stripOf(opened(['09:00', '11:00']), [
      row('07', { emergency: 60 }),
      row('12', { science: 60 }),
    ])
    expect([strip[0]?.hour, strip.at(-1)?.hour, strip.length]).toEqual(['07', '12', 6])
  })

  it('ends with the day, where a station is open through the night', () => {
    expect(stripOf(opened(['00:00', '24:00']), []).map(({ hour }) => hour)).toHaveLength(24)
  })

  it('shares an hour out by class, the lost time among it, and never over its top', () => {
    const [half, divided] = stripOf(opened(['09:00', '11:00']), [
      row('09', { science: 1_800 }, { frozen: 360 }),
      row('10', { science: 3_600, government: 3_600 }),
    ])
    expect(half).toMatchObject({ lostSeconds: 360, lostShare: 0.1, classes: [{ share: 0.5 }] })
    expect(divided?.classes.map(({ share }) => share)).toEqual([0.5, 0.5])
  })

  it('knows where now is, and what is yet to come', () => {
    const strip = stripOf(opened(['13:00', '16:00']), [])
    expect(strip.map(({ now, isLater }) => [now === null ? null : now.toFixed(3), isLater])).toEqual([
      [null, false],
      ['0.056', false],
      [null, true],
    ])
  })

  it('of a closed day on which nothing was shown is empty', () => {
    expect(stripOf(opened(), [])).toEqual([])
  })
})

describe('a day of the calendar', () => {
  const day = (being: Partial<JudgedDay>): JudgedDay => ({
    date: '2026-11-20',
    due: true,
    open: false,
    met: false,
    place: null,
    seconds: 0,
    targetSeconds: 18_000,
    reason: '未说明',
    ...being,
  })

  it('is short until somebody or something explains it', () => {
    expect(dayState(day({}))).toBe('short')
    expect(dayState(day({ reason: '停电' }))).toBe('excused')
  })

  it('owes nothing when it is not due, and is open while it goes on', () => {
    expect(dayState(day({ due: false, reason: null }))).toBe('not-due')
    expect(dayState(day({ open: true, reason: null }))).toBe('open')
    expect(dayState(day({ met: true, reason: null }))).toBe('met')
  })

  it('is counted with the others once it is over or met', () => {
    const days = [{ met: true }, {}, { reason: '停电' }, { due: false }, { open: true, reason: null }].map(
      day,
    )
    expect(tallyOf(days)).toEqual({ due: 3, met: 1, short: 1, excused: 1 })
  })
})

describe('the inner ring', () => {
  it('is the open hours of the day, filled by class one after the other', () => {
    const today = { ...status.today, dueSeconds: 1_000, creditedSeconds: { science: 300, government: 200 } }
    expect(ringParts(today)).toEqual([
      { sourceClass: 'science', from: 0, share: 0.3 },
      { sourceClass: 'government', from: 0.3, share: 0.2 },
    ])
  })

  it('never goes round more than once', () => {
    const today = { ...status.today, dueSeconds: 100, creditedSeconds: { science: 300, government: 100 } }
    expect(ringParts(today).reduce((sum, { share }) => sum + share, 0)).toBe(1)
  })
})
