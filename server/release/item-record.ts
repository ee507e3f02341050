import type { Item } from '../../playlist/item.ts'

/** Who passed an item at which level. */
export interface Approval {
  readonly level: number
  readonly name: string
  readonly role: string
  readonly atMs: number
}

/** An item with all that is kept of it on its way to the glass. */
export interface ItemRecord extends Item {
  readonly edition: number
  readonly origin: string
  readonly installedAtMs: number
  readonly importedBy: string
  readonly changedBy: string
  readonly changedAtMs: number
  readonly submittedBy: string | null
  readonly approvals: readonly Approval[]
  readonly remark: string | null
}

/** Written for a takeover, which alone releases them: no part of the library that people work with. */
export const isWrittenForTakeover = ({ id }: Pick<Item, 'id'>): boolean => id.startsWith('takeover-')
