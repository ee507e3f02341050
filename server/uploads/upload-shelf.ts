import { mkdirSync } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { FileStore } from '@tus/file-store'
import { z } from 'zod'
import { abandonedMs, type Upload } from './upload.ts'

const kept = z.object({
  size: z.number().int().min(0),
  metadata: z.object({ path: z.string(), by: z.string() }),
})

/** Files on their way, each with a word beside it about what it is: `ID` and `ID.json`. */
export interface UploadShelf {
  readonly store: FileStore
  pathOf(id: string): string
  all(): Promise<Upload[]>
  find(id: string): Promise<Upload | null>
  remove(id: string): Promise<void>
  /** Removes what nobody has gone on with for a day. */
  sweep(nowMs: number): Promise<void>
}

export function openUploadShelf(directory: string): UploadShelf {
  // The store makes it too, but later.
  mkdirSync(directory, { recursive: true })
  const store = new FileStore({ directory })
  // Bytes come by pieces alone, see `piece-line.ts`.
  store.extensions = ['creation', 'termination']
  const pathOf = (id: string) => join(directory, id)
  const remove = async (id: string) => {
    await rm(pathOf(id), { force: true })
    await rm(`${pathOf(id)}.json`, { force: true })
  }
  const find = async (id: string): Promise<Upload | null> => {
    // A word that a power cut left torn speaks of nothing that could go on.
    const word = kept.safeParse(await Promise.resolve(store.configstore.get(id)).catch(() => null))
    const file = await stat(pathOf(id)).catch(() => null)
    if (!word.success || file === null) return null
    const { size: sizeBytes, metadata } = word.data
    return { id, sizeBytes, arrivedBytes: file.size, lastAtMs: file.mtimeMs, ...metadata }
  }
  const ids = async () => (await store.configstore.list?.()) ?? []
  return {
    store,
    pathOf,
    find,
    remove,
    all: async () => (await Promise.all((await ids()).map(find))).filter((each) => each !== null),
    async sweep(nowMs) {
      for (const id of await ids()) {
        const upload = await find(id)
        if (upload === null || nowMs - upload.lastAtMs > abandonedMs) await remove(id)
      }
    },
  }
}
