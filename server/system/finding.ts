import type { Language } from '../problem/problem.ts'

type Two = Readonly<Record<Language, string>>

/** One thing that the doctor looked at. */
export interface Finding {
  readonly id:
    'program' | 'shell' | 'pages' | 'clock' | 'folder' | 'disk' | 'decoding' | 'controller' | 'database'
  readonly ok: boolean
  readonly name: Two
  readonly detail: Two
  /** The one next action; null where nothing is wrong. */
  readonly next: Two | null
}
