import { request } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'

const tus = { 'tus-resumable': '1.0.0' }
const base64 = (text: string) => Buffer.from(text).toString('base64')

/** Somebody who sends files over the tus protocol, by hand. */
export function aSender(url: string, secret: string) {
  const authorization = `Bearer ${secret}`
  const headers = { ...tus, authorization }
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${url}${path}`, { ...init, headers: { ...headers, ...(init.headers as Record<string, string>) } })
  return {
    ask,
    async begin(path: string, sizeBytes: number): Promise<{ status: number; at: string; answer: string }> {
      const answer = await ask('/api/v1/uploads', {
        method: 'POST',
        headers: { 'upload-length': String(sizeBytes), 'upload-metadata': `path ${base64(path)}` },
      })
      return { status: answer.status, at: answer.headers.get('location') ?? '', answer: await answer.text() }
    },
    /** How many bytes the station has. */
    async arrived(at: string): Promise<number> {
      const answer = await ask(at, { method: 'HEAD' })
      return Number(answer.headers.get('upload-offset') ?? -answer.status)
    },
    async send(at: string, offset: number, bytes: Uint8Array<ArrayBuffer>): Promise<number> {
      const answer = await ask(at, {
        method: 'PATCH',
        headers: { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
        body: bytes,
      })
      return answer.status
    },
    /** Promises `bytes`, writes half of them, and tears the wire once some of them have been seen to arrive. */
    async sendTorn(at: string, bytes: Uint8Array, someArrived: () => Promise<void>): Promise<void> {
      const { hostname, port } = new URL(url)
      const wire = connect(Number(port), hostname)
      const head = [
        `PATCH ${at} HTTP/1.1`,
        `host: ${hostname}:${port}`,
        `authorization: ${authorization}`,
        'tus-resumable: 1.0.0',
        'upload-offset: 0',
        'content-type: application/offset+octet-stream',
        `content-length: ${bytes.length}`,
      ]
      const closed = new Promise((settle) => wire.once('close', settle))
      wire.on('error', () => undefined)
      wire.write(`${head.join('\r\n')}\r\n\r\n`)
      wire.write(bytes.subarray(0, bytes.length / 2))
      await someArrived()
      // Gone without a word.
      wire.resetAndDestroy()
      await closed
    },
    /** Sends half of the bytes, waits for what happens then, and sends the rest; answers what the station says. */
    async sendHalting(at: string, offset: number, bytes: Uint8Array, meanwhile: () => Promise<void>) {
      const half = bytes.length / 2
      const answer = Promise.withResolvers<{ status: number; text: string }>()
      const asking = request(`${url}${at}`, {
        method: 'PATCH',
        headers: {
          ...headers,
          'upload-offset': offset,
          'content-type': 'application/offset+octet-stream',
          'content-length': bytes.length,
        },
      })
      asking.on('error', answer.reject)
      // Whoever asks hears of it at the end.
      answer.promise.catch(() => undefined)
      asking.on('response', (reply) => {
        text(reply).then(
          (said) => answer.resolve({ status: reply.statusCode ?? 0, text: said }),
          answer.reject,
        )
      })
      asking.write(bytes.subarray(0, half))
      await meanwhile()
      asking.end(bytes.subarray(half))
      return answer.promise
    },
    async bring(ids: readonly string[]): Promise<{ status: number; code: string }> {
      const answer = await ask('/api/v1/uploads/import', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ids }),
      })
      const { code = '' } = (await answer.json()) as { code?: string }
      return { status: answer.status, code }
    },
    async json<Answer>(path: string): Promise<Answer> {
      return (await (await ask(path)).json()) as Answer
    },
  }
}

export type ASender = ReturnType<typeof aSender>
export const idOf = (at: string) => at.split('/').at(-1) ?? ''
