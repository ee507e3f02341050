import type { WebSocket } from 'ws'
import { stageReport } from '../../../playlist/stage-protocol.ts'
import { same } from '../../access/secret.ts'
import { ProblemError } from '../../problem/problem.ts'
import type { App } from '../typed-app.ts'
import type { Door } from '../door.ts'

/** The line to the stage. Only the page that the shell opened knows the key, so no other can report seconds. */
export function stageRoutes(app: App, door: Door): void {
  app.get(
    '/stage',
    {
      websocket: true,
      config: { access: 'loopback', hereOnly: true },
      schema: { hide: true },
      preValidation: async (request) => {
        const { key } = request.query as { key?: unknown }
        if (typeof key !== 'string' || !same(key, door.stageKey))
          throw new ProblemError('forbidden', { role: '页面', allowed: '本站播放页' })
      },
    },
    (socket: WebSocket) => {
      const stage = door.stageLine.attach((command) => socket.send(command))
      socket.on('message', (message: Buffer) => {
        const report = readReport(message)
        if (report) stage.report(report)
        // A page of another edition would be misunderstood: it reloads and comes back.
        else socket.close(1008)
      })
      socket.on('close', () => stage.closed())
    },
  )
}

function readReport(message: Buffer) {
  try {
    return stageReport.safeParse(JSON.parse(message.toString('utf8'))).data ?? null
  } catch {
    return null
  }
}
