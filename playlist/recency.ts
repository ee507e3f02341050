import type { Item, ItemId } from './item.ts'
import type { SourceClass } from './source-class.ts'

/** What of the past decides what comes next. */
export interface Recency {
  /** Released and never shown yet, the newest first: they come before their turn. */
  readonly unseen: readonly ItemId[]
  /** Shown so lately that others of their class go first, the latest first; the guardian names them while it leans. */
  readonly resting: readonly string[]
  readonly restingClass: SourceClass | null
}

export const noRecency: Recency = { unseen: [], resting: [], restingClass: null }

/** Once an item was shown it is no longer new, and of those that rest it takes the place of the one shown longest ago. */
export function afterShowing(recency: Recency, { id, sourceClass }: Item): Recency {
  const { unseen, resting, restingClass } = recency
  const isNew = unseen.includes(id)
  const rests = resting.length > 0 && restingClass === sourceClass && resting[0] !== id
  if (!isNew && !rests) return recency
  return {
    unseen: isNew ? unseen.filter((each) => each !== id) : unseen,
    resting: rests ? [id, ...resting.filter((each) => each !== id)].slice(0, resting.length) : resting,
    restingClass,
  }
}
