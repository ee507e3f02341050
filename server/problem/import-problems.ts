import { archiveProblems } from './archive-problems.ts'
import { contentImportProblems } from './content-problems.ts'
import { fileImportProblems } from './file-problems.ts'
import { packageProblems } from './package-problems.ts'

/** Why something that a technician brought was not taken in: each reason has its own code and next action. */
export const importProblems = {
  ...archiveProblems,
  ...fileImportProblems,
  ...contentImportProblems,
  ...packageProblems,
} as const
