import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { emptyFolder, libraryIn, nowMs, remove, smallStick, today } from './brought.ts'

/** A real video made long by a box that says "free": its size can be whatever a test needs. */
export function longVideo(stick: string, name: string, freeBytes: number): string {
  const path = join(stick, name)
  cpSync(join(smallStick, '公益/公益_节约用水.mp4'), path)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(8 + freeBytes)
  head.write('free', 4)
  appendFileSync(path, head)
  appendFileSync(path, Buffer.alloc(freeBytes, name))
  return path
}

/** Every file below the store, and every row: all of them sound, none of them unknown to the other. */
export async function expectNothingHalfTaken(data: string): Promise<void> {
  const { library, database } = libraryIn(data)
  const { corrupt } = await library.verify({ at: () => nowMs })
  const stored = readdirSync(join(data, 'media'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort()
  const known = database.prepare('SELECT hash FROM media ORDER BY hash').pluck().all()
  for (const item of library.items()) expect(library.showingContent(item, today)).not.toBeNull()
  database.close()
  expect({ corrupt, stored }).toEqual({ corrupt: [], stored: known })
}

const importScript = join(import.meta.dirname, 'import-child.ts')
/** Starts an import in a process of its own, see `import-child.ts`. */
export const launch = [process.execPath, importScript]

/** Only root mounts; a container may forbid it even then. */
export function mayMount(): boolean {
  const folder = emptyFolder()
  const mounted =
    process.platform === 'linux' && spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', folder]).status === 0
  if (mounted) spawnSync('umount', [folder])
  else console.log('left out: a real small disk (mounting one is not allowed here)')
  remove(folder)
  return mounted
}
