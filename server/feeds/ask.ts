import { follow, isInside, readAddress } from '../panels/feed-address.ts'
import type { NetworkMode } from '../panels/feed-round.ts'
import { ProblemError } from '../problem/problem.ts'

export interface AskLimits {
  /** Without a byte for so long, an address is given up. */
  readonly idleMs: number
  readonly indexBytes: number
  readonly redirects: number
}

/** A slow line still brings a byte a minute; an index of 1,000 packages is 300 KB. */
export const usualLimits: AskLimits = { idleMs: 60_000, indexBytes: 2_000_000, redirects: 3 }

export interface Asking {
  readonly mode: NetworkMode
  readonly limits: AskLimits
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal | undefined
}

/** An answer whose body is handed out chunk by chunk; more silence than allowed ends it. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly url: URL
  readonly chunks: () => AsyncGenerator<Uint8Array>
  readonly discard: () => Promise<void>
}

/** Only what cannot be read on its way; within an intranet there may be no certificates. */
export function allowedAddress(text: string, mode: NetworkMode): URL {
  const url = readAddress(text)
  if (mode === 'offline') throw new ProblemError('source-offline')
  if (url.protocol !== 'https:' && mode !== 'intranet')
    throw new ProblemError('source-plain', { host: url.host })
  return url
}

/** Asks an address and follows it where it leads, but never from outside into the hall's own network. */
export async function ask(first: URL, asking: Asking): Promise<Answer> {
  const { mode, limits, headers = {}, signal } = asking
  const wasInside = await isInside(first)
  let url = first
  for (let turn = 0; turn <= limits.redirects; turn += 1) {
    const silence = silenceOf(limits.idleMs, signal)
    const answer = await silence.guard(
      fetch(url, {
        redirect: 'manual',
        signal: silence.signal,
        headers: { 'user-agent': 'ezhan-screen-controller', 'accept-encoding': 'identity', ...headers },
      }),
    )
    const location = answer.headers.get('location')
    if (![301, 302, 303, 307, 308].includes(answer.status) || location === null)
      return heard(answer, url, silence)
    await discarded(answer.body)
    url = allowedAddress(follow(url, location).href, mode)
    if (!wasInside && (await isInside(url))) throw new ProblemError('feed-private', { host: url.host })
  }
  throw new ProblemError('feed-redirects', { limit: limits.redirects })
}

/** Ends what has been silent for too long, and puts a person's words to what went wrong. */
function silenceOf(idleMs: number, outer?: AbortSignal) {
  const quiet = new AbortController()
  const signal = outer === undefined ? quiet.signal : AbortSignal.any([outer, quiet.signal])
  const guard = async <T>(work: Promise<T>): Promise<T> => {
    const timer = setTimeout(() => quiet.abort(), idleMs)
    try {
      return await work
    } catch (error) {
      outer?.throwIfAborted()
      if (quiet.signal.aborted) throw new ProblemError('feed-slow', { seconds: Math.ceil(idleMs / 1_000) })
      throw new ProblemError('feed-unreachable', { reason: reasonOf(error) })
    } finally {
      clearTimeout(timer)
    }
  }
  return { signal, guard }
}

function heard(answer: Response, url: URL, { guard }: ReturnType<typeof silenceOf>): Answer {
  const { status, headers, body } = answer
  async function* chunks(): AsyncGenerator<Uint8Array> {
    const reader = (body as ReadableStream<Uint8Array> | null)?.getReader()
    if (reader === undefined) return
    try {
      for (;;) {
        const { done, value } = await guard(reader.read())
        if (done) return
        yield value
      }
    } finally {
      // Whoever leaves off early does not leave the line open.
      await reader.cancel().catch(() => undefined)
    }
  }
  return { status, headers, url, chunks, discard: () => discarded(body) }
}

/** What is not wanted any more may have broken off by itself. */
const discarded = async (body: Response['body']): Promise<void> => body?.cancel().catch(() => undefined)

/** undici says "fetch failed" and keeps the reason behind it. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const { code } = cause as NodeJS.ErrnoException
  return code ?? (cause instanceof Error ? cause.message.slice(0, 80) : '原因不明')
}
