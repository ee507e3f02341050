import { execFile, type ChildProcess } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

/** How a process ended, in words; resolves at once when it already has. */
export function exitOf(child: ChildProcess): Promise<string> {
  const words = (code: number | null, signal: NodeJS.Signals | null) =>
    signal ? `ended by ${signal}` : `exit code ${code}`
  if (child.exitCode !== null || child.signalCode !== null)
    return Promise.resolve(words(child.exitCode, child.signalCode))
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(words(code, signal)))
    child.once('error', (error) => resolve(error.message))
  })
}

const lookMs = 25
const termGraceMs = 300
const killGraceMs = 300

/**
 * Waits `graceMs` for the process and all it started, then sends SIGTERM, then SIGKILL. Never rejects.
 * `folder` is one that every process of it names: the crash reporter lives in a group of its own.
 */
export async function endTree(child: ChildProcess, graceMs: number, folder: string): Promise<void> {
  const { pid } = child
  if (pid === undefined) return
  if (process.platform === 'win32') return endOnWindows(child, pid, graceMs)
  if (await treeGone(pid, folder, graceMs)) return
  signalGroup(pid, 'SIGTERM')
  if (await treeGone(pid, folder, termGraceMs)) return
  signalGroup(pid, 'SIGKILL')
  await treeGone(pid, folder, killGraceMs)
}

async function endOnWindows(child: ChildProcess, pid: number, graceMs: number): Promise<void> {
  const late = pause(graceMs).then(() => 'late' as const)
  if ((await Promise.race([exitOf(child), late])) !== 'late') return
  await new Promise<void>((resolve) => {
    execFile('taskkill', ['/pid', String(pid), '/t', '/f'], () => resolve())
  })
}

function signalGroup(leader: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-leader, signal)
  } catch {
    // Nobody of the group is left to hear it.
  }
}

async function treeGone(leader: number, folder: string, withinMs: number): Promise<boolean> {
  const deadline = performance.now() + withinMs
  while (readdirSync('/proc').some((pid) => isAliveIn(leader, folder, pid))) {
    if (performance.now() >= deadline) return false
    await pause(lookMs)
  }
  return true
}

/**
 * Asking the group by signal 0 would count the dead that init has not buried yet: a container's init may
 * take seconds for that.
 */
function isAliveIn(leader: number, folder: string, pid: string): boolean {
  if (!/^\d+$/.test(pid)) return false
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // "pid (name) state parent group …", and the name may hold blanks and brackets.
    const [state, , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (state === 'Z') return false
    return Number(group) === leader || readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`=${folder}/`)
  } catch {
    return false
  }
}
