import type { Readable, Writable } from 'node:stream'

/** The browser's debugging pipe: JSON texts, each ended by a NUL byte. */
export interface Pipe {
  send(text: string): void
}

/** Cuts what arrives into texts. `onEnd` is called once, when the other side has closed. */
export function openPipe(
  toBrowser: Writable,
  fromBrowser: Readable,
  onText: (text: string) => void,
  onEnd: () => void,
): Pipe {
  let parts: Buffer[] = []
  fromBrowser.on('data', (chunk: Buffer) => {
    let start = 0
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      parts.push(chunk.subarray(start, end))
      const text = Buffer.concat(parts).toString('utf8')
      parts = []
      start = end + 1
      onText(text)
    }
    if (start < chunk.length) parts.push(chunk.subarray(start))
  })
  fromBrowser.once('close', onEnd)
  // A broken pipe shows as the other side's close; without a listener it would end the controller.
  fromBrowser.on('error', () => undefined)
  toBrowser.on('error', () => undefined)
  return {
    send(text) {
      if (toBrowser.writable) toBrowser.write(`${text}\0`)
    },
  }
}
