import type { Database } from 'better-sqlite3'

export interface ContentSummary {
  /** Items that may be shown. */
  readonly items: number
  readonly bytes: number
  /** When the newest of them came onto this machine, and when the newest one to be shown was first on the glass. */
  readonly newestInstalledMs: number | null
  readonly newestFirstShownMs: number | null
}

/** What the monthly renewal (Guangdong 2020, 四(三)3) is judged by at a glance; a takeover's own words renew nothing. */
export function contentSummary(database: Database): () => ContentSummary {
  const ask = database.prepare<[], ContentSummary>(
    `SELECT (SELECT count(*) FROM item WHERE state = 'released') AS items,
            (SELECT ifnull(sum(size_bytes), 0) FROM media) AS bytes,
            (SELECT max(installed_at_ms) FROM item WHERE id NOT LIKE 'takeover-%') AS newestInstalledMs,
            (SELECT shown_at FROM first_showing WHERE item_id NOT LIKE 'takeover-%'
             ORDER BY shown_at DESC LIMIT 1) AS newestFirstShownMs`,
  )
  return () => ask.get() ?? { items: 0, bytes: 0, newestInstalledMs: null, newestFirstShownMs: null }
}
