import { open, type FileHandle } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { ERRORS } from '@tus/server'
import { TusRefused } from './tus-answer.ts'

/** A wire brings 64 KB at a time; written one by one, the calls would take longer than the bytes. */
const stretchBytes = 1 << 20

interface Place {
  readonly fromBytes: number
  /** More than was announced is not taken. */
  readonly leftBytes: number
}

/**
 * One piece of an upload, from the wire to the disk; what is answered for is durable (write …, fsync, close).
 * A wire that is torn just ends: what came until then is kept, and counted by who comes back.
 * @returns how many bytes came
 */
export async function takePiece(wire: IncomingMessage, path: string, place: Place): Promise<number> {
  const file = await open(path, 'r+')
  try {
    const stretches = stretchesInto(file, place.fromBytes)
    let cameBytes = 0
    for await (const chunk of received(wire)) {
      cameBytes += chunk.length
      if (cameBytes > place.leftBytes) throw new TusRefused(ERRORS.ERR_SIZE_EXCEEDED)
      await stretches.put(chunk)
    }
    await stretches.end()
    await file.sync()
    return cameBytes
  } finally {
    await file.close()
  }
}

/** Whoever stops listening may still answer: the wire stays open behind it. */
async function* received(wire: IncomingMessage): AsyncGenerator<Uint8Array> {
  try {
    yield* wire.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>
  } catch {
    // Torn: nobody is there to be told.
  }
}

/** Writes what comes in long stretches, in order; the wire goes on while one of them is being written. */
function stretchesInto(file: FileHandle, fromBytes: number) {
  let waiting: Uint8Array[] = []
  let waitingBytes = 0
  let at = fromBytes
  let writing = Promise.resolve()
  const hand = async () => {
    await writing
    writing = writeAll(file, Buffer.concat(waiting, waitingBytes), at)
    // Heard at the next stretch, or at the end.
    writing.catch(() => undefined)
    at += waitingBytes
    waiting = []
    waitingBytes = 0
  }
  return {
    async put(chunk: Uint8Array): Promise<void> {
      waiting.push(chunk)
      waitingBytes += chunk.length
      if (waitingBytes >= stretchBytes) await hand()
    },
    async end(): Promise<void> {
      await hand()
      await writing
    },
  }
}

async function writeAll(file: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < bytes.length;)
    done += (await file.write(bytes, done, bytes.length - done, at + done)).bytesWritten
}
