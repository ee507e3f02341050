import type { Database } from 'better-sqlite3'
import type { FilmBook } from './film-book.ts'
import type { ImportRelease } from './import-release.ts'
import type { ItemRows } from './item-rows.ts'
import type { MediaRows } from './media-rows.ts'
import type { PackageGate } from './package-gate.ts'
import type { RefusalRows } from './refusal-rows.ts'
import type { Store } from './store.ts'

/** Where things are put: the bytes, and the tables that speak of them. */
export interface Shelves {
  readonly database: Database
  readonly store: Store
  readonly items: ItemRows
  readonly media: MediaRows
  readonly films: FilmBook
  readonly refusals: RefusalRows
  readonly release: ImportRelease
  readonly packages: PackageGate
}
