import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import fastifyWebsocket from '@fastify/websocket'
import Fastify, { type FastifyInstance } from 'fastify'
import type { WebSocket } from 'ws'
import {
  stageReport,
  type Showing,
  type StageBeat,
  type StageCommand,
  type StageProgram,
  type StageReport,
} from '../../playlist/stage-protocol.ts'

const root = join(import.meta.dirname, '../..')

/** As much of the controller as a stage can see. It keeps every report and lets a test wait for one. */
export class StageServer {
  readonly reports: StageReport[] = []
  readonly key = 'a-key-of-the-test'
  #app: FastifyInstance = Fastify({ forceCloseConnections: true })
  #socket: WebSocket | null = null
  #watchers = new Set<() => void>()
  #port = 0

  static async start(mediaFolder = join(import.meta.dirname, 'media')): Promise<StageServer> {
    const server = new StageServer()
    await server.#listen(mediaFolder)
    return server
  }

  get address(): string {
    return `http://127.0.0.1:${this.#port}/screen/#key=${this.key}`
  }

  /** Sends a programme; brand, station and zone are a demo station's. */
  program(current: Showing, next: Showing | null = null, given: Partial<StageProgram> = {}): void {
    const program: StageProgram = {
      type: 'program',
      brand: '科普中国e站',
      stationName: '春城社区党群服务中心',
      zone: 'Asia/Shanghai',
      current,
      next,
      ...given,
    }
    this.#socket?.send(JSON.stringify(program))
  }

  /** Sends any other word. */
  command(command: StageCommand): void {
    this.#socket?.send(JSON.stringify(command))
  }

  /** The first report that fits, among those come already or still to come. */
  async until<Found extends StageReport>(fits: (report: StageReport) => report is Found): Promise<Found>
  async until(fits: (report: StageReport) => boolean): Promise<StageReport>
  async until(fits: (report: StageReport) => boolean): Promise<StageReport> {
    for (;;) {
      const found = this.reports.find(fits)
      if (found) return found
      await this.#nextReport()
    }
  }

  async revealed(showing: Showing): Promise<void> {
    await this.until((report) => report.type === 'revealed' && report.showingId === showing.id)
  }

  beatsOf(showing: Showing): StageBeat[] {
    return this.reports
      .filter((report) => report.type === 'beat')
      .filter((beat) => beat.showingId === showing.id)
  }

  /** Forgets what was reported, so that only what is still to come is waited for. */
  forget(): void {
    this.reports.length = 0
  }

  hangUp(): void {
    this.#socket?.terminate()
  }

  async close(): Promise<void> {
    await this.#app.close()
  }

  #nextReport(): Promise<void> {
    return new Promise((resolve) => {
      const watcher = () => {
        this.#watchers.delete(watcher)
        resolve()
      }
      this.#watchers.add(watcher)
    })
  }

  async #listen(mediaFolder: string): Promise<void> {
    const app = this.#app
    await app.register(fastifyWebsocket)
    await app.register(fastifyStatic, { root: join(root, 'renderer/dist/screen'), prefix: '/screen/' })
    await app.register(fastifyStatic, { root: mediaFolder, prefix: '/media/', decorateReply: false })
    app.get<{ Querystring: { key?: string } }>('/stage', { websocket: true }, (socket, request) => {
      if (request.query.key !== this.key) return socket.close()
      this.#socket = socket
      socket.on('message', (message: Buffer) => {
        this.reports.push(stageReport.parse(JSON.parse(message.toString())))
        for (const watcher of [...this.#watchers]) watcher()
      })
    })
    const address = await app.listen({ port: 0, host: '127.0.0.1' })
    this.#port = Number(new URL(address).port)
  }
}
