import type { Readable, Writable } from 'node:stream'
import { z } from 'zod'
import { commandResults, type Command, type CommandParams, type CommandResult } from './commands.ts'
import { browserEvent, type BrowserEvent } from './events.ts'
import { openPipe, type Pipe } from './pipe.ts'

const answer = z.object({
  id: z.number(),
  result: z.unknown(),
  error: z.object({ message: z.string() }).optional(),
})

interface Waiting {
  readonly settle: (result: unknown, failure: string | null) => void
}

/** A crashed renderer never answers (measured on Chromium 156), so no command waits without end. */
const commandTimeoutMs = 5_000

/** A talk with one browser, in DevTools protocol. */
export class Cdp {
  readonly #pipe: Pipe
  readonly #waiting = new Map<number, Waiting>()
  readonly #listeners = new Set<(event: BrowserEvent) => void>()
  #lastId = 0
  #ended = false

  constructor(toBrowser: Writable, fromBrowser: Readable) {
    this.#pipe = openPipe(
      toBrowser,
      fromBrowser,
      (text) => this.#hear(text),
      () => this.#end(),
    )
  }

  onEvent(listener: (event: BrowserEvent) => void): void {
    this.#listeners.add(listener)
  }

  /** Resolves at the next event that matches; rejects when none comes in time. */
  next(matches: (event: BrowserEvent) => boolean, timeoutMs: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const listener = (event: BrowserEvent) => {
        if (!matches(event)) return
        settle(resolve)
      }
      const settle = (done: () => void) => {
        clearTimeout(timer)
        this.#listeners.delete(listener)
        done()
      }
      const timer = setTimeout(() => settle(() => reject(new Error('no such event in time'))), timeoutMs)
      this.#listeners.add(listener)
    })
  }

  /** Rejects when the browser refuses, is gone, or has not answered in time. */
  send<C extends Command>(
    method: C,
    params: CommandParams[C],
    { sessionId, timeoutMs = commandTimeoutMs }: { sessionId?: string; timeoutMs?: number } = {},
  ): Promise<CommandResult<C>> {
    const id = ++this.#lastId
    const schema: z.ZodType<CommandResult<C>> = commandResults[method] as unknown as z.ZodType<
      CommandResult<C>
    >
    return new Promise((resolve, reject) => {
      const settle: Waiting['settle'] = (result, failure) => {
        clearTimeout(timer)
        if (!this.#waiting.delete(id)) return
        if (failure !== null) reject(new Error(`${method}: ${failure}`))
        else resolve(schema.parse(result))
      }
      // A controller that was busy itself reads what has arrived before it calls the browser late.
      const timer = setTimeout(() => setImmediate(() => settle(null, 'no answer in time')), timeoutMs)
      this.#waiting.set(id, { settle })
      if (this.#ended) settle(null, 'the browser is gone')
      else this.#pipe.send(JSON.stringify({ id, method, params, sessionId }))
    })
  }

  #hear(text: string): void {
    const message: unknown = JSON.parse(text)
    const answered = answer.safeParse(message)
    if (answered.success) {
      const { id, result, error } = answered.data
      this.#waiting.get(id)?.settle(result, error?.message ?? null)
      return
    }
    const event = browserEvent.safeParse(message)
    if (event.success) for (const listener of this.#listeners) listener(event.data)
  }

  #end(): void {
    this.#ended = true
    for (const { settle } of [...this.#waiting.values()]) settle(null, 'the browser is gone')
  }
}
