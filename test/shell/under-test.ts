import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Shell, ShellEvent, ShellName } from '../../main/shell/shell.ts'
import { findShells, makeShell, windowScript } from '../../main/shell/shells.ts'
import { hasXvfb } from './display.ts'
import { markName } from './processes.ts'

const found = findShells()
const hasDisplay = hasXvfb || process.env['DISPLAY'] !== undefined

/** Why a shell cannot be tried on this machine, or null. */
export const missing: Readonly<Record<ShellName, string | null>> = {
  headless: found.browser ? null : 'no Chromium, Chrome or Edge on this machine',
  chromium: !found.browser
    ? 'no Chromium, Chrome or Edge on this machine'
    : hasDisplay
      ? null
      : 'no display and no Xvfb on this machine',
  electron: !found.electron
    ? "Electron's program is not installed; npm run setup fetches it where it may"
    : !existsSync(windowScript)
      ? 'the window script is not built; npm run setup builds it'
      : hasDisplay
        ? null
        : 'no display and no Xvfb on this machine',
}

export const size = { width: 1024, height: 576 }

/** A shell that carries a mark in all its processes and writes down what it tells. */
export interface ShellUnderTest {
  readonly shell: Shell
  readonly mark: string
  readonly events: ShellEvent[]
  /** Resolves at the next event of this type. */
  told(type: ShellEvent['type']): Promise<void>
  close(): Promise<void>
}

export async function shellUnderTest(name: ShellName): Promise<ShellUnderTest> {
  const mark = randomUUID()
  process.env[markName] = mark
  const profileFolder = await mkdtemp(join(tmpdir(), 'ezhan-shell-'))
  const events: ShellEvent[] = []
  const waiting = new Set<{ type: string; resolve: () => void }>()
  const onEvent = (event: ShellEvent) => {
    events.push(event)
    for (const one of waiting) if (one.type === event.type) one.resolve()
  }
  const shell = makeShell(name, found, { profileFolder, ...size, onEvent })
  return {
    shell,
    mark,
    events,
    told: (type) => new Promise((resolve) => waiting.add({ type, resolve })),
    close: async () => {
      await shell.close()
      await rm(profileFolder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
