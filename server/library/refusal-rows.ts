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
})

/** The table of what the last import refused. */
export interface RefusalRows {
  clear(): void
  add(refused: Refusal, by: string, atMs: number): void
  all(language?: Language): Refusal[]
}

export function refusalRows(database: Database): RefusalRows {
  const clear = database.prepare('DELETE FROM refusal')
  const add = database.prepare(
    'INSERT INTO refusal (path, code, words, at_ms, imported_by) VALUES (?, ?, ?, ?, ?)',
  )
  const all = database.prepare('SELECT path, code, words FROM refusal ORDER BY position')
  return {
    clear: () => void clear.run(),
    add: ({ path, code, words }, by, atMs) =>
      void add.run(path.toWellFormed(), code, JSON.stringify(words), atMs, by),
    all: (language = 'zh') =>
      all.all().flatMap((each) => {
        // A code of an older version that is no longer told has nothing to say.
        const read = row.safeParse(each)
        return read.success ? [refusal(read.data.path, read.data.code, read.data.words, language)] : []
      }),
  }
}
