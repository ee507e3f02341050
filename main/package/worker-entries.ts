import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'

/** Folders of the controller's sources. */
const sourceFolders = ['main', 'server', 'ledger', 'station', 'playlist']

/** Threads of their own, `*-worker.ts`: each is an entry of the bundle, under its own name. */
export function workerEntries(programFolder: string): Record<string, string> {
  const files = sourceFolders.flatMap((folder) =>
    readdirSync(join(programFolder, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('-worker.ts'))
      .map((path) => join(programFolder, folder, path)),
  )
  return Object.fromEntries(files.map((path) => [basename(path, '.ts'), path]))
}
