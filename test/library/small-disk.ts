import { spawnSync } from 'node:child_process'
import { closeSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { emptyFolder, remove } from './brought.ts'

const filler = 'other-writer'
const megabyte = Buffer.alloc(1_000_000)

/** A real disk of its own, as small as a test wants it; only where `mayMount` says so. */
export function aSmallDisk(sizeMb: number) {
  const path = emptyFolder()
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeMb}m`, 'tmpfs', path])
  const freeBytes = () => {
    const { bavail, bsize } = statfsSync(path)
    return bavail * bsize
  }
  return {
    path,
    freeBytes,
    /** Somebody else writes until only so much is left. */
    fillUp(leftBytes = 0): void {
      const file = openSync(join(path, filler), 'a')
      try {
        while (freeBytes() > leftBytes)
          writeSync(file, megabyte, 0, Math.min(megabyte.length, freeBytes() - leftBytes))
      } finally {
        closeSync(file)
      }
    },
    makeRoom: () => rmSync(join(path, filler), { force: true }),
    close(): void {
      spawnSync('umount', [path])
      remove(path)
    },
  }
}

export type ASmallDisk = ReturnType<typeof aSmallDisk>
