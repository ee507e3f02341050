import type { z } from 'zod'
import { inspectionTicketShape, pinStateShape } from '../../../contract/inspection.ts'
import { problemShape } from '../../../contract/problem.ts'
import { inspectionShape, type Inspection } from '../../../station/inspection.ts'

const unheard = '连不上本机控制器。请稍后重试。'
const patienceMs = 10_000

/** What the door answered: the value, or a sentence for whoever stands there. */
export type Answer<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly words: string }

/** The station's door, as the page on the glass may use it for an inspection. */
export class StationDoor {
  // The glass speaks Chinese, whatever its browser was set to.
  readonly #own: Readonly<Record<string, string>>

  constructor(key: string) {
    this.#own = { 'x-stage-key': key, 'accept-language': 'zh-CN' }
  }

  isPinSet(): Promise<Answer<{ set: boolean }>> {
    return this.#ask('/pin', pinStateShape)
  }

  /** Gives a ticket for a right PIN. */
  open(pin: string): Promise<Answer<{ ticket: string }>> {
    const body = JSON.stringify({ pin })
    return this.#ask('/pin', inspectionTicketShape, { method: 'POST', body })
  }

  facts(ticket: string): Promise<Answer<Inspection>> {
    return this.#ask('', inspectionShape, { headers: { 'x-inspection-ticket': ticket } })
  }

  async #ask<Shape extends z.ZodType>(
    path: string,
    shape: Shape,
    init: RequestInit = {},
  ): Promise<Answer<z.infer<Shape>>> {
    const sent: HeadersInit = init.body === undefined ? {} : { 'content-type': 'application/json' }
    const headers = { ...sent, ...init.headers, ...this.#own }
    try {
      const signal = AbortSignal.timeout(patienceMs)
      const answer = await fetch(`/screen-api/inspection${path}`, { ...init, headers, signal })
      const body: unknown = await answer.json()
      const value = answer.ok ? shape.safeParse(body) : null
      if (value?.success) return { ok: true, value: value.data }
      const refused = problemShape.safeParse(body).data
      return { ok: false, words: refused ? `${refused.message}${refused.next}` : unheard }
    } catch {
      return { ok: false, words: unheard }
    }
  }
}
