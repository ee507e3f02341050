import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { once } from 'node:events'
import type { Readable } from 'node:stream'

/** A screen without glass, for the shells that want a window. */
export interface Display {
  readonly name: string
  stop(): void
}

const xvfb = '/usr/bin/Xvfb'
export const hasXvfb = existsSync(xvfb)

/** Starts an Xvfb on a free display number. */
export async function startDisplay(width: number, height: number): Promise<Display> {
  const child: ChildProcess = spawn(
    xvfb,
    ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  )
  const [number] = (await once(child.stdio[3] as Readable, 'data')) as [Buffer]
  return { name: `:${number.toString().trim()}`, stop: () => child.kill() }
}
