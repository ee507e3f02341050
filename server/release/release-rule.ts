import type { LocalDate } from '../../playlist/item.ts'
import { rolesFrom, type Role } from '../../contract/role.ts'
import type { GuardedPeriod, ReleaseSetting } from '../../contract/release-rule.ts'

/** What a release takes on one day. */
export interface ReleaseRule {
  readonly levels: 1 | 3
  readonly importReleases: boolean
  /** The period that has raised the levels, for a person to read. */
  readonly guarded: GuardedPeriod | null
}

/**
 * The rule on a local date. A clock that does not tell the day may stand in any of the guarded periods, so the
 * strictest holds.
 */
export function releaseRule(
  { releaseLevels = 1, importReleases = true, guardedPeriods = [] }: ReleaseSetting,
  date: LocalDate,
  clockTrusted = true,
): ReleaseRule {
  const isIn = ({ from, until }: GuardedPeriod) => !clockTrusted || (from <= date && date <= until)
  const guarded = guardedPeriods.find(isIn) ?? null
  const levels = guarded === null ? releaseLevels : 3
  return { levels, importReleases: levels === 1 && importReleases, guarded }
}

/** Whether a role's own word is enough to put an item on the glass. */
export const mayReleaseAlone = ({ levels, importReleases }: ReleaseRule, role: string): boolean =>
  levels === 1 && (importReleases || isReviewer(role))

export const isReviewer = (role: string): boolean => rolesFrom('reviewer').includes(role as Role)

/** What the levels are called, from the first to the last. */
export const levelName = (level: number, levels: 1 | 3): string =>
  levels === 1 ? '审核' : (['初审', '复审', '终审'][level - 1] ?? '审核')
