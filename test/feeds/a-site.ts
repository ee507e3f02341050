import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'

export interface Asked {
  readonly path: string
  readonly range: string | undefined
  readonly ifRange: string | undefined
}

type Answering = (request: IncomingMessage, response: ServerResponse, bytes: Buffer) => void

/** What a site proves itself with. */
interface Certified {
  readonly certificate: string
  readonly key: string
}

/** A real web server on this machine, as good as any that gives files: ETag, Range, If-Range. */
export async function aSite(certified: Certified | null = null) {
  const files = new Map<string, Buffer>()
  const asked: Asked[] = []
  const told = { answer: giving }
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const path = decodeURIComponent(request.url ?? '/')
    const { range } = request.headers
    const ifRange = request.headers['if-range']
    asked.push({ path, range, ifRange: typeof ifRange === 'string' ? ifRange : undefined })
    const bytes = files.get(path)
    if (bytes === undefined) return void response.writeHead(404).end()
    if (path.endsWith('.json')) return giving(request, response, bytes)
    told.answer(request, response, bytes)
  }
  const server =
    certified === null
      ? createServer(answer)
      : createSecureServer({ cert: certified.certificate, key: certified.key }, answer)
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  return {
    address: `${certified === null ? 'http' : 'https'}://127.0.0.1:${(server.address() as AddressInfo).port}/index.json`,
    asked,
    /** What was asked for beside the index. */
    downloads: () => asked.filter(({ path }) => !path.endsWith('.json')),
    gives: (path: string, bytes: Uint8Array) => void files.set(path, Buffer.from(bytes)),
    loses: (path: string) => void files.delete(path),
    /** How packages are answered from now on; the index always comes. */
    answers: (next: Answering) => void (told.answer = next),
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export type ASite = Awaited<ReturnType<typeof aSite>>

export const etagOf = (bytes: Uint8Array) =>
  `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`

/** The whole file, or the rest of it where it is still the same. */
export const giving: Answering = (request, response, bytes) => {
  const etag = etagOf(bytes)
  const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? '0')
  const isRest = start > 0 && request.headers['if-range'] === etag
  const body = isRest ? bytes.subarray(start) : bytes
  response.writeHead(isRest ? 206 : 200, {
    etag,
    'content-length': body.length,
    ...(isRest ? { 'content-range': `bytes ${start}-${bytes.length - 1}/${bytes.length}` } : {}),
  })
  response.end(body)
}

/** Breaks the line off after so many bytes of a file, once they have come: a reader drops what it had not taken yet. */
export const cuttingAt =
  (cutBytes: number, haveCome: () => boolean): Answering =>
  (_request, response, bytes) => {
    response.writeHead(200, { etag: etagOf(bytes), 'content-length': bytes.length })
    response.write(bytes.subarray(0, cutBytes))
    const watch = setInterval(() => haveCome() && response.destroy(), 5)
    response.once('close', () => clearInterval(watch))
  }

/** Begins, and then says nothing more. */
export const fallingSilent: Answering = (_request, response, bytes) => {
  response.writeHead(200, { etag: etagOf(bytes), 'content-length': bytes.length })
  response.write(bytes.subarray(0, 10))
}
