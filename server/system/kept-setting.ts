import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import type { z } from 'zod'

/**
 * A setting of this machine, in a file of the data folder: it does not travel with a backup to another machine.
 * What cannot be read is as if it had never been set.
 */
export function keptSetting<T>(path: string, shape: z.ZodType<T>, usual: T) {
  let now = read(path, shape) ?? usual
  return {
    now: (): T => now,
    keep(next: T): void {
      writeWhole(path, JSON.stringify(next))
      now = next
    },
  }
}

export type KeptSetting<T> = ReturnType<typeof keptSetting<T>>

function read<T>(path: string, shape: z.ZodType<T>): T | null {
  try {
    return shape.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data ?? null
  } catch {
    return null
  }
}

/** Written beside it, made durable, then given its name: never half a file. Only its owner may read it. */
export function writeWhole(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const temporary = `${path}.part`
  const file = openSync(temporary, 'w', 0o600)
  try {
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(temporary, path)
}
