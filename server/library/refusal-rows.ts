import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { importProblems } from '../problem/import-problems.ts'
import type { Language, ProblemCode } from '../problem/problem.ts'
import { refusal, type Refusal } from './refusal.ts'

const row = z.object({
  path: z.string(),
  code: z
    .string()
    .refine((code): code is ProblemCode & keyof typeof importProblems => code in importProblems),
  words: z
    .string()
    .transform((json) => z.record(z.string(), z.union([z.string(), z.number()])).parse(JSON.parse(json))),
  at_ms: z.number().int(),
  imported_by: z.string(),
})

/** What was refused, when, and to whom. */
export interface KeptRefusal extends Refusal {
  readonly atMs: number
  readonly by: string
}

/** The table of what was not taken in: each stands until its file is brought again, or a person clears the table. */
export interface RefusalRows {
  clear(): number
  /** Forgets what was said of these paths. */
  forget(paths: readonly string[]): void
  add(refused: Refusal, by: string, atMs: number): void
  /** In the order in which they were refused. */
  all(language?: Language): KeptRefusal[]
}

/** Far more than anybody reads; the oldest go. */
const mostRows = 5_000

export function refusalRows(database: Database): RefusalRows {
  const clear = database.prepare('DELETE FROM refusal')
  const prune = database.prepare(
    'DELETE FROM refusal WHERE position <= (SELECT max(position) FROM refusal) - ?',
  )
  const forget = database.prepare(`DELETE FROM refusal WHERE path IN (SELECT value FROM json_each(?))`)
  const add = database.prepare(
    'INSERT INTO refusal (path, code, words, at_ms, imported_by) VALUES (?, ?, ?, ?, ?)',
  )
  const all = database.prepare('SELECT path, code, words, at_ms, imported_by FROM refusal ORDER BY position')
  return {
    clear: () => clear.run().changes,
    forget: (paths) => void forget.run(JSON.stringify(paths.map((path) => path.toWellFormed()))),
    add: ({ path, code, words }, by, atMs) => {
      add.run(path.toWellFormed(), code, JSON.stringify(words), atMs, by)
      prune.run(mostRows)
    },
    all: (language = 'zh') => all.all().flatMap((each) => read(each, language)),
  }
}

/** A code of an older version that is no longer told has nothing to say. */
function read(each: unknown, language: Language): KeptRefusal[] {
  const parsed = row.safeParse(each)
  if (!parsed.success) return []
  const { path, code, words, at_ms: atMs, imported_by: by } = parsed.data
  return [{ ...refusal(path, code, words, language), atMs, by }]
}
