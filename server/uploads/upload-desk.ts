import { rmSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { tidyPath } from '../library/tidy-path.ts'
import { ProblemError } from '../problem/problem.ts'
import { stageUploads, type StagedFolder } from './staged-uploads.ts'
import { openTusLine, type NewUpload } from './tus-line.ts'
import { isWhole, mostStreams, mostUploads, type Upload } from './upload.ts'
import { ensureRoom } from './upload-room.ts'
import { openUploadShelf } from './upload-shelf.ts'

/** 上传: files that come over the network, in pieces and over interruptions. */
export interface UploadDesk {
  /** Throws where a file may not even begin to come. */
  admit(wanted: NewUpload & { readonly sizeBytes: number }): Promise<void>
  /** Throws where no more may come right now. */
  admitBytes(sizeBytes: number): Promise<void>
  /** Somebody's uploads, in the order of their paths. */
  list(by: string): Promise<Upload[]>
  /** One of somebody's uploads; throws where there is none. */
  find(id: string, by: string): Promise<Upload>
  /** Takes a piece of an upload in and answers for it. */
  takePiece(request: IncomingMessage, reply: ServerResponse, id: string): Promise<void>
  /** Answers any other request of the tus protocol. */
  answer(request: IncomingMessage, reply: ServerResponse, created?: NewUpload): Promise<void>
  /** Puts uploads that are whole into one folder. */
  stage(ids: readonly string[], by: string): Promise<StagedFolder>
  sweep(nowMs: number): Promise<void>
}

export interface UploadDeskOptions {
  /** The data folder; uploads lie in `uploads/` within. */
  readonly folder: string
  /** Where the door answers the protocol. */
  readonly address: string
  /** Left free on the disk whatever comes. */
  readonly reserveBytes?: number
  /** Asked before anything is accepted; the disk of the data folder where nobody says otherwise. */
  readonly freeBytes?: (folder: string) => Promise<number>
}

const freeOnDisk = async (folder: string): Promise<number> => {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

export function openUploadDesk(options: UploadDeskOptions): UploadDesk {
  const { folder, address, reserveBytes = 256_000_000, freeBytes = freeOnDisk } = options
  const imports = join(folder, 'uploads', 'imports')
  const shelf = openUploadShelf(join(folder, 'uploads', 'parts'))
  const line = openTusLine(shelf, address)
  // Folders of an import that a crash ended: the uploads themselves lie beside them.
  rmSync(imports, { recursive: true, force: true })
  const find = async (id: string, by: string) => {
    const upload = await shelf.find(id)
    if (upload?.by !== by) throw new ProblemError('upload-gone')
    return upload
  }
  const streams = countStreams()
  return {
    async admit({ path, sizeBytes }) {
      const name = tidyPath(path).at(-1)
      if (name === undefined) throw new ProblemError('upload-name', { name: path.slice(0, 80) })
      const uploads = await shelf.all()
      if (uploads.length >= mostUploads) throw new ProblemError('uploads-many', { limit: mostUploads })
      ensureRoom(name, sizeBytes, { freeBytes: await freeBytes(folder), reserveBytes, uploads })
    },
    async admitBytes(sizeBytes) {
      streams.ensureFree()
      const lackingBytes = sizeBytes + reserveBytes - (await freeBytes(folder))
      if (lackingBytes > 0) throw new ProblemError('upload-disk-full')
    },
    find,
    list: async (by) => (await shelf.all()).filter((upload) => upload.by === by).sort(byPath),
    takePiece: (request, reply, id) => streams.during(() => line.takePiece(request, reply, id)),
    answer: (request, reply, created) => line.handle(request, reply, created),
    async stage(ids, by) {
      const uploads = await Promise.all([...new Set(ids)].map((id) => find(id, by)))
      uploads.forEach(ensureWhole)
      return stageUploads(shelf, imports, uploads)
    },
    sweep: (nowMs) => shelf.sweep(nowMs),
  }
}

const byPath = (a: Upload, b: Upload) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)

function ensureWhole(upload: Upload): void {
  if (!isWhole(upload)) throw new ProblemError('upload-unfinished', { name: upload.path })
}

function countStreams() {
  let open = 0
  return {
    ensureFree(): void {
      if (open >= mostStreams) throw new ProblemError('uploads-busy')
    },
    async during(work: () => Promise<void>): Promise<void> {
      open += 1
      try {
        await work()
      } finally {
        open -= 1
      }
    },
  }
}
