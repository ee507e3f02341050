import type { Database } from 'better-sqlite3'
import type { ClockReading } from '../ledger/clock.ts'
import { openSessions, type Sessions } from '../server/access/sessions.ts'
import { openTokens, type Tokens } from '../server/access/tokens.ts'
import { openFailures } from '../server/access/failures.ts'
import { openSignInRecord } from '../server/access/sign-in-record.ts'
import { openSignIn, type SignInDesk } from '../server/access/sign-in.ts'
import { openUsers, type Users } from '../server/access/users.ts'
import { openOrRescue } from '../server/database/rescue.ts'
import { releaseAtImport } from '../server/release/release-at-import.ts'
import { openLibrary, type Library } from '../server/library/library.ts'
import { packageGate } from '../server/packages/package-gate.ts'
import { openQueryBook, type QueryBook } from '../server/query/query-book.ts'
import { openActStore, type ActStore } from '../server/records/act-store.ts'
import { openSealStore, type SealStore } from '../server/records/seal-store.ts'
import { contentSummary, type ContentSummary } from '../server/records/content-summary.ts'
import { openLedgerStore, type LedgerStore } from '../server/records/ledger-store.ts'
import { openPlayheadStore, type PlayheadStore } from '../server/records/playhead-store.ts'
import { unseenItems } from '../server/records/unseen-items.ts'
import { bundledTypeface } from '../server/typeface/typeface.ts'
import { systemClocks } from './clocks.ts'
import type { DataFolder } from './data-folder.ts'
import { pagesFolder } from './pages.ts'

export interface Memory {
  readonly database: Database
  readonly ledger: LedgerStore
  readonly playheads: PlayheadStore
  readonly library: Library
  readonly acts: ActStore
  readonly seals: SealStore
  readonly queries: QueryBook
  readonly content: () => ContentSummary
  /** Released and never shown yet, the newest first. */
  readonly unseen: ReturnType<typeof unseenItems>
  readonly users: Users
  readonly tokens: Tokens
  readonly sessions: Sessions
  readonly signIn: SignInDesk
  close(): void
}

/** All that the station keeps on disk, put together anew where it is torn. The caller holds the data folder. */
export function openMemory(folder: DataFolder, at: ClockReading = systemClocks()()): Memory {
  const { database } = openOrRescue(folder.databasePath, at)
  const users = openUsers(database)
  const acts = openActStore(database)
  const signIns = openSignInRecord({ database, acts, readClocks: systemClocks() })
  const typeface = bundledTypeface(pagesFolder)
  const release = releaseAtImport({ database, acts, readClocks: systemClocks(), typeface })
  const packages = packageGate({ database, acts, readClocks: systemClocks() })
  return {
    database,
    ledger: openLedgerStore(database),
    playheads: openPlayheadStore(database),
    library: openLibrary({ database, folder: folder.path, release, packages }),
    acts,
    seals: openSealStore(database),
    queries: openQueryBook(database),
    content: contentSummary(database),
    unseen: unseenItems(database),
    users,
    signIn: openSignIn(users, openFailures(database), signIns),
    tokens: openTokens(database),
    sessions: openSessions(database),
    close: () => void database.close(),
  }
}
