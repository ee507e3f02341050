import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { staleEdition, type EditionHead } from '../settings/stale-edition.ts'

interface KeptParts<T> {
  /** What a person calls it: `备份设置`. */
  readonly title: string
  readonly path: string
  readonly shape: z.ZodType<T>
  readonly usual: T
  readonly zone: () => string
}

/** Edition 0 is nobody's: as the station came. */
const usualHead: EditionHead = { edition: 0, changedBy: '', changedAtMs: null }

const head = z.object({
  edition: z.number().int().min(0),
  changedBy: z.string(),
  changedAtMs: z.number().nullable(),
})

/**
 * A setting of this machine, in a file of the data folder: it does not travel with a backup to another machine.
 * What cannot be read is as if it had never been set.
 */
export function keptSetting<T>({ title, path, shape, usual, zone }: KeptParts<T>) {
  const kept = z.object({ head, setting: shape })
  let now = read(path, kept) ?? { head: usualHead, setting: usual }
  return {
    now: (): T => now.setting,
    head: (): EditionHead => now.head,
    /** @throws ProblemError where somebody else was quicker */
    refuseStale(basedOn: number): void {
      if (basedOn !== now.head.edition) throw staleEdition(title, basedOn, now.head, zone())
    },
    keep(setting: T, by: { readonly name: string; readonly atMs: number }): void {
      const next = { edition: now.head.edition + 1, changedBy: by.name, changedAtMs: by.atMs }
      writeWhole(path, JSON.stringify({ head: next, setting }))
      now = { head: next, setting }
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
