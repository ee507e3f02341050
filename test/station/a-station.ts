import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { readHolder } from '../../main/data-folder.ts'
import { markName, processesMarked, type LivingProcess } from '../shell/processes.ts'
import type { Status } from '../../contract/status.ts'

export const program = resolve(import.meta.dirname, '../../main/ezhan.ts')

/** A folder for one test's data, gone with the machine's temporary files. */
export const emptyDataFolder = (): string => mkdtempSync(join(tmpdir(), 'ezhan-'))

export interface Ended {
  readonly code: number | null
  readonly output: string
  readonly tookMs: number
}

/** A controller as a real process of its own, headless. */
export class StationProcess {
  readonly child: ChildProcess
  readonly folder: string
  readonly #exited: Promise<number | null>
  readonly #mark = randomUUID()
  output = ''

  constructor(folder: string, words: readonly string[] = []) {
    this.folder = folder
    const own = ['start', '--headless', '--data', folder, '--port', '0', ...words]
    const env = { ...process.env, [markName]: this.#mark }
    this.child = spawn(process.execPath, [program, ...own], { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
    const hear = (piece: Buffer) => (this.output += piece.toString())
    this.child.stdout?.on('data', hear)
    this.child.stderr?.on('data', hear)
    this.#exited = new Promise((settle) => this.child.on('close', settle))
  }

  /** Until the first block is printed. */
  async started(): Promise<this> {
    await this.until(() => this.output.includes('结束请按 Ctrl+C'))
    return this
  }

  /** Until something is on the glass. */
  async playing(): Promise<Status> {
    let status: Status | null = null
    await this.until(async () => {
      const { pid, url } = readHolder(this.folder)
      if (pid !== this.child.pid || url === '') return false
      status = await this.get<Status>('status')
      return status.screen.state === 'playing'
    })
    if (!status) throw new Error('never playing')
    return status
  }

  async get<Answer>(path: string): Promise<Answer> {
    const answer = await this.ask(path)
    return (await answer.json()) as Answer
  }

  ask(path: string, init: RequestInit = {}): Promise<Response> {
    const { url, key } = readHolder(this.folder)
    return fetch(`${url}/api/v1/${path}`, { ...init, headers: { authorization: `Bearer ${key}` } })
  }

  /** The browser that shows its screen, with all its processes. */
  browser(): LivingProcess[] {
    return processesMarked(this.#mark).filter(({ pid }) => pid !== this.child.pid)
  }

  async end(signal: NodeJS.Signals): Promise<Ended> {
    const from = performance.now()
    this.child.kill(signal)
    const code = await this.#exited
    return { code, output: this.output, tookMs: performance.now() - from }
  }

  exited(): Promise<number | null> {
    return this.#exited
  }

  async until(holds: () => boolean | Promise<boolean>): Promise<void> {
    while (!(await holds())) {
      if (this.child.exitCode !== null) throw new Error(`the station ended by itself:\n${this.output}`)
      await new Promise((turn) => setTimeout(turn, 50))
    }
  }
}

/** Runs one command to its end. */
export async function run(...words: readonly string[]): Promise<Ended> {
  const from = performance.now()
  const child = spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  child.stdout.on('data', (piece: Buffer) => (output += piece.toString()))
  child.stderr.on('data', (piece: Buffer) => (output += piece.toString()))
  const code = await new Promise<number | null>((settle) => child.on('close', settle))
  return { code, output, tookMs: performance.now() - from }
}
