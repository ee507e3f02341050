import { readdirSync, readFileSync } from 'node:fs'

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // A process may end between being listed and being looked at.
    return ''
  }
}

/** Proportional set size in bytes: pages that several processes share are counted once over all of them. */
const pssBytes = (pid: string): number =>
  Number(/^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) * 1024

/** Memory of every process whose command names this folder: a browser's whole tree, by its profile. */
export function treeBytes(profile: string): number {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const browser = pids.filter((pid) => read(`/proc/${pid}/cmdline`).includes(profile))
  const tree = new Set(browser)
  // Children of the zygotes carry no profile in their words; they carry their parents.
  for (let grown = -1; grown !== tree.size;) {
    grown = tree.size
    for (const pid of pids) {
      const parent = /^PPid:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? ''
      if (tree.has(parent)) tree.add(pid)
    }
  }
  return [...tree].reduce((sum, pid) => sum + pssBytes(pid), 0)
}
