import { readdirSync, readFileSync } from 'node:fs'

/** What a process says of itself; empty where it ended between being listed and being looked at. */
export function readProcess(pid: string, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return ''
  }
}

/** Every process whose command names this folder, and all that came of them: a browser's whole tree, by its profile. */
export function browserTree(profile: string): string[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const tree = new Set(pids.filter((pid) => readProcess(pid, 'cmdline').includes(profile)))
  // Children of the zygotes carry no profile in their words; they carry their parents.
  for (let grown = -1; grown !== tree.size;) {
    grown = tree.size
    for (const pid of pids) {
      const parent = /^PPid:\s+(\d+)/m.exec(readProcess(pid, 'status'))?.[1] ?? ''
      if (tree.has(parent)) tree.add(pid)
    }
  }
  return [...tree]
}
