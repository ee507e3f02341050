import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const launcher = resolve(import.meta.dirname, '../../main/launch.cjs')

export interface Said {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs a command as a person would: the launcher, in a process of its own. */
export function ezhan(...words: string[]): Promise<Said> {
  // Nothing of this machine's own station is touched, whatever a command does.
  const env = { ...process.env, EZHAN_DATA: join(tmpdir(), 'ezhan-nowhere'), EZHAN_PORT: '0' }
  return new Promise((settle) => {
    execFile(process.execPath, [launcher, ...words], { env }, (error, out, err) =>
      settle({ code: error === null ? 0 : Number(error.code), out, err }),
    )
  })
}

const folders: string[] = []

export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ezhan-command-'))
  folders.push(folder)
  return folder
}

/** A path at which nothing is. */
export const nowhere = (): string => join(aFolder(), '没有')

/** For afterAll. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}
