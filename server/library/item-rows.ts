import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import {
  itemStates,
  type Item,
  type ItemId,
  type ItemKind,
  type ItemState,
  type LocalDate,
} from '../../playlist/item.ts'
import { sourceClasses } from '../../playlist/source-class.ts'
import type { Words } from './words.ts'

const names = z.string().transform((json) => z.array(z.string()).parse(JSON.parse(json)))

const row = z.object({
  id: z.string().transform((id) => id as ItemId),
  title: z.string(),
  kind: z.enum(['video', 'picture', 'document', 'article', 'panel'] satisfies ItemKind[]),
  state: z.enum(itemStates),
  sourceClass: z.enum(sourceClasses),
  publisher: z.string(),
  themes: names,
  audiences: names,
  address: z.string().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  durationMs: z.number(),
  mediaHash: z.string(),
  installedOn: z.string(),
})

const columns = `id, title, kind, state, source_class AS sourceClass, publisher, themes, audiences, address,
  valid_from AS validFrom, valid_to AS validTo, duration_ms AS durationMs, media_hash AS mediaHash,
  updated_on AS installedOn`

export interface NewItem {
  readonly id: string
  readonly state: ItemState
  readonly kind: ItemKind
  readonly mediaHash: string
  readonly durationMs: number
  readonly words: Words
  readonly saidDigest: string
  readonly origin: string
  readonly today: LocalDate
  readonly atMs: number
  readonly by: string
}

export interface Renewed {
  readonly mediaHash: string
  readonly durationMs: number
  readonly today: LocalDate
  readonly state: ItemState
  readonly by: string
  readonly atMs: number
}

/** The table of items: what is kept of them beside their bytes. */
export interface ItemRows {
  all(): Item[]
  byId(id: string): Item | null
  byMedia(hash: string): Item | null
  saidDigest(id: string): string | null
  insert(item: NewItem): void
  /** New words for an item, and the state that they leave it in: what was passed before was passed of other words. */
  reword(
    id: string,
    words: Words,
    reworded: { saidDigest: string; state: ItemState; by: string; atMs: number },
  ): void
  /** Not released by its import after all, and why. */
  withhold(id: string, remark: string): void
  /** New content for a panel. */
  renew(id: string, renewed: Renewed): void
  /** One more name that its bytes were brought under. */
  nameToo(id: string, name: string): void
  updatedOn(id: string): LocalDate | null
}

const wordColumns = (words: Words) => ({
  title: words.title,
  sourceClass: words.sourceClass ?? 'other',
  publisher: words.publisher,
  themes: JSON.stringify(words.themes),
  audiences: JSON.stringify(words.audiences),
  address: words.address,
  validFrom: words.validFrom,
  validTo: words.validTo,
})

/** Whatever was passed before was passed of something else. */
const changed = `approvals = '[]', submitted_by = NULL, edition = edition + 1, changed_by = @by, changed_at_ms = @atMs`

export function itemRows(database: Database): ItemRows {
  const all = database.prepare(`SELECT ${columns} FROM item ORDER BY installed_at_ms, id`)
  const byId = database.prepare(`SELECT ${columns} FROM item WHERE id = ?`)
  const byMedia = database.prepare(`SELECT ${columns} FROM item WHERE media_hash = ? ORDER BY id`)
  const digest = database.prepare<[string], string>('SELECT said_digest FROM item WHERE id = ?').pluck()
  const updatedOn = database.prepare<[string], string>('SELECT updated_on FROM item WHERE id = ?').pluck()
  const insert =
    database.prepare(`INSERT INTO item (id, media_hash, title, kind, state, source_class, publisher, themes,
      audiences, address, valid_from, valid_to, duration_ms, origin, said_digest, updated_on, installed_at_ms, imported_by,
      changed_by, changed_at_ms)
    VALUES (@id, @mediaHash, @title, @kind, @state, @sourceClass, @publisher, @themes,
      @audiences, @address, @validFrom, @validTo, @durationMs, @origin, @saidDigest, @today, @atMs, @by,
      @by, @atMs)`)
  const withhold = database.prepare("UPDATE item SET state = 'draft', remark = ? WHERE id = ?")
  const reword =
    database.prepare(`UPDATE item SET title = @title, source_class = @sourceClass, publisher = @publisher,
      themes = @themes, audiences = @audiences, address = @address, valid_from = @validFrom, valid_to = @validTo,
      said_digest = @saidDigest, state = @state, ${changed} WHERE id = @id`)
  const renew =
    database.prepare(`UPDATE item SET media_hash = @mediaHash, duration_ms = @durationMs, updated_on = @today,
      state = @state, ${changed} WHERE id = @id`)
  const nameToo = database.prepare('INSERT OR IGNORE INTO item_name (item_id, name) VALUES (?, ?)')
  const one = (found: unknown) => (found === undefined ? null : row.parse(found))
  return {
    all: () => all.all().map((each) => row.parse(each)),
    byId: (id) => one(byId.get(id)),
    byMedia: (hash) => one(byMedia.get(hash)),
    saidDigest: (id) => digest.get(id) ?? null,
    updatedOn: (id) => updatedOn.get(id) ?? null,
    insert: ({ words, ...item }) => {
      insert.run({ ...item, ...wordColumns(words) })
      nameToo.run(item.id, item.origin)
    },
    reword: (id, words, reworded) => void reword.run({ id, ...reworded, ...wordColumns(words) }),
    nameToo: (id, name) => void nameToo.run(id, name),
    renew: (id, renewed) => void renew.run({ id, ...renewed }),
    withhold: (id, remark) => void withhold.run(remark, id),
  }
}
