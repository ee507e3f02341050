import { z } from 'zod'
import { showing } from '../../../playlist/stage-protocol.ts'
import { alertStatuses } from '../../../playlist/takeover.ts'

const states = ['draft', 'submitted', 'released', 'stopped', 'ended', 'discarded'] as const
const steps = ['rewrite', 'submit', 'release', 'stop', 'discard'] as const
export type TakeoverStep = (typeof steps)[number]

export const takeover = z.object({
  id: z.string(),
  state: z.enum(states),
  title: z.string(),
  source: z.string(),
  /** Null where an item of the library is shown. */
  text: z.string().nullable(),
  itemId: z.string(),
  status: z.enum(alertStatuses),
  priority: z.number(),
  document: z.string().nullable(),
  from: z.string().nullable(),
  until: z.string(),
  overAt: z.string().nullable(),
  writers: z.array(z.string()),
  writtenAt: z.string(),
  releasedAt: z.string().nullable(),
  possible: z.array(z.enum(steps)),
})
export type Takeover = z.infer<typeof takeover>

export const takeovers = z.object({
  takeovers: z.array(takeover),
  persons: z.union([z.literal(1), z.literal(2)]),
})

export const preview = z.object({ showing })

export const receipt = z.object({
  firstShownAt: z.string().nullable(),
  shownAfterMs: z.number().nullable(),
  creditedMs: z.number(),
  showings: z.number(),
  segments: z.object({ first: z.number(), last: z.number() }).nullable(),
  steps: z.array(
    z.object({ step: z.string(), at: z.string(), role: z.string(), name: z.string(), seq: z.number() }),
  ),
})
export type Receipt = z.infer<typeof receipt>
