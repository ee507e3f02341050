import type { Database } from 'better-sqlite3'
import { AttestedBook } from '../../server/assessment/attested-book.ts'
import { monthWord } from '../../contract/assessment.ts'
import type { FactSources } from '../../server/assessment/fact-sources.ts'
import { readMonth, type Month } from '../../server/assessment/month.ts'
import { openDatabase } from '../../server/database/open.ts'
import { LifecycleBook } from '../../server/lifecycle/lifecycle-book.ts'
import { openQueryBook } from '../../server/query/query-book.ts'
import { openActStore, type ActStore } from '../../server/records/act-store.ts'
import { openLedgerStore, type LedgerStore } from '../../server/records/ledger-store.ts'
import { systemClocks } from '../clocks.ts'
import { configure } from '../configure.ts'
import { existingStation } from '../data-folder.ts'
import { UsageError } from './options.ts'

/** `2026-11`; throws `UsageError` for anything else. */
export function monthOption(text: string | undefined): string {
  if (text !== undefined && monthWord.safeParse(text).success) return text
  throw new UsageError('请用 --month 给出月份，形如 2026-11。')
}

/** A month from the station's own records; the station may be running or not. */
export function stationMonth(path: string, month: string): Month {
  const database = openDatabase(existingStation(path).databasePath)
  try {
    return readMonth(factSources(database), month)
  } finally {
    database.close()
  }
}

interface CommandSources extends FactSources {
  readonly acts: ActStore
  readonly ledger: LedgerStore
}

/** Where a command finds the facts of a month. */
export function factSources(database: Database): CommandSources {
  const acts = openActStore(database)
  const rules = configure({ database, acts }, null, systemClocks()())
  const { profile, schedule } = rules.now()
  return {
    database,
    acts,
    ledger: openLedgerStore(database),
    lifecycle: new LifecycleBook(acts, profile.code, profile.place),
    attested: new AttestedBook(acts, profile.code, schedule.zone),
    profile,
    rules,
    playlists: () => rules.now().playlists,
    queries: openQueryBook(database),
    nowMs: () => Date.now(),
  }
}
