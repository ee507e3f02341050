import { describe, expect, it } from 'vitest'
import { attestationInput } from '../../station/attested/attestation.ts'
import { attestationsDue } from '../../station/attested/attestations-due.ts'
import { holding } from '../../station/attested/standing-entries.ts'
import { entered } from './a-month.ts'

const states = (today: string, ...attested: Parameters<typeof attestationsDue>[0]) =>
  Object.fromEntries(attestationsDue(attested, today).map(({ kind, state }) => [kind, state]))

describe('what people have to vouch for', () => {
  const board = entered({ kind: 'notice-board', date: '2026-12-31' })
  const shelf = entered({ kind: 'books', date: '2024-02-29' })

  it('is due when there never was an entry', () => {
    expect(states('2026-11-22')).toEqual({ 'notice-board': 'due', books: 'due', activity: 'due' })
  })

  it('has two months for the notice-board, to the last of February', () => {
    expect(attestationsDue([board], '2027-01-05')[0]).toMatchObject({ dueOn: '2027-02-28', state: 'in-time' })
    expect(states('2027-02-14', board)['notice-board']).toBe('due')
    expect(states('2027-02-28', board)['notice-board']).toBe('due')
    expect(states('2027-03-01', board)['notice-board']).toBe('overdue')
  })

  it('has a year for books, also from a leap day', () => {
    expect(attestationsDue([shelf], '2025-02-01')[1]).toMatchObject({ dueOn: '2025-02-28', state: 'in-time' })
    expect(states('2025-03-01', shelf).books).toBe('overdue')
  })

  it('has until the month’s end for the activity', () => {
    const held = entered({
      kind: 'activity',
      date: '2026-10-31',
      title: '讲座',
      activityKind: '讲座',
      venueKind: '社区',
      headcount: 60,
    })
    expect(states('2026-10-31', held).activity).toBe('in-time')
    expect(states('2026-11-01', held).activity).toBe('in-time')
    expect(states('2026-11-16', held).activity).toBe('due')
  })

  it('does not look at entries of days to come', () => {
    expect(states('2026-12-30', board)['notice-board']).toBe('due')
  })
})

describe('an entry', () => {
  it('that puts another right takes its place, and both are kept', () => {
    const wrong = entered({ kind: 'messengers', date: '2026-11-01', people: 5000, sharesPerDay: 3 })
    const right = entered({
      kind: 'messengers',
      date: '2026-11-01',
      people: 500,
      sharesPerDay: 3,
      replaces: wrong.id,
    })
    const kept = [wrong, right]
    expect(holding(kept)).toEqual([right])
    expect(kept).toHaveLength(2)
  })

  it.each([
    {
      kind: 'activity',
      date: '2026-02-29',
      title: '讲座',
      activityKind: '讲座',
      venueKind: '社区',
      headcount: 60,
    },
    {
      kind: 'activity',
      date: '2026-02-28',
      title: ' ',
      activityKind: '讲座',
      venueKind: '社区',
      headcount: 60,
    },
    {
      kind: 'activity',
      date: '2026-02-28',
      title: '讲座',
      activityKind: '讲座',
      venueKind: '社区',
      headcount: -1,
    },
    { kind: 'books', date: '2026-02-28', copies: 1.5 },
    { kind: 'five-have', have: 'coffee', holds: true, date: '2026-02-28' },
  ])('is refused as %j', (input) => {
    expect(attestationInput.safeParse(input).success).toBe(false)
  })
})
