import { createHash } from 'node:crypto'
import { canonical, type Canonical } from '../../ledger/canonical.ts'
import type { LocalDate } from '../../playlist/item.ts'
import type { PanelContent } from '../../playlist/panel-content.ts'
import { readingMs } from '../library/reading-time.ts'
import type { PanelBody } from '../../contract/panel-body.ts'
import { drawnOn } from './page-of.ts'
import { plainTable } from './plain-table.ts'

/** What a panel is on one date: its content, the name of that content, and how long it takes to read. */
export interface PanelShowing {
  readonly content: PanelContent
  /** SHA-256 of what is drawn, its title and publisher, in canonical JSON: the ledger's record of what was seen. */
  readonly hash: string
  /** What was hashed. */
  readonly text: string
  readonly durationMs: number
}

interface Label {
  readonly title: string
  readonly publisher: string
}

/**
 * @param asOfMs when its content was last known to hold; not part of its name, for the same words shown an hour later
 *   are the same words
 */
export function panelShowing(
  { title, publisher }: Label,
  body: PanelBody,
  date: LocalDate,
  asOfMs: number,
): PanelShowing | null {
  const drawn = drawnOn(body, date)
  if (drawn === null) return null
  const table = drawn.page === null ? drawn.table : plainTable(drawn.page)
  const text = canonical(inRecord({ title, publisher, table, page: drawn.page }))
  const words = [title, ...table.columns, ...table.rows.flat()].join('')
  return {
    content: { kind: 'panel', table, updatedOn: null, asOfMs, ...(drawn.page && { page: drawn.page }) },
    hash: createHash('sha256').update(text).digest('hex'),
    text,
    durationMs: readingMs(words),
  }
}

const inRecord = (value: object) => JSON.parse(JSON.stringify(value)) as Canonical
