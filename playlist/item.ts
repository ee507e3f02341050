import type { SourceClass } from './source-class.ts'

declare const itemId: unique symbol
/** Opaque: 科普中国 uses 19-digit ids, which no JavaScript number can hold. */
export type ItemId = string & { readonly [itemId]: true }

/** A calendar date of the station's zone, `2026-11-22`. Two of them compare as strings. */
export type LocalDate = string

export type ItemKind = 'video' | 'picture' | 'document' | 'article' | 'panel'

/**
 * `waiting`: a person has to say what it is. `draft`: said, and not handed in. `submitted`: before its reviewers. Only
 * `released` items are ever cued.
 */
export const itemStates = ['waiting', 'draft', 'submitted', 'released', 'withdrawn'] as const
export type ItemState = (typeof itemStates)[number]

/** Media plus what it is. */
export interface Item {
  readonly id: ItemId
  readonly title: string
  readonly kind: ItemKind
  readonly state: ItemState
  readonly sourceClass: SourceClass
  /** Always shown with the item, such as 科普中国-乐享健康. */
  readonly publisher: string
  readonly themes: readonly string[]
  readonly audiences: readonly string[]
  /** The item's web address, for the QR code that takes it home. */
  readonly address: string | null
  /** First and last day on which it may be shown, both inclusive; null is unbounded. */
  readonly validFrom: LocalDate | null
  readonly validTo: LocalDate | null
  /** A video's own length; for everything else the time it needs to be read. */
  readonly durationMs: number
  /** The day on which it came into the library, or a panel was last renewed; left out where nobody wrote it down. */
  readonly installedOn?: LocalDate
  /** SHA-256 of the bytes that were taken in, in lower-case hex. */
  readonly mediaHash: string
}
