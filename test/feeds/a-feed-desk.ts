import type { Database } from 'better-sqlite3'
import { openFeedDesk, type FeedDesk } from '../../server/feeds/feed-desk.ts'
import { feedRows } from '../../server/feeds/feed-rows.ts'
import type { NetworkMode } from '../../server/panels/feed-round.ts'
import { publisherBook } from '../../server/packages/publisher-book.ts'
import { takenPackages } from '../../server/packages/taken-packages.ts'
import { ProblemError } from '../../server/problem/problem.ts'
import type { ActStore } from '../../server/records/act-store.ts'

interface DeskParts {
  readonly database: Database
  readonly acts: ActStore
  readonly nowMs: () => number
  readonly networkMode?: NetworkMode
}

/** The door's view of feeds on real tables; nothing is fetched behind it. */
export function aFeedDesk({ database, acts, nowMs, networkMode = 'offline' }: DeskParts): FeedDesk {
  return openFeedDesk({
    rows: feedRows(database),
    publishers: publisherBook(database, acts),
    taken: takenPackages(database, acts),
    acts,
    nowMs,
    networkMode: () => networkMode,
    round: {
      progress: () => null,
      begin: () => {
        throw new ProblemError('source-missing')
      },
    },
  })
}
