import { link, mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { freeName } from '../library/free-name.ts'
import { tidyPath } from '../library/tidy-path.ts'
import type { Upload } from './upload.ts'
import type { UploadShelf } from './upload-shelf.ts'

/** A folder in which uploaded files stand as they lay where they came from, for the library to take in. */
export interface StagedFolder {
  readonly path: string
  /** Removes the folder, and with it the uploads where they are done with. */
  close(isDone: boolean): Promise<void>
}

let staged = 0

/** The files stay uploads until they are imported: links cost no room, and a crash loses nothing. */
export async function stageUploads(
  shelf: Pick<UploadShelf, 'pathOf' | 'remove'>,
  imports: string,
  uploads: readonly Upload[],
): Promise<StagedFolder> {
  staged += 1
  const own = join(imports, `${process.pid}-${staged}`)
  // The name tells nothing of what lies in it: a folder's name may say a source.
  const path = join(own, '上传')
  const taken = new Set<string>()
  await mkdir(path, { recursive: true })
  for (const { id, path: given } of uploads) {
    const target = join(path, freeName(tidyPath(given), taken))
    await mkdir(dirname(target), { recursive: true })
    // FAT has no links; what is moved there is not offered again after a crash.
    await link(shelf.pathOf(id), target).catch(() => rename(shelf.pathOf(id), target))
  }
  return {
    path,
    async close(isDone) {
      if (isDone) for (const { id } of uploads) await shelf.remove(id)
      await rm(own, { recursive: true, force: true })
    },
  }
}
