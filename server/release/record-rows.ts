import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { Item } from '../../playlist/item.ts'
import type { ItemRows } from '../library/item-rows.ts'
import { isWrittenForTakeover, type ItemRecord } from './item-record.ts'

const approvals = z.array(
  z.object({ level: z.number(), name: z.string(), role: z.string(), atMs: z.number() }),
)

const kept = z.object({
  id: z.string(),
  edition: z.number(),
  origin: z.string(),
  installedAtMs: z.number(),
  importedBy: z.string(),
  changedBy: z.string(),
  changedAtMs: z.number(),
  submittedBy: z.string().nullable(),
  approvals: z.string().transform((json) => approvals.parse(JSON.parse(json))),
  remark: z.string().nullable(),
})

const columns = `id, edition, origin, installed_at_ms AS installedAtMs, imported_by AS importedBy,
  changed_by AS changedBy, changed_at_ms AS changedAtMs, submitted_by AS submittedBy, approvals, remark`

/** The table of items as people work with it: what was written for a takeover is not among it. */
export interface RecordRows {
  /** Oldest first. */
  all(): ItemRecord[]
  byId(id: string): ItemRecord | null
  /** Writes a record over what stood there, one edition on. */
  put(record: ItemRecord): void
  /** Every name that an item's bytes were brought under. */
  names(id: string): string[]
}

export function recordRows(database: Database, items: Pick<ItemRows, 'all' | 'byId'>): RecordRows {
  const all = database.prepare(`SELECT ${columns} FROM item`)
  const byId = database.prepare(`SELECT ${columns} FROM item WHERE id = ?`)
  const names = database
    .prepare<[string], string>('SELECT name FROM item_name WHERE item_id = ? ORDER BY name')
    .pluck()
  const put = database.prepare(`UPDATE item SET title = @title, state = @state, source_class = @sourceClass,
      publisher = @publisher, themes = @themes, audiences = @audiences, address = @address, valid_from = @validFrom,
      valid_to = @validTo, edition = edition + 1, changed_by = @changedBy, changed_at_ms = @changedAtMs,
      submitted_by = @submittedBy, approvals = @approvals, remark = @remark
    WHERE id = @id`)
  const joined = (item: Item, row: unknown): ItemRecord => ({ ...kept.parse(row), ...item })
  return {
    all() {
      const rows = new Map(all.all().map((row) => [z.object({ id: z.string() }).parse(row).id, row]))
      return items
        .all()
        .filter((item) => !isWrittenForTakeover(item))
        .map((item) => joined(item, rows.get(item.id)))
    },
    byId(id) {
      const item = items.byId(id)
      return item === null || isWrittenForTakeover(item) ? null : joined(item, byId.get(id))
    },
    put: (record) =>
      void put.run({
        ...record,
        themes: JSON.stringify(record.themes),
        audiences: JSON.stringify(record.audiences),
        approvals: JSON.stringify(record.approvals),
      }),
    names: (id) => names.all(id),
  }
}
