import type { Database } from 'better-sqlite3'

/** One edition of a document as it is kept. Every one is; the newest is in force. */
export interface EditionRow {
  readonly edition: number
  /** The document as JSON; its SHA-256 stands in the chain. */
  readonly body: string
  readonly changedAtMs: number
  readonly changedBy: string
  readonly role: string
  readonly reason: string | null
  /** From when on it is the rule for days that are over, epoch ms. */
  readonly heldFromMs: number
}

const columns = `edition, body, changed_at AS changedAtMs, changed_by AS changedBy, role, reason,
  ifnull(held_from, changed_at) AS heldFromMs`

/** The table of editions. */
export function editionRows(database: Database) {
  const newest = database.prepare<[string], EditionRow>(
    `SELECT ${columns} FROM setting WHERE name = ? ORDER BY edition DESC LIMIT 1`,
  )
  const one = database.prepare<[string, number], EditionRow>(
    `SELECT ${columns} FROM setting WHERE name = ? AND edition = ?`,
  )
  const all = database.prepare<[string], EditionRow>(
    `SELECT ${columns} FROM setting WHERE name = ? ORDER BY edition`,
  )
  const held = database.prepare<[string], Pick<EditionRow, 'edition' | 'heldFromMs'>>(
    `SELECT edition, ifnull(held_from, changed_at) AS heldFromMs FROM setting WHERE name = ? ORDER BY edition`,
  )
  const insert = database.prepare(
    `INSERT INTO setting (name, edition, body, changed_at, changed_by, role, reason, held_from)
     VALUES (@name, @edition, @body, @changedAtMs, @changedBy, @role, @reason, @heldFromMs)`,
  )
  const lastTrusted = database
    .prepare<[], number>('SELECT ended_at_ms FROM segment WHERE clock_trusted = 1 ORDER BY seq DESC LIMIT 1')
    .pluck()
  return {
    newest: (name: string): EditionRow | null => newest.get(name) ?? null,
    one: (name: string, edition: number): EditionRow | null => one.get(name, edition) ?? null,
    /** Oldest first. */
    all: (name: string): EditionRow[] => all.all(name),
    /** From when each edition holds, oldest first. */
    held: (name: string) => held.all(name),
    insert: (name: string, row: EditionRow): void => void insert.run({ name, ...row }),
    /** When the last record that surely tells its day ended; null before there is one. */
    lastTrustedMs: (): number | null => lastTrusted.get() ?? null,
  }
}

export type EditionRows = ReturnType<typeof editionRows>
