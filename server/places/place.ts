import { createHash } from 'node:crypto'
import { access, mkdir, statfs } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { linuxFiles, removableMounts, type SystemFiles } from './mounts.ts'

/** A place on this machine from which content may be brought. */
export interface Place {
  readonly id: string
  readonly kind: 'stick' | 'inbox'
  readonly name: string
  readonly path: string
  readonly freeBytes: number
  readonly totalBytes: number
}

export interface PlacesOptions {
  /** The station's own folder for content that others put there: 收件. */
  readonly inbox: string
  readonly platform: NodeJS.Platform
  readonly files?: SystemFiles
}

/** Windows gives letters to what was plugged in; C is the machine's own. */
const letters = [...'DEFGHIJKLMNOPQRSTUVWXYZ']

/** The inbox, and what is plugged in right now. */
export async function listPlaces({ inbox, platform, files = linuxFiles }: PlacesOptions): Promise<Place[]> {
  await mkdir(inbox, { recursive: true })
  const roots = platform === 'win32' ? await drives() : await removableMounts(files)
  const sticks = await Promise.all(roots.map((root) => place('stick', root)))
  return [...sticks, await place('inbox', inbox)].filter((each) => each !== null)
}

async function drives(): Promise<string[]> {
  const found = await Promise.all(
    letters.map((letter) =>
      access(`${letter}:\\`).then(
        () => `${letter}:\\`,
        () => null,
      ),
    ),
  )
  return found.filter((root) => root !== null)
}

/** Null when it was pulled out meanwhile. */
async function place(kind: Place['kind'], path: string): Promise<Place | null> {
  const disk = await statfs(path).catch(() => null)
  if (disk === null) return null
  return {
    id: createHash('sha256').update(path).digest('hex').slice(0, 12),
    kind,
    name: basename(path) || path,
    path: join(path),
    freeBytes: disk.bavail * disk.bsize,
    totalBytes: disk.blocks * disk.bsize,
  }
}
