import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A place for files on their way, one folder per process: `incoming/PID/`. What a crash left there half-written is of
 * no use to anyone and goes; what belongs to another living process (a command beside the controller) stays.
 */
export function openIncoming(folder: string): { readonly own: string; readonly isShared: () => boolean } {
  const own = join(folder, String(process.pid))
  const others = () => readdirSync(folder).filter((name) => name !== String(process.pid))
  mkdirSync(folder, { recursive: true })
  rmSync(own, { recursive: true, force: true })
  for (const name of others())
    if (!isAlive(name)) rmSync(join(folder, name), { recursive: true, force: true })
  mkdirSync(own)
  return { own, isShared: () => others().some(isAlive) }
}

/** Signal 0 asks without disturbing; EPERM is the answer of a living process of another user. */
function isAlive(name: string): boolean {
  const pid = Number(name)
  if (!Number.isInteger(pid) || pid < 1) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
