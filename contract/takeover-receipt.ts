import { z } from 'zod'
import { alertStatuses } from '../playlist/takeover.ts'
import { takeoverStates } from './takeovers.ts'

const instant = z.string()

/** What can be shown to a person afterwards: who spoke, who let it go, and what the glass really showed (回执). */
export const takeoverReceipt = z.object({
  station: z.object({ code: z.string(), name: z.string() }),
  id: z.string(),
  state: z.enum(takeoverStates),
  title: z.string(),
  source: z.string(),
  status: z.enum(alertStatuses),
  document: z.string().nullable(),
  itemId: z.string(),
  hash: z.string(),
  from: instant.nullable(),
  until: instant,
  /** Stopped by hand, or at its end. */
  overAt: instant.nullable(),
  firstShownAt: instant.nullable(),
  /** From its release, or its own beginning, to the glass; null until it was credited. */
  shownAfterMs: z.number().int().nullable(),
  creditedMs: z.number().int(),
  elapsedMs: z.number().int(),
  showings: z.number().int(),
  /** The records of it in the chain; more may follow while it is in force. */
  segments: z.object({ first: z.number().int(), last: z.number().int() }).nullable(),
  steps: z.array(
    z.object({
      step: z.string(),
      at: instant,
      role: z.string(),
      name: z.string(),
      seq: z.number().int(),
      hash: z.string(),
    }),
  ),
})

export type TakeoverReceipt = z.infer<typeof takeoverReceipt>
