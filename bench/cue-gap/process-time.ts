import { browserTree, readProcess } from '../instrument/browser-tree.ts'

/** The unit of /proc/PID/stat: 100 a second on every Linux that this runs on (USER_HZ). */
const ticksASecond = 100
/** Fields behind the name in brackets, which may hold anything: user and system time are the 14th and 15th of all. */
const [userField, systemField] = [11, 12]

function ticksOf(pid: string): number {
  const stat = readProcess(pid, 'stat')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return Number(fields[userField] ?? 0) + Number(fields[systemField] ?? 0)
}

/** Measures what a browser's whole tree takes of one core from now on; a process that ends meanwhile is not in it. */
export function coreShare(profile: string): () => number {
  const before = new Map(browserTree(profile).map((pid) => [pid, ticksOf(pid)]))
  const began = performance.now()
  return () => {
    const seconds = (performance.now() - began) / 1_000
    const used = browserTree(profile).map((pid) => Math.max(0, ticksOf(pid) - (before.get(pid) ?? 0)))
    return used.reduce((sum, ticks) => sum + ticks, 0) / ticksASecond / seconds
  }
}
