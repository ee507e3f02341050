import { ProblemError } from '../problem/problem.ts'
import { follow, isInside, readAddress } from './feed-address.ts'

/** Of one answer, its redirects included. A feed that needs longer is not there for a screen. */
export interface FetchLimits {
  readonly timeoutMs: number
  readonly maxBytes: number
  readonly redirects: number
}

export const usualLimits: FetchLimits = { timeoutMs: 15_000, maxBytes: 2_000_000, redirects: 3 }

/** What is known of the last good copy, so that the address may say that nothing changed. */
export interface Validators {
  readonly etag: string | null
  readonly lastModified: string | null
}

export interface Fetched extends Validators {
  /** Null: as before. */
  readonly bytes: Uint8Array | null
  readonly contentType: string
}

/** Asks an address; everything that may go wrong is a ProblemError with a sentence of its own. */
export async function fetchFeed(
  address: string,
  known: Validators,
  limits: FetchLimits = usualLimits,
  ending?: AbortSignal,
): Promise<Fetched> {
  const url = readAddress(address)
  const late = AbortSignal.timeout(limits.timeoutMs)
  const signal = ending === undefined ? late : AbortSignal.any([late, ending])
  try {
    const answer = await ask(url, known, limits, signal)
    return await read(answer, limits)
  } catch (error) {
    if (error instanceof ProblemError) throw error
    if (late.aborted) throw new ProblemError('feed-slow', { seconds: Math.ceil(limits.timeoutMs / 1_000) })
    throw new ProblemError('feed-unreachable', { reason: reasonOf(error) })
  }
}

async function ask(first: URL, known: Validators, { redirects }: FetchLimits, signal: AbortSignal) {
  const gone = ended(signal)
  const wasInside = await Promise.race([isInside(first), gone])
  let url = first
  for (let turn = 0; turn <= redirects; turn += 1) {
    const answer = await fetch(url, { redirect: 'manual', signal, headers: requestHeaders(known) })
    const location = answer.headers.get('location')
    if (![301, 302, 303, 307, 308].includes(answer.status) || location === null) return answer
    await answer.body?.cancel()
    url = follow(url, location)
    const isNowInside = await Promise.race([isInside(url), gone])
    if (!wasInside && isNowInside) throw new ProblemError('feed-private', { host: url.host })
  }
  throw new ProblemError('feed-redirects', { limit: redirects })
}

/** A name server that does not answer is not waited for longer than an address. */
function ended(signal: AbortSignal): Promise<never> {
  const end = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true })
  })
  end.catch(() => undefined)
  return end
}

const requestHeaders = ({ etag, lastModified }: Validators) => ({
  'user-agent': 'ezhan-screen-controller',
  accept:
    'application/rss+xml, application/atom+xml, application/feed+json, application/json, text/calendar, */*',
  ...(etag === null ? {} : { 'if-none-match': etag }),
  ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
})

async function read(answer: Response, { maxBytes }: FetchLimits): Promise<Fetched> {
  const { headers, status, body } = answer
  const validators = { etag: headers.get('etag'), lastModified: headers.get('last-modified') }
  const contentType = headers.get('content-type') ?? ''
  if (status === 304) return { ...validators, contentType, bytes: null }
  if (!answer.ok || body === null) {
    await body?.cancel()
    throw new ProblemError('feed-status', { status })
  }
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  // Counted as it is unpacked: a small answer may be gigabytes in disguise.
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    sizeBytes += chunk.byteLength
    if (sizeBytes > maxBytes) throw new ProblemError('feed-too-big', { limitMb: maxBytes / 1_000_000 })
    chunks.push(chunk)
  }
  return { ...validators, contentType, bytes: Buffer.concat(chunks) }
}

/** undici says "fetch failed" and keeps the reason behind it. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const code = (cause as NodeJS.ErrnoException).code
  return code ?? (cause instanceof Error ? cause.message.slice(0, 80) : '原因不明')
}
