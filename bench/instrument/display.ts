import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'

/** A screen without a monitor: the X server's framebuffer is the glass that the instrument looks at. */
export interface Display {
  /** `:99`, for DISPLAY. */
  readonly name: string
  stop(): void
}

/** What most public screens have. */
export const glass = { width: 1920, height: 1080 }

/** Starts an Xvfb on a free display number, black until somebody draws on it. */
export async function startDisplay(): Promise<Display> {
  const child = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', `${glass.width}x${glass.height}x24`, '-nolisten', 'tcp', '-br'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  )
  const [number] = (await once(child.stdio[3] as Readable, 'data')) as [Buffer]
  return { name: `:${number.toString().trim()}`, stop: () => child.kill() }
}
