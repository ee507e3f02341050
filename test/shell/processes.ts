import { readdirSync, readFileSync } from 'node:fs'

/** A running process of a shell under test. */
export interface LivingProcess {
  readonly pid: number
  readonly command: string
  /** Clock ticks at which it began: a number may be given again, number and beginning are not. */
  readonly begun: string
}

export const markName = 'EZHAN_TEST_MARK'

const read = (path: string) => {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return ''
  }
}

interface Row extends LivingProcess {
  readonly parent: number
  readonly state: string
}

function rowOf(pid: string): Row {
  const stat = read(`/proc/${pid}/stat`)
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const command = read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ')
  return {
    pid: Number(pid),
    command,
    parent: Number(fields[1]),
    state: fields[0] ?? '',
    begun: fields[19] ?? '',
  }
}

const living = () =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(rowOf)
    .filter(({ state }) => state !== '' && state !== 'Z')

/** Those started with the mark in their environment, and all that came of them: renderers overwrite theirs. */
export function processesMarked(mark: string): LivingProcess[] {
  const rows = living()
  const found = new Map<number, Row>()
  for (const row of rows)
    if (read(`/proc/${row.pid}/environ`).includes(`${markName}=${mark}\0`)) found.set(row.pid, row)
  for (let grown = true; grown;) {
    const children = rows.filter(({ pid, parent }) => found.has(parent) && !found.has(pid))
    for (const child of children) found.set(child.pid, child)
    grown = children.length > 0
  }
  return [...found.values()]
}

/** Those of them that still live, whoever is their parent by now. */
export const stillLiving = (processes: readonly LivingProcess[]) =>
  processes.filter(({ pid, begun }) => living().some((row) => row.pid === pid && row.begun === begun))

/** Ends the page's own process, or stops it, as a defect in a decoder or a driver would. */
export function strikePage(mark: string, signal: 'SIGKILL' | 'SIGSTOP'): void {
  const renderers = processesMarked(mark).filter(({ command }) => command.includes('--type=renderer'))
  if (renderers.length === 0) throw new Error('no page process found')
  for (const { pid } of renderers) process.kill(pid, signal)
}
