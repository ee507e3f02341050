import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { alertStatuses } from '../../playlist/takeover.ts'
import { takeoverStates } from '../../contract/takeovers.ts'

const takeoverRow = z.object({
  id: z.string(),
  state: z.enum(takeoverStates),
  title: z.string(),
  source: z.string(),
  body: z.string().nullable(),
  itemId: z.string(),
  mediaHash: z.string(),
  status: z.enum(alertStatuses),
  priority: z.number(),
  document: z.string().nullable(),
  fromMs: z.number().nullable(),
  untilMs: z.number(),
  overMs: z.number().nullable(),
  writers: z.string().transform((json) => z.array(z.string()).parse(JSON.parse(json))),
  writtenAtMs: z.number(),
  releasedAtMs: z.number().nullable(),
})

export type TakeoverRow = Readonly<z.infer<typeof takeoverRow>>

const columns = `id, state, title, source, body, item_id AS itemId, media_hash AS mediaHash, status, priority, document,
  from_ms AS fromMs, until_ms AS untilMs, over_ms AS overMs, writers, written_at_ms AS writtenAtMs,
  released_at_ms AS releasedAtMs`

/** More of the past is in the acts. */
const mostListed = 200

/** The table of takeovers. */
export interface TakeoverRows {
  byId(id: string): TakeoverRow | null
  /** Those on their way or in force, then the newest of the rest. */
  all(): TakeoverRow[]
  /** The newest word first: of two of one rank it stands before the older. */
  released(): TakeoverRow[]
  /** Writes a row anew, whole. */
  put(row: TakeoverRow): void
}

export function takeoverRows(database: Database): TakeoverRows {
  const byId = database.prepare(`SELECT ${columns} FROM takeover WHERE id = ?`)
  const all = database.prepare(`SELECT ${columns} FROM takeover
    ORDER BY state NOT IN ('draft', 'submitted', 'released'), written_at_ms DESC, id LIMIT ${mostListed}`)
  const released = database.prepare(`SELECT ${columns} FROM takeover WHERE state = 'released'
    ORDER BY released_at_ms DESC, id`)
  const put =
    database.prepare(`REPLACE INTO takeover (id, state, title, source, body, item_id, media_hash, status,
      priority, document, from_ms, until_ms, over_ms, writers, written_at_ms, released_at_ms)
    VALUES (@id, @state, @title, @source, @body, @itemId, @mediaHash, @status, @priority, @document, @fromMs, @untilMs,
      @overMs, @writers, @writtenAtMs, @releasedAtMs)`)
  const read = (row: unknown) => takeoverRow.parse(row)
  return {
    byId: (id) => {
      const found = byId.get(id)
      return found === undefined ? null : read(found)
    },
    all: () => all.all().map(read),
    released: () => released.all().map(read),
    put: (row) => void put.run({ ...row, writers: JSON.stringify(row.writers) }),
  }
}
