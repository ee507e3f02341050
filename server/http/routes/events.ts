import type { ServerResponse } from 'node:http'
import type { Announcement } from '../controller.ts'
import type { App } from '../typed-app.ts'
import type { Door } from '../door.ts'

/** Proxies close a silent line after about half a minute. */
const keepAliveMs = 15_000
/** A reader that lets this much pile up is gone or asleep. */
const backlogBytes = 1024 * 1024

/** What happens on the station, as server-sent events. */
export function eventRoutes(app: App, door: Door): void {
  const lines = new Set<ServerResponse>()
  app.addHook('preClose', async () => {
    for (const line of lines) line.end()
  })
  app.get(
    '/events',
    {
      config: { access: 'viewer' },
      schema: { summary: '实时事件：播放、导入进度、告警', produces: ['text/event-stream'] },
    },
    (_request, reply) => {
      reply.hijack()
      const line = reply.raw
      lines.add(line)
      line.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      const write = (text: string) => {
        if (line.writableLength > backlogBytes) line.destroy()
        else line.write(text)
      }
      write(': e站\n\n')
      const end = door.controller.events.subscribe(({ event, data }: Announcement) =>
        write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
      )
      const pulse = setInterval(() => write(': \n\n'), keepAliveMs)
      line.on('close', () => {
        clearInterval(pulse)
        end()
        lines.delete(line)
      })
    },
  )
}
