import { DetailedError, Upload } from 'tus-js-client'
import { refusedShape, type Problem } from '../../../../contract/problem.ts'
import type { BroughtFile } from './brought-file.ts'

/** Whoever lets a file go learns how it fares. */
export interface SendingEvents {
  readonly onBytes: (sentBytes: number) => void
  readonly onArrived: (id: string) => void
  /** The line is away, or the station busy: worth another try. */
  readonly onCut: () => void
  readonly onRefused: (problem: Problem | null) => void
}

export interface SendingWords {
  readonly csrf: () => string
  readonly language: () => string
}

/** Small enough to arrive within the station's half minute for one request, also at 300 KB a second. */
const pieceBytes = 8 * 1024 * 1024
const keptBefore = 'ezhan-upload'
/** Too early, too many, locked for a moment: not for good. */
const passing = new Set([408, 409, 423, 425, 429])

/** One file on its way, in pieces; begun again it goes on from where the station has it, also after a reload. */
export function sendFile({ file, path }: BroughtFile, words: SendingWords, events: SendingEvents) {
  let wanted = true
  const upload = new Upload(file, {
    endpoint: '/api/v1/uploads',
    metadata: { path },
    chunkSize: pieceBytes,
    // Told apart by name, folder, size and date: chosen again tomorrow, it is the same.
    fingerprint: async () => [keptBefore, path, file.size, file.lastModified].join('-'),
    retryDelays: null,
    onBeforeRequest(request) {
      request.setHeader('x-csrf-token', words.csrf())
      request.setHeader('accept-language', words.language())
    },
    onProgress: (sentBytes) => events.onBytes(sentBytes),
    onSuccess: () => events.onArrived(upload.url?.split('/').at(-1) ?? ''),
    onError: (error) => wanted && tellError(error, events),
  })
  let looked: Promise<void> | null = null
  const look = async () => {
    const [before] = await upload.findPreviousUploads()
    if (before) upload.resumeFromPreviousUpload(before)
  }
  return {
    async start(): Promise<void> {
      wanted = true
      await (looked ??= look())
      if (wanted) upload.start()
    },
    async pause(): Promise<void> {
      wanted = false
      await upload.abort()
    },
    /** The station forgets it too. */
    async drop(): Promise<void> {
      wanted = false
      await upload.abort(true).catch(() => undefined)
    },
  }
}

export type Sending = ReturnType<typeof sendFile>

function tellError(error: Error, { onCut, onRefused }: SendingEvents): void {
  const status = error instanceof DetailedError ? (error.originalResponse?.getStatus() ?? 0) : 0
  if (status === 0 || passing.has(status)) onCut()
  else onRefused(said(error))
}

/** The station's own words; null where it gave none. */
function said(error: Error): Problem | null {
  const body = error instanceof DetailedError ? error.originalResponse?.getBody() : undefined
  try {
    return refusedShape.parse(JSON.parse(body ?? ''))
  } catch {
    return null
  }
}

/** What was imported needs no going on. */
export function forgetSent(): void {
  for (const key of Object.keys(localStorage))
    if (key.startsWith(`tus::${keptBefore}`)) localStorage.removeItem(key)
}
