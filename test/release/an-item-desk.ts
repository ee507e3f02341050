import type { Database } from 'better-sqlite3'
import type { ClockReading } from '../../ledger/clock.ts'
import { dateAt } from '../../playlist/local-day.ts'
import type { Playlist } from '../../playlist/playlist.ts'
import type { Library } from '../../server/library/library.ts'
import type { ActStore } from '../../server/records/act-store.ts'
import { openItemDesk, type ItemDesk } from '../../server/release/item-desk.ts'
import { ReleaseBook } from '../../server/release/release-book.ts'
import { releaseRule } from '../../server/release/release-rule.ts'
import type { ReleaseSetting } from '../../contract/release-rule.ts'

interface Stand {
  readonly database: Database
  readonly acts: ActStore
  readonly library: Pick<Library, 'showingContent' | 'mediaFile'>
  readonly readClocks: () => ClockReading
  readonly setting?: () => ReleaseSetting
  readonly playlists?: readonly Playlist[]
  readonly changed?: () => void
}

const zone = 'Asia/Shanghai'

/** Items with real tables and no glass. */
export function anItemDesk(stand: Stand): ItemDesk {
  const { database, acts, library, readClocks, playlists = [], changed = () => undefined } = stand
  const { setting = () => ({}) } = stand
  const rule = ({ wallMs, trusted }: ClockReading) => releaseRule(setting(), dateAt(zone, wallMs), trusted)
  return openItemDesk({
    database,
    library,
    book: new ReleaseBook({ database, acts, zone: () => zone, rule }),
    playlists: () => playlists,
    today: () => dateAt(zone, readClocks().wallMs),
    rule: () => rule(readClocks()),
    changed,
  })
}
