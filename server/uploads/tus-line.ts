import type { IncomingMessage, ServerResponse } from 'node:http'
import { MemoryLocker, Server } from '@tus/server'
import { openPieceLine, type PieceLine } from './piece-line.ts'
import { tusAnswer } from './tus-answer.ts'
import type { UploadShelf } from './upload-shelf.ts'

/** What a new upload is called; by whom it comes is known from the request that the door let in. */
export interface NewUpload {
  readonly path: string
  readonly by: string
}

/** The tus protocol (tus.io, 1.0.0) behind a request that the door has judged already. */
export interface TusLine {
  handle(request: IncomingMessage, reply: ServerResponse, created?: NewUpload): Promise<void>
  readonly takePiece: PieceLine
}

export function openTusLine(shelf: UploadShelf, path: string): TusLine {
  const creating = new WeakMap<object, NewUpload>()
  // Shared, so that a question and a piece of one upload wait for each other.
  const locker = new MemoryLocker()
  const server = new Server({
    path,
    datastore: shelf.store,
    locker,
    relativeLocation: true,
    // The console is of this address; no other page has business here.
    allowedOrigins: () => false,
    async onUploadCreate({ runtime }) {
      const request = runtime?.node?.req
      const { path, by } = (request && creating.get(request)) ?? { path: '', by: '' }
      return { metadata: { path, by } }
    },
    onResponseError: (request, error) => tusAnswer(error, request.headers.get('accept-language')),
  })
  return {
    async handle(request, reply, created) {
      if (created) creating.set(request, created)
      await server.handle(request, reply)
    },
    takePiece: openPieceLine(shelf, locker),
  }
}
