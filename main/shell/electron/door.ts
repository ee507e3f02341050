import { randomBytes, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { openLine, type Line } from './line.ts'
import { windowWord, type WindowOrder, type WindowWord } from './words.ts'

/** A loopback port that lets in one window process: the one that was given the token. */
export interface Door {
  readonly port: number
  readonly token: string
  /** Resolves when the window process has come in. */
  readonly entered: Promise<Line<WindowOrder>>
  close(): void
}

/** TCP on loopback, because Electron's main process has no extra descriptors on Windows. */
export async function openDoor(onWord: (word: WindowWord) => void): Promise<Door> {
  const token = randomBytes(32).toString('hex')
  const sockets = new Set<Socket>()
  const { promise: entered, resolve } = Promise.withResolvers<Line<WindowOrder>>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    let known = false
    const line = openLine<WindowWord, WindowOrder>(
      socket,
      (word) => windowWord.parse(word),
      (word) => {
        if (known) return onWord(word)
        if (word.type !== 'hello' || !isSame(word.token, token)) return line.end()
        known = true
        server.close()
        resolve(line)
      },
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const close = () => {
    server.close()
    for (const socket of sockets) socket.destroy()
  }
  return { port: (server.address() as AddressInfo).port, token, entered, close }
}

const isSame = (given: string, token: string) =>
  given.length === token.length && timingSafeEqual(Buffer.from(given), Buffer.from(token))
