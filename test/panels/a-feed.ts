import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Answering = (request: IncomingMessage, response: ServerResponse) => void

/** A real server on this machine that answers as it is told. */
export async function aFeed(answer: Answering) {
  const asked: IncomingMessage[] = []
  const told = { answer }
  const server = createServer((request, response) => {
    asked.push(request)
    told.answer(request, response)
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked,
    says: (next: Answering) => void (told.answer = next),
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export type AFeed = Awaited<ReturnType<typeof aFeed>>

export const saying =
  (body: string | Uint8Array, headers: Record<string, string> = {}, status = 200): Answering =>
  (_request, response) => {
    response.writeHead(status, headers)
    response.end(body)
  }

/** An RSS of notices. */
export const rss = (...titles: readonly string[]) =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>镇政府</title>${titles
    .map(
      (title) =>
        `<item><title>${title}</title><description>&lt;p&gt;详情见公告栏。&lt;/p&gt;</description>
         <pubDate>Sat, 21 Nov 2026 09:00:00 +0800</pubDate></item>`,
    )
    .join('')}</channel></rss>`
