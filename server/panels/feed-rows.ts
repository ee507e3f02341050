import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { panelBody, type PanelBody } from '../../contract/panel-body.ts'
import type { FeedSource } from '../../contract/panel-source.ts'

/** How asking an address went, and its last good copy. */
export interface FeedCopy {
  readonly body: PanelBody | null
  /** When the address last said that this is how things are. */
  readonly goodAtMs: number | null
  readonly etag: string | null
  readonly lastModified: string | null
  readonly triedAtMs: number
  /** Failed tries since the last good one. */
  readonly failures: number
  /** The last failure in a person's words. */
  readonly problem: string | null
}

/** The last good copies of what addresses gave. */
export interface FeedRows {
  copy(panelId: string, source: FeedSource): FeedCopy | null
  keep(panelId: string, source: FeedSource, copy: FeedCopy): void
}

interface FeedRow {
  body: string | null
  good_at_ms: number | null
  etag: string | null
  last_modified: string | null
  tried_at_ms: number
  failures: number
  problem: string | null
}

/** What a copy depends on; how often it is asked for, and how long it holds, may change under it. */
const sourceHash = ({ address, format, mapping }: FeedSource): string =>
  createHash('sha256')
    .update(JSON.stringify([address, format, mapping]))
    .digest('hex')

export function feedRows(database: Database): FeedRows {
  const select = database.prepare<[string, string], FeedRow>(
    `SELECT body, good_at_ms, etag, last_modified, tried_at_ms, failures, problem FROM panel_feed
     WHERE panel_id = ? AND source_hash = ?`,
  )
  const upsert = database.prepare(
    `INSERT OR REPLACE INTO panel_feed VALUES
     (@panelId, @source, @body, @goodAtMs, @etag, @lastModified, @triedAtMs, @failures, @problem)`,
  )
  return {
    copy: (panelId, source) => {
      const row = select.get(panelId, sourceHash(source))
      return row === undefined ? null : fromRow(row)
    },
    keep: (panelId, source, { body, ...copy }) =>
      void upsert.run({
        ...copy,
        panelId,
        source: sourceHash(source),
        body: body === null ? null : JSON.stringify(body),
      }),
  }
}

const fromRow = (row: FeedRow): FeedCopy => ({
  body: row.body === null ? null : panelBody.parse(JSON.parse(row.body)),
  goodAtMs: row.good_at_ms,
  etag: row.etag,
  lastModified: row.last_modified,
  triedAtMs: row.tried_at_ms,
  failures: row.failures,
  problem: row.problem,
})
