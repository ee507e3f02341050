import { Agent, request, type IncomingMessage } from 'node:http'
import { openSync, closeSync, readSync, statSync } from 'node:fs'

/** As the console sends: pieces of 8 MiB over one connection, each after the one before was acknowledged. */
const pieceBytes = 8 * 1024 * 1024
const tus = { 'tus-resumable': '1.0.0' }

interface Door {
  readonly url: string
  readonly key: string
}

/** Sends a file by tus; resolves to the upload's id once the station has all of it on its disk. */
export async function sendFile({ url, key }: Door, path: string, shown: string): Promise<string> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const headers = { ...tus, authorization: `Bearer ${key}` }
  const ask = (method: string, to: string, more: Record<string, string | number>, body?: Uint8Array) =>
    answerOf(method, `${url}${to}`, agent, { ...headers, ...more }, body)
  const sizeBytes = statSync(path).size
  const file = openSync(path, 'r')
  try {
    const metadata = `path ${Buffer.from(shown).toString('base64')}`
    const begun = await ask('POST', '/api/v1/uploads', {
      'upload-length': sizeBytes,
      'upload-metadata': metadata,
    })
    const at = begun.headers.location ?? ''
    const piece = Buffer.alloc(pieceBytes)
    for (let offset = 0; offset < sizeBytes;) {
      const length = readSync(file, piece, 0, pieceBytes, offset)
      const how = {
        'upload-offset': offset,
        'content-type': 'application/offset+octet-stream',
        'content-length': length,
      }
      await ask('PATCH', at, how, piece.subarray(0, length))
      offset += length
    }
    return at.split('/').at(-1) ?? ''
  } finally {
    closeSync(file)
    agent.destroy()
  }
}

function answerOf(
  method: string,
  url: string,
  agent: Agent,
  headers: Record<string, string | number>,
  body?: Uint8Array,
): Promise<IncomingMessage> {
  return new Promise((settle, fail) => {
    const asking = request(url, { method, agent, headers }, (answer) => {
      answer.resume()
      answer.on('end', () => {
        if ((answer.statusCode ?? 500) < 300) settle(answer)
        else fail(new Error(`${method} ${url}: ${answer.statusCode}`))
      })
    })
    asking.on('error', fail)
    asking.end(body)
  })
}
