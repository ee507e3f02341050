import type { Database } from 'better-sqlite3'
import type { SeenIndex } from '../packages/signed-index.ts'
import { packageFeeds, type PackageFeed } from './feed-setting.ts'

/** The feeds as they are set, and by whom. */
export interface FeedEdition {
  readonly edition: number
  readonly feeds: readonly PackageFeed[]
  readonly by: string | null
  readonly atMs: number | null
}

/** How asking a feed went. */
export interface FeedState {
  readonly seen: SeenIndex | null
  /** The instant until which the newest index may be believed. */
  readonly expires: string | null
  readonly triedAtMs: number | null
  /** When everything that it offered was in. */
  readonly goodAtMs: number | null
  readonly failures: number
  readonly problem: string | null
}

/** A package that came over a feed. */
export interface Arrival {
  readonly sequence: number
  readonly packageId: string
  readonly items: number
  readonly refused: number
  readonly sizeBytes: number
  readonly atMs: number
}

export interface FeedRows {
  newest(): FeedEdition
  publish(feeds: readonly PackageFeed[], by: string, atMs: number): void
  state(feedId: string): FeedState
  keep(feedId: string, state: FeedState): void
  arrived(feedId: string, arrival: Arrival): void
  /** The newest first. */
  arrivals(feedId: string, limit: number): Arrival[]
}

interface StateRow extends Omit<FeedState, 'seen'> {
  readonly sequence: number | null
  readonly hash: string | null
}

const fresh: FeedState = {
  seen: null,
  expires: null,
  triedAtMs: null,
  goodAtMs: null,
  failures: 0,
  problem: null,
}

export function feedRows(database: Database): FeedRows {
  const newest = database.prepare<[], { edition: number; body: string; by: string; atMs: number }>(
    'SELECT edition, body, by_name AS by, at_ms AS atMs FROM feed_setting ORDER BY edition DESC LIMIT 1',
  )
  const publish = database.prepare('INSERT INTO feed_setting (body, by_name, at_ms) VALUES (?, ?, ?)')
  const state = database.prepare<[string], StateRow>(
    `SELECT index_sequence AS sequence, index_hash AS hash, index_expires AS expires, tried_at_ms AS triedAtMs,
       good_at_ms AS goodAtMs, failures, problem FROM feed_state WHERE feed_id = ?`,
  )
  const keep = database.prepare(
    `INSERT OR REPLACE INTO feed_state VALUES
     (@feedId, @sequence, @hash, @expires, @triedAtMs, @goodAtMs, @failures, @problem)`,
  )
  const arrived = database.prepare(
    `INSERT OR REPLACE INTO feed_arrival VALUES
     (@feedId, @sequence, @packageId, @items, @refused, @sizeBytes, @atMs)`,
  )
  const arrivals = database.prepare<[string, number], Arrival>(
    `SELECT sequence, package_id AS packageId, items, refused, size_bytes AS sizeBytes, at_ms AS atMs
     FROM feed_arrival WHERE feed_id = ? ORDER BY at_ms DESC, sequence DESC LIMIT ?`,
  )
  return {
    newest() {
      const row = newest.get()
      if (row === undefined) return { edition: 0, feeds: [], by: null, atMs: null }
      return { ...row, feeds: packageFeeds.parse(JSON.parse(row.body)) }
    },
    publish: (feeds, by, atMs) => void publish.run(JSON.stringify(feeds), by, atMs),
    state(feedId) {
      const row = state.get(feedId)
      return row === undefined ? fresh : fromRow(row)
    },
    keep: (feedId, { seen, ...rest }) =>
      void keep.run({ feedId, ...rest, sequence: seen?.sequence ?? null, hash: seen?.hash ?? null }),
    arrived: (feedId, arrival) => void arrived.run({ feedId, ...arrival }),
    arrivals: (feedId, limit) => arrivals.all(feedId, limit),
  }
}

const fromRow = ({ sequence, hash, ...rest }: StateRow): FeedState => ({
  ...rest,
  seen: sequence === null || hash === null ? null : { sequence, hash },
})
