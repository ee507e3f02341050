import type { Panels } from './panels.ts'

/** Panels as the door opens onto them. */
export type PanelDoor = Pick<Panels, 'book' | 'list' | 'copy' | 'preview' | 'draw' | 'persons' | 'test'> & {
  /** Something on the glass may have changed: the station looks at once. */
  readonly changed: () => void
}
