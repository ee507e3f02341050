import type { IncomingMessage, ServerResponse } from 'node:http'
import { Server } from '@tus/server'
import { languageWanted, problem, type Problem, type ProblemCode } from '../problem/problem.ts'
import type { UploadShelf } from './upload-shelf.ts'

/** What a new upload is called; by whom it comes is known from the request that the door let in. */
export interface NewUpload {
  readonly path: string
  readonly by: string
}

/** The tus protocol (tus.io, 1.0.0) behind a request that the door has judged already. */
export interface TusLine {
  handle(request: IncomingMessage, reply: ServerResponse, created?: NewUpload): Promise<void>
}

const codes: Readonly<Record<number, ProblemCode>> = { 404: 'upload-gone', 410: 'upload-gone' }

export function openTusLine(shelf: UploadShelf, path: string): TusLine {
  const creating = new WeakMap<object, NewUpload>()
  const server = new Server({
    path,
    datastore: shelf.store,
    relativeLocation: true,
    // The console is of this address; no other page has business here.
    allowedOrigins: () => false,
    async onUploadCreate({ runtime }) {
      const request = runtime?.node?.req
      const { path, by } = (request && creating.get(request)) ?? { path: '', by: '' }
      return { metadata: { path, by } }
    },
    onResponseError: (request, error) => asProblem(error, request.headers.get('accept-language')),
  })
  return {
    async handle(request, reply, created) {
      if (created) creating.set(request, created)
      await server.handle(request, reply)
    },
  }
}

/** The protocol's own refusals, such as a wrong offset, keep their status: clients go by it. */
function asProblem(error: Error | { status_code: number; body: string }, language: string | null) {
  const status = 'status_code' in error ? error.status_code : 500
  const detail = 'body' in error ? error.body.trim() : ''
  const code = codes[status] ?? (status < 500 ? 'bad-request' : 'store-unwritable')
  const said: Problem = problem(code, { detail, reason: 'tus' }, languageWanted(language))
  const body = JSON.stringify({ code, message: said.message, next: said.next })
  return { status_code: status, body }
}
