import { contentImportProblems } from './content-problems.ts'
import { fileImportProblems } from './file-problems.ts'

/** Why something that a technician brought was not taken in: each reason has its own code and next action. */
export const importProblems = { ...fileImportProblems, ...contentImportProblems } as const
