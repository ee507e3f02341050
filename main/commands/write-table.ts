import { writeFileSync } from 'node:fs'
import { ProblemError } from '../../server/problem/problem.ts'

/** Writes a table to the file that was asked for; throws the problem where it cannot be written. */
export function writeTable(path: string, table: string | Buffer): void {
  try {
    writeFileSync(path, table)
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new ProblemError('output-unwritable', { path, reason })
  }
}
