import type { IncomingMessage, ServerResponse } from 'node:http'
import { ERRORS, TUS_RESUMABLE, type Locker } from '@tus/server'
import { takePiece } from './piece.ts'
import { tusAnswer, TusRefused, type TusRefusal } from './tus-answer.ts'
import type { UploadShelf } from './upload-shelf.ts'

/** Takes a piece of an upload in and answers for it. */
export type PieceLine = (wire: IncomingMessage, reply: ServerResponse, id: string) => Promise<void>

/**
 * The protocol's PATCH, from the socket to the disk. Its library would lead each byte through four streams of the web's
 * kind and Node's, which took two thirds of an upload's time.
 */
export function openPieceLine(shelf: Pick<UploadShelf, 'find' | 'pathOf'>, locker: Locker): PieceLine {
  const never = new AbortController().signal
  return async (wire, reply, id) => {
    const lock = locker.newLock(id)
    try {
      // Who comes back for this upload ends what is left of an earlier wire.
      await lock.lock(never, () => void wire.destroy())
      try {
        const offset = await append(shelf, wire, id)
        if (wire.complete) reply.writeHead(204, { ...spoken, 'upload-offset': offset }).end()
        else wire.destroy()
      } finally {
        await lock.unlock()
      }
    } catch (error) {
      const { status_code, body } = tusAnswer(error as Error | TusRefusal, wire.headers['accept-language'])
      reply.writeHead(status_code, { ...spoken, 'content-type': 'application/json; charset=utf-8' }).end(body)
    }
  }
}

const spoken = { 'tus-resumable': TUS_RESUMABLE }

/** How far the upload has come after this piece; throws where the piece does not fit it. */
async function append(
  shelf: Pick<UploadShelf, 'find' | 'pathOf'>,
  wire: IncomingMessage,
  id: string,
): Promise<number> {
  const { headers } = wire
  if (headers['tus-resumable'] !== TUS_RESUMABLE) throw new TusRefused(versionWrong)
  const offset = headers['upload-offset']
  if (typeof offset !== 'string') throw new TusRefused(ERRORS.MISSING_OFFSET)
  const upload = await shelf.find(id)
  if (upload === null) throw new TusRefused(ERRORS.FILE_NOT_FOUND)
  const { arrivedBytes, sizeBytes } = upload
  if (offset !== String(arrivedBytes)) throw new TusRefused(ERRORS.INVALID_OFFSET)
  const leftBytes = sizeBytes - arrivedBytes
  if (Number(headers['content-length'] ?? 0) > leftBytes) throw new TusRefused(ERRORS.ERR_SIZE_EXCEEDED)
  return arrivedBytes + (await takePiece(wire, shelf.pathOf(id), { fromBytes: arrivedBytes, leftBytes }))
}

const versionWrong: TusRefusal = { status_code: 412, body: 'Tus-Resumable Required\n' }
