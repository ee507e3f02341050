import type { ItemKind } from '../../playlist/item.ts'
import type { Batch } from './batch.ts'
import type { FilmPace } from './film-book.ts'
import type { Incoming } from './store.ts'

/** A file of the store together with what has to be known to show it. */
export interface AdmittedFile {
  readonly incoming: Incoming
  readonly mime: string
  readonly width: number | null
  readonly height: number | null
  readonly durationMs: number | null
  readonly hasSound?: boolean
}

export interface AdmittedRendition extends AdmittedFile {
  readonly role: RenditionRole
}

export type RenditionRole = 'page' | 'body' | 'part' | 'captions' | 'poster'

/** Something that may be shown, its bytes durable but not yet published. */
export interface Admission {
  readonly kind: ItemKind
  readonly original: AdmittedFile
  /** What is shown instead of the original, in order; empty where that is the original itself. */
  readonly renditions: readonly AdmittedRendition[]
  /** How long the item stays on the glass. */
  readonly durationMs: number
  /** Of a film, as far as it tells. */
  readonly pace?: FilmPace | null
  /** What the content says about itself. */
  readonly title?: string
  readonly publisher?: string
}

export type ImportStep = 'unpack' | 'hash' | 'probe' | 'convert' | 'store'

/** What an admission works with. */
export interface Admitting {
  readonly batch: Batch
  readonly signal?: AbortSignal | undefined
  readonly onStep: (step: ImportStep, doneBytes: number, totalBytes: number) => void
}
