import { z } from 'zod'
import type { TakeoverFacts } from './station-facts.ts'

/** What the chain says befell a takeover. `from` and `until` are epoch ms, `until` as it was released. */
const body = z.object({
  id: z.string(),
  title: z.string(),
  source: z.string(),
  from: z.number(),
  until: z.number(),
  status: z.string(),
})

/** An act of the chain, as far as it is asked here. */
export interface TakeoverAct {
  readonly kind: string
  readonly atMs: number
  readonly role: string
  readonly name: string
  readonly body: unknown
}

export const takeoverReleasedKind = 'takeover-released'
/** Over before its time, by a person; or over by itself. */
export const takeoverOverKinds = ['takeover-stopped', 'takeover-ended'] as const

interface Asked {
  /** Epoch ms: the takeovers that began in it. */
  readonly from: number
  readonly until: number
  readonly nowMs: number
  /** ISO 8601 with the station's offset. */
  readonly instant: (ms: number) => string
  /** Whether the ledger has seconds of that takeover on the glass: its receipt (回执). */
  readonly wasShown: (takeover: { title: string; from: number; until: number }) => boolean
}

/** The takeovers of a stretch of time, each with its start, its end, who released it, and its receipt. */
export function takeoversFrom(acts: readonly TakeoverAct[], asked: Asked): TakeoverFacts[] {
  const over = new Map<string, number>()
  for (const { kind, atMs, body: told } of acts) {
    const read = body.safeParse(told)
    if (takeoverOverKinds.some((each) => each === kind) && read.success) over.set(read.data.id, atMs)
  }
  return acts.flatMap((act) => {
    const read = act.kind === takeoverReleasedKind ? body.safeParse(act.body) : null
    if (read?.success !== true) return []
    const { id, title, status, from, until } = read.data
    if (from < asked.from || from >= asked.until) return []
    const endMs = Math.min(over.get(id) ?? until, until)
    return [
      {
        title,
        startedAt: asked.instant(from),
        endedAt: endMs <= asked.nowMs ? asked.instant(endMs) : null,
        releasedBy: act.name === '' ? null : act.name,
        receipt: asked.wasShown({ title, from, until: endMs }),
        exercise: status !== 'Actual',
      },
    ]
  })
}
