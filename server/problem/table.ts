import { accessProblems } from './access-problems.ts'
import { alertProblems } from './alert-problems.ts'
import { commissioningProblems } from './commissioning-problems.ts'
import { feedingProblems } from './feeding-problems.ts'
import { glyphProblems } from './glyph-problems.ts'
import { importProblems } from './import-problems.ts'
import { inspectionProblems } from './inspection-problems.ts'
import { panelProblems } from './panel-problems.ts'
import { recordProblems } from './record-problems.ts'
import { releaseProblems } from './release-problems.ts'
import { requestProblems } from './request-problems.ts'
import { settingProblems } from './setting-problems.ts'
import { shellProblems } from './shell-problems.ts'
import { startProblems } from './start-problems.ts'
import { systemProblems } from './system-problems.ts'
import { takeoverProblems } from './takeover-problems.ts'
import { uploadProblems } from './upload-problems.ts'

/** Each sentence comes as [what is wrong, the one next action]. */
export interface ProblemEntry {
  readonly status: number
  readonly zh: readonly [string, string]
  readonly en: readonly [string, string]
}

/** Every problem there is, with its words and its HTTP status. */
export const problemTable = {
  ...accessProblems,
  ...alertProblems,
  ...commissioningProblems,
  ...feedingProblems,
  ...glyphProblems,
  ...importProblems,
  ...inspectionProblems,
  ...panelProblems,
  ...recordProblems,
  ...releaseProblems,
  ...requestProblems,
  ...settingProblems,
  ...shellProblems,
  ...startProblems,
  ...systemProblems,
  ...takeoverProblems,
  ...uploadProblems,
} satisfies Record<string, ProblemEntry>

export type ProblemCode = keyof typeof problemTable
