import { execFile } from 'node:child_process'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const root = join(import.meta.dirname, '..')
const built = join(root, 'renderer/dist/screen/index.html')
/** What the pages are made of. */
const sources = [
  'renderer/screen',
  'renderer/console',
  'renderer/vite.config.ts',
  'playlist',
  'package-lock.json',
]

async function newestMs(path: string): Promise<number> {
  const { mtimeMs } = await stat(path)
  const inside = await readdir(path, { recursive: true }).catch(() => [])
  const times = await Promise.all(inside.map(async (name) => (await stat(join(path, name))).mtimeMs))
  return Math.max(mtimeMs, ...times)
}

/** Builds the pages of screen and console where their sources are newer than what was built. */
export default async function buildPages(): Promise<void> {
  const builtMs = await stat(built).then(
    (found) => found.mtimeMs,
    () => 0,
  )
  const changedMs = Math.max(...(await Promise.all(sources.map((source) => newestMs(join(root, source))))))
  if (builtMs >= changedMs) return
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  await promisify(execFile)(process.execPath, [vite, 'build', '--config', 'renderer/vite.config.ts'], {
    cwd: root,
  })
}
