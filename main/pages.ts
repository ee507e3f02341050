import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ProblemError } from '../server/problem/problem.ts'
import { programFolder } from './version.ts'

export const pagesFolder = join(programFolder, 'renderer', 'dist')

/** The folder of the built pages; throws the problem where nobody has built them. */
export function requirePages(): string {
  if (!existsSync(join(pagesFolder, 'screen', 'index.html'))) throw new ProblemError('pages-missing')
  return pagesFolder
}
