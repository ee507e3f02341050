import { browserTree, readProcess } from '../instrument/browser-tree.ts'

/** Proportional set size in bytes: pages that several processes share are counted once over all of them. */
export const pssBytes = (pid: string): number =>
  Number(/^Pss:\s+(\d+) kB/m.exec(readProcess(pid, 'smaps_rollup'))?.[1] ?? 0) * 1024

/** Memory of a browser's whole tree, by its profile. */
export const treeBytes = (profile: string): number =>
  browserTree(profile).reduce((sum, pid) => sum + pssBytes(pid), 0)
