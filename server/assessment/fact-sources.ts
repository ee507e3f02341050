import type { Database } from 'better-sqlite3'
import type { HolidayCalendar } from '../../playlist/calendar.ts'
import type { Schedule } from '../../playlist/schedule.ts'
import type { DutySetting } from '../../station/duties/duty-setting.ts'
import type { StationProfile } from '../../station/profile.ts'
import type { LifecycleBook } from '../lifecycle/lifecycle-book.ts'
import type { LedgerStore } from '../records/ledger-store.ts'
import type { AttestedBook } from './attested-book.ts'

/** Where the facts of a month come from. */
export interface FactSources {
  readonly database: Database
  readonly ledger: Pick<LedgerStore, 'open'>
  readonly lifecycle: Pick<LifecycleBook, 'records'>
  readonly attested: Pick<AttestedBook, 'entries' | 'reasons'>
  readonly profile: StationProfile
  readonly duties: readonly DutySetting[]
  /** As they are now: days that are over are judged by the newest edition. */
  readonly plan: () => { readonly schedule: Schedule; readonly calendar: HolidayCalendar }
  readonly nowMs: () => number
}
