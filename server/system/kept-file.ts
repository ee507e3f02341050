import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import { writeWhole } from './kept-setting.ts'

/** What this machine has found out, in a file of its own: what cannot be read is found out again. */
export function keptFile<T>(path: string, shape: z.ZodType<T>, first: T) {
  let now = read(path, shape) ?? first
  return {
    now: (): T => now,
    keep(next: T): void {
      writeWhole(path, JSON.stringify(next))
      now = next
    },
  }
}

export type KeptFile<T> = ReturnType<typeof keptFile<T>>

function read<T>(path: string, shape: z.ZodType<T>): T | null {
  try {
    return shape.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data ?? null
  } catch {
    return null
  }
}
