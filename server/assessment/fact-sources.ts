import type { Database } from 'better-sqlite3'
import type { Playlist } from '../../playlist/playlist.ts'
import type { StationProfile } from '../../station/profile.ts'
import type { LifecycleBook } from '../lifecycle/lifecycle-book.ts'
import type { LedgerStore } from '../records/ledger-store.ts'
import type { DayRules } from '../settings/settings-book.ts'
import type { QueryBook } from '../query/query-book.ts'
import type { AttestedBook } from './attested-book.ts'

/** What a month is judged by. */
export type MonthRules = Pick<DayRules, 'profile' | 'duties' | 'schedule' | 'calendar'>

/** Where the facts of a month come from. */
export interface FactSources {
  readonly database: Database
  readonly ledger: Pick<LedgerStore, 'open'>
  readonly lifecycle: Pick<LifecycleBook, 'records'>
  readonly attested: Pick<AttestedBook, 'entries' | 'reasons'>
  /** As it is now, for headings. */
  readonly profile: StationProfile
  readonly rules: {
    now(): MonthRules
    /** As they were when that local date ended: a later edition rewrites no day. */
    on(date: string): MonthRules
  }
  /** As they are now: what a campaign's playlist chooses from. */
  readonly playlists?: () => readonly Playlist[]
  /** Pages that visitors opened in the query, by date; left out: not collected. */
  readonly queries?: Pick<QueryBook, 'touchQueries'>
  readonly nowMs: () => number
}
