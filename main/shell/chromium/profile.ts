import { mkdir, readlink, rm } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'

/**
 * A fresh profile folder: nothing is kept from one start to the next, and a lock that another host name
 * left behind does not stop the start.
 */
export async function freshProfile(folder: string): Promise<void> {
  await endLeftover(folder)
  await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  await mkdir(folder, { recursive: true })
}

/** A browser that outlived its controller (it was stopped, or stuck) still holds the profile. */
async function endLeftover(folder: string): Promise<void> {
  const holder = await readlink(join(folder, 'SingletonLock')).catch(() => null)
  const [, host, pid] = /^(.*)-(\d+)$/.exec(holder ?? '') ?? []
  if (host !== hostname() || !pid || !isBrowserOf(folder, pid)) return
  try {
    process.kill(-Number(pid), 'SIGKILL')
  } catch {
    // Gone between the look and the blow: that is what was wanted.
  }
}

/** The number may long belong to another program: only one that names this folder is ours. */
function isBrowserOf(folder: string, pid: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`--user-data-dir=${folder}`)
  } catch {
    return false
  }
}
