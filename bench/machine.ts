import { execFileSync } from 'node:child_process'
import { arch, cpus, loadavg, platform, totalmem } from 'node:os'
import { findShells } from '../main/shell/shells.ts'

function browserVersion(): string {
  const { browser } = findShells()
  if (browser === null) return 'no browser'
  try {
    return execFileSync(browser, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return 'a browser that does not tell its version'
  }
}

/** What the figures were made on; nothing by which the machine could be found. */
export function machineFacts(): string {
  const cores = cpus()
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`
  return `${cores.length} cores (${cores[0]?.model.trim() ?? 'unknown'}), ${memory}, ${platform()} ${arch()}, Node ${process.version}, ${browserVersion()}`
}

/** `1.2`: processes that ran or waited to, over the last minute. */
export const loadNow = (): string => (loadavg()[0] ?? 0).toFixed(1)
