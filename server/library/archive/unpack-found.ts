import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ProblemError } from '../../problem/problem.ts'
import { extensionOf } from '../file-family.ts'
import { refusalOf } from '../refusal.ts'
import { contentFormat } from '../sniff.ts'
import type { Store } from '../store.ts'
import { tidyPath } from '../tidy-path.ts'
import { walk, type BroughtFile, type Found } from '../walk.ts'
import { unpack } from './unpack.ts'

export interface ArchivesOpened extends Found {
  /** Removes what was unpacked. */
  close(): Promise<void>
}

interface Opening {
  readonly store: Pick<Store, 'needRoom' | 'stagingFolder'>
  readonly signal?: AbortSignal | undefined
  readonly onBytes: (file: BroughtFile, doneBytes: number, totalBytes: number) => void
}

/** Puts what lies in ZIP archives in their place, as if somebody had unpacked them. An archive in one is left packed. */
export async function unpackFound(found: Found, opening: Opening): Promise<ArchivesOpened> {
  const folders: string[] = []
  const opened: ArchivesOpened = {
    files: [],
    refused: [...found.refused],
    passedOver: found.passedOver,
    close: async () => {
      for (const folder of folders) await rm(folder, { recursive: true, force: true })
    },
  }
  try {
    for (const file of found.files) {
      if (await isArchive(file)) await unpackOne(file, opened, folders, opening)
      else opened.files.push(file)
    }
  } catch (error) {
    await opened.close()
    throw error
  }
  return opened
}

const isArchive = async ({ path, name }: BroughtFile): Promise<boolean> =>
  extensionOf(name) === 'zip' && (await contentFormat(path).catch(() => null)) === 'zip'

async function unpackOne(
  file: BroughtFile,
  opened: ArchivesOpened,
  folders: string[],
  { store, signal, onBytes }: Opening,
): Promise<void> {
  const staging = store.stagingFolder()
  // Its own name counts among the folders: 科普中国.zip is as good as a folder of that name.
  const folder = join(staging, tidyPath(file.name.replace(/\.zip$/i, '')).at(-1) ?? 'zip')
  try {
    folders.push(staging)
    opened.passedOver += await unpack(file.path, file.sizeBytes, folder, {
      needRoom: (sizeBytes) => store.needRoom(sizeBytes),
      signal,
      onBytes: (done, total) => onBytes(file, done, total),
    })
    const within = await walk(folder, signal)
    for (const each of within.files)
      opened.files.push({
        ...each,
        shown: `${file.shown}/${each.shown}`,
        folders: [...file.folders, ...each.folders],
      })
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    opened.refused.push(refusalOf(file.shown, error))
  }
}
