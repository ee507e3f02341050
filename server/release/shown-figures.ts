import type { Database } from 'better-sqlite3'

/** How much of an item the public has seen. */
export interface ShownFigures {
  /** When it was first really on the glass, epoch ms; null where it never was. */
  readonly firstAtMs: number | null
  /** The last local date on which it was credited. */
  readonly lastOn: string | null
  readonly creditedSeconds: number
  readonly plays: number
}

interface Row extends ShownFigures {
  readonly id: string
}

const never: ShownFigures = { firstAtMs: null, lastOn: null, creditedSeconds: 0, plays: 0 }

/** Asks the totals that grow as records close; what is on the glass now is in them when it has ended. */
export function shownFigures(database: Database): (ids: readonly string[]) => (id: string) => ShownFigures {
  const ask = database.prepare<[string], Row>(
    `SELECT wanted.value AS id,
            (SELECT min(shown_at) FROM first_showing WHERE item_id = wanted.value) AS firstAtMs,
            max(local_date) FILTER (WHERE credited_ms > 0) AS lastOn,
            ifnull(sum(credited_ms), 0) / 1000 AS creditedSeconds,
            ifnull(sum(plays), 0) AS plays
     FROM json_each(?) AS wanted LEFT JOIN item_total ON item_id = wanted.value GROUP BY wanted.value`,
  )
  return (ids) => {
    const found = new Map(ask.all(JSON.stringify(ids)).map(({ id, ...figures }) => [id, figures]))
    return (id) => found.get(id) ?? never
  }
}
