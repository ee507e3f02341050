import type { Database } from 'better-sqlite3'
import { panelEdition, type PanelEdition } from '../../contract/panel-draft.ts'

/** One edition, and who made it. */
export interface KeptEdition {
  readonly edition: number
  readonly panel: PanelEdition
  readonly role: string
  readonly name: string
  readonly atMs: number
}

export interface KeptPanel {
  readonly id: string
  readonly newest: KeptEdition
  /** What a reviewer let onto the glass; null before, and after it was withdrawn. */
  readonly released: KeptEdition | null
}

/** The tables of panels: every edition stays. */
export interface PanelRows {
  /** Panels that were not deleted, oldest first. */
  all(): KeptPanel[]
  byId(id: string): KeptPanel | null
  insert(id: string, kept: KeptEdition): void
  addEdition(id: string, kept: KeptEdition): void
  release(id: string, edition: number | null): void
  markDeleted(id: string, atMs: number): void
  /** Keeps what a hash in the ledger stands for. */
  keepContent(shown: { hash: string; panelId: string; content: string; atMs: number }): void
  /** What was shown under a hash; null when it was never shown, or is no longer kept. */
  content(hash: string): string | null
  /** Lets go of contents that were last shown before. */
  prune(beforeMs: number): void
}

interface EditionRow {
  edition: number
  draft: string
  role: string
  name: string
  at_ms: number
}

interface PanelRow {
  id: string
  edition: number
  released_edition: number | null
}

const fromRow = ({ edition, draft, role, name, at_ms: atMs }: EditionRow): KeptEdition => ({
  edition,
  panel: panelEdition.parse(JSON.parse(draft)),
  role,
  name,
  atMs,
})

export function panelRows(database: Database): PanelRows {
  const listed = 'SELECT id, edition, released_edition FROM panel WHERE deleted_at_ms IS NULL'
  const all = database.prepare<[], PanelRow>(`${listed} ORDER BY made_at_ms, id`)
  const byId = database.prepare<[string], PanelRow>(`${listed} AND id = ?`)
  const insert = database.prepare('INSERT INTO panel (id, edition, made_at_ms) VALUES (?, ?, ?)')
  const insertEdition = database.prepare('INSERT INTO panel_edition VALUES (?, ?, ?, ?, ?, ?)')
  const advance = database.prepare('UPDATE panel SET edition = ? WHERE id = ?')
  const release = database.prepare('UPDATE panel SET released_edition = ? WHERE id = ?')
  const markDeleted = database.prepare('UPDATE panel SET deleted_at_ms = ? WHERE id = ?')
  const add = (id: string, { edition, panel, role, name, atMs }: KeptEdition) =>
    void insertEdition.run(id, edition, JSON.stringify(panel), role, name, atMs)
  const editionOf = editionReader(database)
  const whole = (row: PanelRow): KeptPanel => {
    const newest = editionOf(row.id, row.edition)
    if (newest === null) throw new Error(`panel ${row.id} has no edition ${row.edition}`)
    return { id: row.id, newest, released: editionOf(row.id, row.released_edition ?? 0) }
  }
  return {
    all: () => all.all().map(whole),
    byId: (id) => {
      const row = byId.get(id)
      return row === undefined ? null : whole(row)
    },
    insert: (id, kept) => {
      insert.run(id, kept.edition, kept.atMs)
      add(id, kept)
    },
    addEdition: (id, kept) => {
      add(id, kept)
      advance.run(kept.edition, id)
    },
    release: (id, number) => void release.run(number, id),
    markDeleted: (id, atMs) => void markDeleted.run(atMs, id),
    ...contentRows(database),
  }
}

function editionReader(database: Database) {
  const select = database.prepare<[string, number], EditionRow>(
    'SELECT edition, draft, role, name, at_ms FROM panel_edition WHERE panel_id = ? AND edition = ?',
  )
  return (id: string, number: number): KeptEdition | null => {
    const found = select.get(id, number)
    return found === undefined ? null : fromRow(found)
  }
}

function contentRows(database: Database): Pick<PanelRows, 'keepContent' | 'content' | 'prune'> {
  const keep = database.prepare(
    `INSERT INTO panel_content VALUES (@hash, @panelId, @content, @atMs)
     ON CONFLICT (hash) DO UPDATE SET seen_at_ms = @atMs`,
  )
  const content = database
    .prepare<[string], string>('SELECT content FROM panel_content WHERE hash = ?')
    .pluck()
  const prune = database.prepare('DELETE FROM panel_content WHERE seen_at_ms < ?')
  return {
    keepContent: (shown) => void keep.run(shown),
    content: (hash) => content.get(hash) ?? null,
    prune: (beforeMs) => void prune.run(beforeMs),
  }
}
