import { accessSync, constants, openSync, readSync, closeSync } from 'node:fs'
import { join } from 'node:path'
import { ChromiumShell } from './chromium/chromium-shell.ts'
import { findBrowser, type MachineFiles } from './chromium/find-browser.ts'
import { findElectron } from './electron/binary.ts'
import { ElectronShell } from './electron/electron-shell.ts'
import { spawnedHost, type WindowHost } from './electron/host.ts'
import { obeyProgram, packagedHost, programPort } from './electron/packaged-host.ts'
import type { Shell, ShellName, ShellOptions } from './shell.ts'

/** What this machine has to open a screen with. */
export interface ShellsFound {
  /** Electron's program, or null. */
  readonly electron: string | null
  /** A Chromium, Chrome or Edge, or null. */
  readonly browser: string | null
}

const programFolder = join(import.meta.dirname, '..', '..')
export const electronPackage = join(programFolder, 'node_modules', 'electron')
/** Made by `npm run setup` from main/shell/electron/window/. */
export const windowScript = join(programFolder, 'build', 'window', 'entry.mjs')

export const machineFiles: MachineFiles = {
  exists(path) {
    try {
      accessSync(path, constants.X_OK)
      return true
    } catch {
      return false
    }
  },
  startOf(path) {
    const start = Buffer.alloc(4_096)
    const file = openSync(path, 'r')
    try {
      return start.toString('latin1', 0, readSync(file, start))
    } finally {
      closeSync(file)
    }
  },
}

export function findShells(): ShellsFound {
  return {
    electron: programPort ? process.execPath : findElectron(electronPackage),
    browser: findBrowser(process.platform, process.env, machineFiles),
  }
}

/** The shell of this name; the caller has made sure that what it needs was found. */
export function makeShell(name: ShellName, found: ShellsFound, options: ShellOptions): Shell {
  if (name !== 'electron') return new ChromiumShell({ ...options, name, browser: needed(found.browser) })
  return new ElectronShell({ ...options, host: hostOf(needed(found.electron), options.profileFolder) })
}

function hostOf(program: string, profileFolder: string): WindowHost {
  if (programPort) {
    obeyProgram(programPort)
    return packagedHost(programPort)
  }
  return spawnedHost({
    program,
    script: windowScript,
    profileFolder: join(profileFolder, 'electron'),
    asRoot: process.getuid?.() === 0,
  })
}

function needed(program: string | null): string {
  if (program === null) throw new Error('a shell was chosen that is not on this machine')
  return program
}
