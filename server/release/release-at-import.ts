import type { Database } from 'better-sqlite3'
import type { ClockReading } from '../../ledger/clock.ts'
import type { ImportRelease } from '../library/import-release.ts'
import type { ActStore } from '../records/act-store.ts'
import { problem } from '../problem/problem.ts'
import { glyphWords } from '../typeface/glyph-warning.ts'
import { missingGlyphs } from '../typeface/missing-glyphs.ts'
import type { Typeface } from '../typeface/typeface.ts'
import { editionRows } from '../settings/edition-rows.ts'
import { settingDocuments } from '../settings/setting-documents.ts'
import { itemAct, levelBody, wordsOf } from './item-acts.ts'
import { releaseRule, type ReleaseRule } from './release-rule.ts'

export interface ImportReleaseParts {
  readonly database: Database
  readonly acts: Pick<ActStore, 'append'>
  readonly readClocks: () => ClockReading
  /** The type that the glass is set in; left out where nothing is known of the glass. */
  readonly typeface?: Typeface
}

/** 导入即发布: what is brought with its source told is released by who brings it, where the station's setting lets it. */
export function releaseAtImport({ database, acts, readClocks, typeface }: ImportReleaseParts): ImportRelease {
  const rows = editionRows(database)
  const roleOf = rolesByName(database)
  return {
    releases: (today) => ruleOn(rows.newest('station')?.body, today, readClocks().trusted).importReleases,
    doubt: (texts) => {
      const missing = typeface === undefined ? [] : missingGlyphs(texts, typeface)
      return missing.length === 0 ? null : problem('glyphs-missing', glyphWords(missing)).message
    },
    tell(item, name) {
      const body = { ...levelBody(1, 1, 'import'), ...wordsOf(item) }
      acts.append(
        itemAct(item, { kind: 'item-released', body }, { role: roleOf(name), name, clock: readClocks() }),
      )
    },
  }
}

function ruleOn(body: string | undefined, today: string, trusted: boolean): ReleaseRule {
  const setting = body === undefined ? {} : settingDocuments.station.parse(JSON.parse(body))
  return releaseRule(setting, today, trusted)
}

/** The role that a name stands for: an account or a token; what is neither is this machine's own command. */
function rolesByName(database: Database): (name: string) => string {
  const role = database
    .prepare<[string, string], string>(
      `SELECT role FROM user WHERE name = ? UNION ALL SELECT role FROM token WHERE name = ? LIMIT 1`,
    )
    .pluck()
  return (name) => role.get(name, name) ?? 'station'
}
