import type { Catalogue } from './catalogue.ts'
import type { QueryBook } from './query-book.ts'

/** What the station's door needs of the query. */
export interface QueryDoor {
  readonly catalogue: Catalogue
  readonly book: Pick<QueryBook, 'byPage' | 'byItem' | 'touchQueries'>
  /** The title of an item, for a table that people read; null where it has gone. */
  readonly titleOf: (itemId: string) => string | null
}
