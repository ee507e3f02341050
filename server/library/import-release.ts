import type { Item, ItemState, LocalDate } from '../../playlist/item.ts'
import type { SetText } from '../typeface/missing-glyphs.ts'
import type { Words } from './words.ts'

/** How an import and the release of what it brings go together. */
export interface ImportRelease {
  /** Whether what it classifies counts as released by the person who brings it. */
  readonly releases: (today: LocalDate) => boolean
  /** An item is released by an import: written down with the item itself, or not at all. */
  readonly tell: (item: Item, by: string) => void
  /** Why a person has to read these words before they are released; null where nothing stands against them. */
  readonly doubt?: (texts: readonly SetText[]) => string | null
}

/** For a library without a station around it. */
export const releasedUntold: ImportRelease = { releases: () => true, tell: () => undefined }

export const stateOfNew = ({ sourceClass }: Words, releases: boolean): ItemState =>
  sourceClass === null ? 'waiting' : releases ? 'released' : 'draft'

/** Other bytes under the same id are not what was passed. */
export function stateOfRenewed(before: ItemState, releases: boolean): ItemState {
  if (before === 'submitted') return 'draft'
  return before === 'released' && !releases ? 'draft' : before
}

/** Nor are other words. A withdrawn item stays withdrawn: a manifest does not put it back. */
export function stateOfReworded(item: Item, words: Words, releases: boolean): ItemState {
  if (item.state === 'withdrawn') return item.state
  if (words.sourceClass === null) return 'waiting'
  if (item.state === 'waiting') return stateOfNew(words, releases)
  if (item.state !== 'released') return 'draft'
  return releases || !isToldOtherwise(item, words) ? 'released' : 'draft'
}

/** What a passer-by reads of an item, the code of its address among it; the rest only decides when it plays. */
export const isToldOtherwise = (
  a: Pick<Words, 'title' | 'sourceClass' | 'publisher' | 'address'>,
  b: Pick<Words, 'title' | 'sourceClass' | 'publisher' | 'address'>,
): boolean =>
  a.title !== b.title ||
  a.sourceClass !== b.sourceClass ||
  a.publisher !== b.publisher ||
  a.address !== b.address
