import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import fastifyWebsocket from '@fastify/websocket'
import Fastify from 'fastify'
import type { WebSocket } from 'ws'
import type { Showing, StageProgram } from '../../playlist/stage-protocol.ts'
import { coveredPair, oneElement } from './baselines.ts'
import { clipFrames, clipSize, codedClips, framesPerSecond } from './clips.ts'
import { readCuts, summary } from './cuts.ts'
import { openGlass } from './glass.ts'

const root = join(import.meta.dirname, '../..')
const media = join(root, 'build/bench/cue-gap')

/** Plays the clips one after the other to a stage, always naming the next before it is needed. */
function feed(socket: WebSocket, names: readonly string[]): void {
  const showing = (at: number): Showing => ({
    id: String(at),
    itemId: null,
    title: '切换测量',
    sourceClass: 'science',
    publisher: null,
    address: null,
    holdMs: 60_000,
    volume: 1,
    content: { kind: 'video', url: `/media/${names[at % names.length]}`, ...clipSize },
  })
  const program = (at: number): StageProgram => ({
    ...{ type: 'program', brand: '科普中国e站', stationName: '测量', zone: 'Asia/Shanghai' },
    ...{ current: showing(at), next: showing(at + 1) },
  })
  socket.send(JSON.stringify(program(0)))
  socket.on('message', (message: Buffer) => {
    const report = JSON.parse(message.toString()) as { type: string; showingId: string }
    if (report.type === 'revealed') socket.send(JSON.stringify(program(Number(report.showingId))))
  })
}

/** Serves the stage's page, the two others, and the clips. */
async function serve(names: readonly string[], place: { left: number; width: number; height: number }) {
  const app = Fastify({ forceCloseConnections: true })
  await app.register(fastifyWebsocket)
  await app.register(fastifyStatic, { root: join(root, 'renderer/dist/screen'), prefix: '/screen/' })
  await app.register(fastifyStatic, { root: media, prefix: '/media/', decorateReply: false })
  const fill = (page: string) =>
    page
      .replace('LEFT', String(place.left))
      .replace('WIDTH', String(place.width))
      .replace('HEIGHT', String(place.height))
      .replace('NAMES', JSON.stringify(names))
  app.get('/one-element', (_request, reply) => reply.type('text/html').send(fill(oneElement)))
  app.get('/covered-pair', (_request, reply) => reply.type('text/html').send(fill(coveredPair)))
  app.get('/stage', { websocket: true }, (socket) => feed(socket, names))
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  return { address, close: () => app.close() }
}

/** The same clips cut by each technique on the same glass, seen from outside. */
export async function cueGap(cuts: number) {
  const names = codedClips(media)
  // Where the stage puts a 16:9 clip on this glass; the others are given the same place.
  const place = { left: 123, width: 1157, height: 651 }
  const server = await serve(names, place)
  const results = []
  for (const [technique, path] of [
    ['one video element', '/one-element'],
    ['two elements, the next one covered', '/covered-pair'],
    ['this stage', '/screen/'],
  ] as const) {
    const glass = await openGlass()
    await glass.page.goto(server.address + path)
    await glass.page.waitForTimeout(3_000)
    const seen = glass.watch(place.left, place.width)
    await glass.page.waitForTimeout((cuts + 1) * (clipFrames / framesPerSecond) * 1_000)
    const looks = await seen()
    await glass.close()
    results.push({ technique, ...summary(readCuts(looks, clipFrames, 1_000 / framesPerSecond)) })
  }
  await server.close()
  return results
}
