import { Temporal } from 'temporal-polyfill'
import type { Attestation } from './attestation.ts'
import { holdingOf, newestBy } from './standing-entries.ts'

export interface AttestationDue {
  readonly kind: 'notice-board' | 'books' | 'activity'
  readonly title: string
  readonly document: string
  readonly lastOn: string | null
  /** The last date on which it is still in time; null when there never was an entry. */
  readonly dueOn: string | null
  readonly state: 'in-time' | 'due' | 'overdue'
}

/** Guangdong 2020, 四(三)2: notice-board at least every two months, books every year. 四(三)4: an activity a month. */
export const attestationPeriods = [
  { kind: 'notice-board', title: '科普宣传栏更新', months: 2, document: '广东 2020 年方案 四(三)2' },
  { kind: 'books', title: '科普图书更新', months: 12, document: '广东 2020 年方案 四(三)2' },
] as const

/** A reminder comes this long before the last date: time enough to order a print. */
const noticeDays = 14

/** Which entries are due (within two weeks, or never made) or overdue on a local date. */
export function attestationsDue(attested: readonly Attestation[], today: string): AttestationDue[] {
  const renewals = attestationPeriods.map(({ kind, title, months, document }): AttestationDue => {
    const last = newestBy(holdingOf(attested, kind), today)
    if (last === null) return { kind, title, document, lastOn: null, dueOn: null, state: 'due' }
    const dueOn = Temporal.PlainDate.from(last.date).add({ months })
    return {
      kind,
      title,
      document,
      lastOn: last.date,
      dueOn: dueOn.toString(),
      state: stateOn(dueOn, today),
    }
  })
  return [...renewals, activityDue(attested, today)]
}

function stateOn(dueOn: Temporal.PlainDate, today: string): AttestationDue['state'] {
  if (dueOn.toString() < today) return 'overdue'
  return dueOn.subtract({ days: noticeDays }).toString() <= today ? 'due' : 'in-time'
}

/** This month's activity is owed by the month's last day. */
function activityDue(attested: readonly Attestation[], today: string): AttestationDue {
  const last = newestBy(holdingOf(attested, 'activity'), today)
  const date = Temporal.PlainDate.from(today)
  const dueOn = date.with({ day: date.daysInMonth })
  const held = last !== null && last.date.slice(0, 7) === today.slice(0, 7)
  return {
    kind: 'activity',
    title: '本月科普活动',
    document: '广东 2020 年方案 四(三)4',
    lastOn: last?.date ?? null,
    dueOn: dueOn.toString(),
    state: held ? 'in-time' : stateOn(dueOn, today),
  }
}
