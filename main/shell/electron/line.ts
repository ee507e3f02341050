import type { Socket } from 'node:net'
import { createInterface } from 'node:readline'

/** One side of a talk in JSON lines. */
export interface Line<Out> {
  say(word: Out): void
  end(): void
}

/** Words that `read` does not understand end the talk: the other side is not who it should be. */
export function openLine<In, Out>(
  socket: Socket,
  read: (word: unknown) => In,
  onWord: (word: In) => void,
): Line<Out> {
  socket.setNoDelay(true)
  socket.on('error', () => socket.destroy())
  const lines = createInterface({ input: socket })
  // It repeats the socket's error, and would end the controller with it.
  lines.on('error', () => undefined)
  lines.on('line', (text) => {
    if (socket.destroyed) return
    try {
      onWord(read(JSON.parse(text)))
    } catch {
      socket.destroy()
    }
  })
  return {
    say: (word) => void socket.write(`${JSON.stringify(word)}\n`),
    // What was said last still goes out.
    end: () => socket.destroySoon(),
  }
}
