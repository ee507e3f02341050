import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

async function newestMs(path: string): Promise<number> {
  const { mtimeMs } = await stat(path)
  const inside = await readdir(path, { recursive: true }).catch(() => [])
  const times = await Promise.all(inside.map(async (name) => (await stat(join(path, name))).mtimeMs))
  return Math.max(mtimeMs, ...times)
}

/** Whether what was built is younger than all that it is built from: files, and folders with all that is in them. */
export async function isFresh(built: string, sources: readonly string[]): Promise<boolean> {
  const builtMs = await stat(built).then(
    ({ mtimeMs }) => mtimeMs,
    () => null,
  )
  if (builtMs === null) return false
  const changedMs = Math.max(...(await Promise.all(sources.map(newestMs))))
  return builtMs >= changedMs
}
