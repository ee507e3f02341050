import { z } from 'zod'
import type { ActStore } from '../records/act-store.ts'

/** The chain's name for a month whose return was written. */
export const monthClosedKind = 'month-closed'

const closedBody = z.object({
  month: z.string(),
  version: z.number().int().min(1),
  /** Of the figures: 月报表-N.json, byte for byte. */
  sha256: z.string(),
})

export type ClosedReturn = z.infer<typeof closedBody>

/** Every version of every month's return that was written, oldest first. */
export const closedReturns = (acts: Pick<ActStore, 'list'>): ClosedReturn[] =>
  acts.list({ kind: monthClosedKind }).map(({ body }) => closedBody.parse(body))
