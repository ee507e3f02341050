import type { Problem } from '../../../../contract/problem.ts'

export type UploadAt = 'queued' | 'sending' | 'cut' | 'paused' | 'arrived' | 'refused'

/** One file, as the list shows it. */
export interface UploadRow {
  readonly key: string
  readonly path: string
  readonly sizeBytes: number
  readonly sentBytes: number
  readonly at: UploadAt
  /** The station's name of it, once it is there. */
  readonly id: string
  /** Why it was refused. */
  readonly problem: Problem | null
}

/** What needs an eye stands first; the rest is told by a number. */
const order: readonly UploadAt[] = ['refused', 'cut', 'sending', 'paused', 'queued', 'arrived']
const shownRows = 6

export function shownOf(rows: readonly UploadRow[]): UploadRow[] {
  const byNeed = rows.toSorted((a, b) => order.indexOf(a.at) - order.indexOf(b.at))
  const refused = rows.filter(({ at }) => at === 'refused').length
  return byNeed.slice(0, Math.max(shownRows, Math.min(refused, 50)))
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)

/** The figures over the list. */
export function totalsOf(rows: readonly UploadRow[]) {
  const wanted = rows.filter(({ at }) => at !== 'refused')
  const sizeBytes = sum(wanted.map((row) => row.sizeBytes))
  const sentBytes = sum(wanted.map((row) => row.sentBytes))
  return {
    files: wanted.length,
    arrived: wanted.filter(({ at }) => at === 'arrived').length,
    sizeBytes,
    sentBytes,
    percent: sizeBytes === 0 ? 0 : Math.floor((sentBytes / sizeBytes) * 100),
    isCut: wanted.some(({ at }) => at === 'cut'),
    isPaused: wanted.some(({ at }) => at === 'paused'),
    /** Nothing more will come, and there is something to import. */
    isReady: wanted.length > 0 && wanted.every(({ at }) => at === 'arrived'),
  }
}
