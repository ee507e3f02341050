import { z } from 'zod'
import { refusedShape, type Problem } from '../../../contract/problem.ts'

/** A request that was not carried out, in a sentence for the person who asked. */
export class Refused extends Error {
  readonly problem: Problem

  constructor(refused: Problem) {
    super(refused.message)
    this.name = 'Refused'
    this.problem = refused
  }
}

/** Codes that no server sends: the console has the sentences for them itself. */
export const ownCodes = ['unreachable', 'not-understood'] as const
export const own = (code: (typeof ownCodes)[number]) => new Refused({ code, message: '', next: '' })

/** A station that does not answer for so long is as good as switched off. */
const patienceMs = 15_000

export interface Asking {
  readonly language: () => string
  /** Goes back with every change. */
  readonly csrf: () => string
  /** The session has ended, or the first password has yet to be changed. */
  readonly onRefused: (code: string) => void
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

type Ask = (method: Method, path: string, body?: unknown, waitMs?: number) => Promise<Response>

function asker({ language, csrf, onRefused }: Asking): Ask {
  return async (method, path, body, waitMs = patienceMs) => {
    const headers: Record<string, string> = { 'accept-language': language() }
    if (method !== 'GET') headers['x-csrf-token'] = csrf()
    if (body !== undefined) headers['content-type'] = 'application/json'
    const answer = await fetch(`/api/v1${path}`, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
      signal: AbortSignal.timeout(waitMs),
    }).catch(() => {
      throw own('unreachable')
    })
    if (answer.ok) return answer
    const refused = await refusalOf(answer)
    onRefused(refused.problem.code)
    throw refused
  }
}

/** The station's interface, as the console asks it. Everything that does not succeed throws `Refused`. */
export function askStation(asking: Asking) {
  const ask = asker(asking)
  return {
    async get<T>(path: string, shape: z.ZodType<T>): Promise<T> {
      return read(await ask('GET', path), shape)
    },
    /** @param waitMs where the station itself has to wait for somebody */
    async post<T>(path: string, body: unknown, shape: z.ZodType<T>, waitMs?: number): Promise<T> {
      return read(await ask('POST', path, body, waitMs), shape)
    },
    async put<T>(path: string, body: unknown, shape: z.ZodType<T>): Promise<T> {
      return read(await ask('PUT', path, body), shape)
    },
    async patch<T>(path: string, body: unknown, shape: z.ZodType<T>): Promise<T> {
      return read(await ask('PATCH', path, body), shape)
    },
    async drop(path: string, body?: unknown): Promise<void> {
      await ask('DELETE', path, body)
    },
    async file(path: string): Promise<Blob> {
      return (await ask('GET', path)).blob()
    },
    /** A picture that is a moment old, and how old. */
    async picture(path: string): Promise<{ blob: Blob; ageMs: number }> {
      const answer = await ask('GET', path)
      return { blob: await answer.blob(), ageMs: Number(answer.headers.get('x-picture-age')) || 0 }
    },
  }
}

/** Where it says enough that the station did it. */
export const nothing = z.unknown()

export type Station = ReturnType<typeof askStation>

async function read<T>(answer: Response, shape: z.ZodType<T>): Promise<T> {
  const body: unknown = answer.status === 204 ? null : await answer.json().catch(() => null)
  const parsed = shape.safeParse(body)
  if (!parsed.success) throw own('not-understood')
  return parsed.data
}

/** What the station said where it did not do what was asked. */
export async function refusalOf(answer: Response): Promise<Refused> {
  const parsed = refusedShape.safeParse(await answer.json().catch(() => null))
  return parsed.success ? new Refused(parsed.data) : own('not-understood')
}

/** The problem behind whatever was thrown; a broken invariant goes on being thrown. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Refused) return error.problem
  throw error
}
