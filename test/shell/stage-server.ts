import { createServer, type ServerResponse } from 'node:http'
import { EventEmitter, once } from 'node:events'
import type { AddressInfo } from 'node:net'

/** A page that says when it has come to life, and then does whatever a test orders. */
const page = `<!doctype html><meta charset="utf-8"><body style="margin:0;background:rgb(0,160,80)">
<a id="away" href="about:blank">away</a>
<script>
  const say = (path, text) => fetch(path, { method: 'POST', body: String(text) })
  const listen = async () => {
    const order = await (await fetch('/orders', { cache: 'no-store' })).text()
    listen()
    new Function('say', order)((text) => say('/words', text))
  }
  say('/hello', innerWidth + 'x' + innerHeight).then(listen)
</script>`

/** Serves that page on loopback and talks with it. */
export class StageServer {
  readonly #server = createServer((request, response) => {
    const path = request.url ?? ''
    this.visits.push(path)
    if (path === '/orders') this.#listening = response
    if (request.method === 'POST') void this.#hear(path, request, response)
    else if (path === '/screen/') response.setHeader('content-type', 'text/html').end(page)
    else if (path !== '/orders')
      response.setHeader('content-type', 'text/html').end('<h1>somewhere else</h1>')
    if (path === '/orders') this.#heard.emit('listening')
  })
  readonly #heard = new EventEmitter()
  #listening: ServerResponse | null = null
  /** Every path that was asked for, in order. */
  readonly visits: string[] = []

  async start(): Promise<this> {
    this.#server.listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
    return this
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  get screen(): string {
    return `${this.origin}/screen/`
  }

  /** The size the next page to come to life says it has. */
  async hello(): Promise<string> {
    const [size] = (await once(this.#heard, '/hello')) as [string]
    return size
  }

  /** Has the page run a script. */
  async order(script: string): Promise<void> {
    if (!this.#listening) await once(this.#heard, 'listening')
    this.#listening?.end(script)
    this.#listening = null
  }

  /** Has the page run a script that calls `say(text)`, and gives back that text. */
  async ask(script: string): Promise<string> {
    const words = once(this.#heard, '/words')
    await this.order(script)
    return String((await words)[0])
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }

  async #hear(path: string, body: AsyncIterable<Buffer>, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = []
    for await (const part of body) parts.push(part)
    // A page that says hello is a new one: nobody listens any more to what the old one had asked.
    if (path === '/hello') this.#listening = null
    response.end()
    this.#heard.emit(path, Buffer.concat(parts).toString())
  }
}
