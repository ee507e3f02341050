import type { Database } from 'better-sqlite3'
import type { FetchLimits } from '../../server/panels/feed-fetch.ts'
import type { NetworkMode } from '../../server/panels/feed-round.ts'
import type { PanelDoor } from '../../server/panels/panel-door.ts'
import { Panels } from '../../server/panels/panels.ts'
import type { ActStore } from '../../server/records/act-store.ts'

interface DeskParts {
  readonly database: Database
  readonly acts: ActStore
  readonly nowMs: () => number
  readonly networkMode?: NetworkMode
  readonly limits?: FetchLimits
  readonly persons?: 1 | 2
}

/** Panels on real tables, in Shanghai. */
export const thePanels = ({ networkMode = 'internet', persons = 1, ...parts }: DeskParts): Panels =>
  new Panels({
    ...parts,
    persons: () => persons,
    zone: () => 'Asia/Shanghai',
    networkMode: () => networkMode,
  })

/** The door's view of them, with no glass behind. */
export const panelDeskOf = (panels: Panels, changed: () => void = () => undefined): PanelDoor => ({
  book: panels.book,
  list: () => panels.list(),
  copy: (kept) => panels.copy(kept),
  preview: (kept) => panels.preview(kept),
  draw: (draft) => panels.draw(draft),
  persons: () => panels.persons(),
  test: (label, source) => panels.test(label, source),
  changed,
})

export const aPanelDesk = (parts: DeskParts): PanelDoor => panelDeskOf(thePanels(parts))
