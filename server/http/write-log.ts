import type { App } from './typed-app.ts'
import type { Door } from './door.ts'

/** Those who ask every second are not written down; their refusals are. */
const isChange = (method: string) => method !== 'GET' && method !== 'HEAD'

/** Writes down who changed what over the interface, and whatever was refused: by whom, from where, how it ended. */
export function writeLog(app: App, door: Door): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method, ip, visitor, routeOptions } = request
    const { statusCode } = reply
    if (!isChange(method) && statusCode < 400) return
    // The route, not the address: a query may hold what a person typed.
    const route = routeOptions.url ?? '?'
    const level = statusCode >= 500 ? 'fault' : 'word'
    door.system.logs.write(level, `${method} ${route} ${statusCode} ${visitor?.name ?? '-'} ${ip}`)
  })
}
