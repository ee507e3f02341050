import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import fastifyWebsocket from '@fastify/websocket'
import Fastify from 'fastify'
import type { WebSocket } from 'ws'
import type { Showing, StageProgram } from '../../playlist/stage-protocol.ts'
import type { Rect } from '../../renderer/screen/division.ts'
import { root } from '../station-process.ts'
import { bareLoop, coveredPair, oneElement } from './baselines.ts'
import { holdMs, size, type CodedMedia } from './coded-media.ts'

/** Tells a stage what the controller would: what is on, and what comes next, before it is needed. */
function feed(socket: WebSocket, order: readonly CodedMedia[]): void {
  const showing = (at: number): Showing => {
    const media = order[at % order.length]
    if (!media) throw new Error('nothing to show')
    const file = { url: `/media/${media.name}`, ...size }
    return {
      id: String(at),
      itemId: null,
      title: '切换测量',
      sourceClass: 'science',
      publisher: null,
      address: null,
      holdMs,
      volume: 1,
      content: media.kind === 'picture' ? { kind: 'pages', pages: [file] } : { kind: 'video', ...file },
    }
  }
  const tell = (at: number) => {
    const house = {
      type: 'program',
      brand: '科普中国e站',
      stationName: '测量',
      zone: 'Asia/Shanghai',
    } as const
    socket.send(
      JSON.stringify({ ...house, current: showing(at), next: showing(at + 1) } satisfies StageProgram),
    )
  }
  tell(0)
  socket.on('message', (message: Buffer) => {
    const report = JSON.parse(message.toString()) as { type: string; showingId: string }
    if (report.type === 'revealed') tell(Number(report.showingId))
  })
}

/** Serves the stage's own page, the plain ones, and the clips in this order. */
export async function servePages(folder: string, order: readonly CodedMedia[], place: Rect) {
  const names = order.map(({ name }) => name)
  const app = Fastify({ forceCloseConnections: true })
  await app.register(fastifyWebsocket)
  await app.register(fastifyStatic, { root: join(root, 'renderer/dist/screen'), prefix: '/screen/' })
  await app.register(fastifyStatic, { root: folder, prefix: '/media/', decorateReply: false })
  app.get('/bare-loop', (_request, reply) => reply.type('text/html').send(bareLoop(names, place)))
  app.get('/one-element', (_request, reply) => reply.type('text/html').send(oneElement(names, place)))
  app.get('/covered-pair', (_request, reply) => reply.type('text/html').send(coveredPair(names, place)))
  app.get('/stage', { websocket: true }, (socket) => feed(socket, order))
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  return { address, close: () => app.close() }
}
