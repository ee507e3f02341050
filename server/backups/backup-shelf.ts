import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** A backup on this machine. */
export interface ShelvedBackup {
  readonly name: string
  readonly sort: 'nightly' | 'by-hand'
  readonly madeAtMs: number
  readonly sizeBytes: number
}

/** A wrong click a day for a week crowds nothing out: by hand the newest seven are kept, as of the nights. */
const keptByHand = 7

const nightly = /^station-\d{4}-\d{2}-\d{2}\.db$/
const byHand = /^by-hand-[\d-]+\.db$/
const isBackup = (name: string) => nightly.test(name) || byHand.test(name)

/** The folder of backups in the data folder. */
export function backupShelf(stationFolder: string) {
  const folder = join(stationFolder, 'backups')
  const list = (): ShelvedBackup[] => {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return readdirSync(folder)
      .filter(isBackup)
      .map((name): ShelvedBackup => {
        const { mtimeMs, size } = statSync(join(folder, name))
        return { name, sort: nightly.test(name) ? 'nightly' : 'by-hand', madeAtMs: mtimeMs, sizeBytes: size }
      })
      .toSorted((one, other) => other.madeAtMs - one.madeAtMs)
  }
  return {
    folder,
    list,
    /** Its path; null where there is no such backup. */
    path: (name: string): string | null =>
      isBackup(name) && existsSync(join(folder, name)) ? join(folder, name) : null,
    /** Lets go of what is old among those made by hand. */
    trim(): void {
      const old = list().filter(({ sort }) => sort === 'by-hand')
      for (const { name } of old.slice(keptByHand)) rmSync(join(folder, name), { force: true })
    },
  }
}

export type BackupShelf = ReturnType<typeof backupShelf>
