import { Temporal } from 'temporal-polyfill'
import { ProblemError } from '../problem/problem.ts'
import type { EditionRow } from './edition-rows.ts'
import { settingTitles, type SettingName } from './setting-documents.ts'

/** Somebody else was quicker: who, when, and which edition it is now. */
export function staleEdition(name: SettingName, based: number, last: EditionRow, zone: string): ProblemError {
  return new ProblemError('setting-stale', {
    title: settingTitles[name],
    by: last.changedBy,
    at: minuteIn(last.changedAtMs, zone),
    edition: last.edition,
    based,
  })
}

/** `2026-11-22 09:05` */
export function minuteIn(wallMs: number, zone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(wallMs).toZonedDateTimeISO(zone).toPlainDateTime()
  return local.toString({ smallestUnit: 'minute' }).replace('T', ' ')
}
