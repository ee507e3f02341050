import { stateOf } from './fold.ts'
import { standingMachine } from './standing.ts'
import type { Standing } from './standings.ts'
import type { StepRecord } from './step-record.ts'

/** What a criticised station has to put right, and by when. */
export interface Rectification {
  readonly standing: Standing
  readonly since: string
  readonly deadline: string
  readonly asked: string
  readonly document: string
}

const open: readonly Standing[] = ['批评整改', '整改待核查', '整改待确认', '拟撤销']

/** The rectification under way, with its newest deadline; null when there is none. */
export function openRectification(records: readonly StepRecord[]): Rectification | null {
  const own = records.filter(({ machine }) => machine === 'standing')
  const standing = stateOf(standingMachine, own)
  if (!open.includes(standing)) return null
  const begun = own.findLastIndex(({ step }) => step === 'criticise')
  const since = own.slice(begun)
  const newest = (field: 'deadline' | 'asked') =>
    since.findLast((record) => record[field] !== undefined)?.[field] ?? ''
  const [first] = since
  if (first === undefined) return null
  return {
    standing,
    since: first.at,
    deadline: newest('deadline'),
    asked: newest('asked'),
    document: first.document ?? '',
  }
}

/** Past its last date without the station's report. @param today the station's local date */
export function isOverdue({ standing, deadline }: Rectification, today: string): boolean {
  return standing === '批评整改' && deadline < today
}
