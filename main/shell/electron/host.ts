import { spawn } from 'node:child_process'
import { quietFlags } from '../chromium/flags.ts'
import { endTree, exitOf } from '../process-tree.ts'
import { doorPortName, doorTokenName, withoutAccelerationFlag } from './words.ts'

/** Where the window process may come in, and how it should draw. */
export interface WindowCall {
  readonly port: number
  readonly token: string
  readonly accelerated: boolean
}

export interface WindowProcess {
  /** Resolves when it is gone, with how it ended. */
  readonly exited: Promise<string>
  /** Waits a little for it to go by itself, then ends it and all it started. */
  end(): Promise<void>
}

/** Whoever can start a window process: the controller itself, or the packaged program around it. */
export type WindowHost = (call: WindowCall) => WindowProcess

export interface SpawnChoice {
  /** Electron's program. */
  readonly program: string
  /** The script that runs inside it. */
  readonly script: string
  readonly profileFolder: string
  readonly asRoot: boolean
}

const ownCloseMs = 600

/** Electron as a child of the controller: how it runs from a checkout. */
export function spawnedHost({ program, script, profileFolder, asRoot }: SpawnChoice): WindowHost {
  return ({ port, token, accelerated }) => {
    const flags = [
      `--user-data-dir=${profileFolder}`,
      ...quietFlags,
      ...(asRoot ? ['--no-sandbox'] : []),
      ...(accelerated ? [] : [withoutAccelerationFlag]),
    ]
    const child = spawn(program, [...flags, script], {
      env: { ...process.env, [doorPortName]: String(port), [doorTokenName]: token },
      stdio: 'ignore',
      detached: process.platform !== 'win32',
    })
    return { exited: exitOf(child), end: () => endTree(child, ownCloseMs, profileFolder) }
  }
}
