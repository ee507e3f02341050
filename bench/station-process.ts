import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { readHolder } from '../main/data-folder.ts'

export const root = resolve(import.meta.dirname, '..')
const program = join(root, 'main/ezhan.ts')

/** The last line of the block that a station prints when it has started. */
const blockEnd = '结束请按 Ctrl+C'

/** A folder of its own for one measurement. */
export const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'ezhan-bench-'))

export const dropFolder = (path: string): void => rmSync(path, { recursive: true, force: true })

/** A real controller as a process of its own. Times are epoch milliseconds on the monotonic clock. */
export class StationProcess {
  readonly folder: string
  readonly spawnedMs = performance.timeOrigin + performance.now()
  readonly #child: ChildProcess
  readonly #exited: Promise<unknown>
  #blockMs: number | null = null
  output = ''

  constructor(folder: string, words: readonly string[], env: NodeJS.ProcessEnv = process.env) {
    this.folder = folder
    const own = ['start', '--data', folder, '--port', '0', ...words]
    this.#child = spawn(process.execPath, [program, ...own], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    const hear = (piece: Buffer) => {
      this.output += piece.toString()
      if (this.output.includes(blockEnd)) this.#blockMs ??= performance.timeOrigin + performance.now()
    }
    this.#child.stdout?.on('data', hear)
    this.#child.stderr?.on('data', hear)
    this.#exited = new Promise((settle) => this.#child.on('close', settle))
  }

  /** Until the first block is printed; the time at which it was. */
  async started(): Promise<number> {
    while (this.#blockMs === null) {
      if (this.#child.exitCode !== null) throw new Error(`the station ended by itself:\n${this.output}`)
      await pause(20)
    }
    return this.#blockMs
  }

  /** Where its interface is, and the key of commands on this machine. */
  get door(): { readonly url: string; readonly key: string } {
    return readHolder(this.folder)
  }

  async ask(path: string, init: RequestInit = {}): Promise<unknown> {
    const { url, key } = this.door
    const headers = { authorization: `Bearer ${key}` }
    const answer = await fetch(`${url}/api/v1/${path}`, { ...init, headers })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }

  async end(): Promise<void> {
    this.#child.kill('SIGTERM')
    await this.#exited
  }
}
