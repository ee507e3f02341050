import type { EditionHead } from '../../../../contract/editions.ts'
import type { Merged } from './merge.ts'

export interface Edition<Document> {
  readonly head: EditionHead
  readonly document: Document
}

/** Somebody else was quicker: what they made of it, and what putting both together would give. */
export interface Theirs<Document> extends Edition<Document> {
  /** Line by line, what they changed. */
  readonly changed: readonly string[]
  /** What publishing my draft as it is would change of theirs. */
  readonly mineWould: readonly string[]
  readonly both: Merged<Document>
}

export type DraftName = 'schedule' | 'playlists'
