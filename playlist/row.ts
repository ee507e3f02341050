import { holdMs, itemAt, itemIn, placeAt, type Cycle, type Owed, type Place } from './cycle.ts'
import type { Item, ItemId } from './item.ts'
import { afterShowing, type Recency } from './recency.ts'

/** More never wait for their places: what a playhead keeps stays small. */
const mostOwed = 200

/**
 * Where a row stands at an instant, when `place` began at its own, which is not later.
 *
 * A new item comes in another's place, and that one in the new one's: a round holds the same plays as ever, so that
 * shares hold and nobody loses a turn.
 */
export function rowAt(cycle: Cycle, place: Place, instant: number, recency: Recency): Place {
  let at = place
  let item = itemIn(cycle, at)
  if (instant < at.from + holdMs(item)) return at
  let known: Recency = { ...recency, unseen: recency.unseen.filter((id) => cycle.places.has(id)) }
  for (let until = at.from + holdMs(item); until <= instant; until += holdMs(item)) {
    known = afterShowing(known, item)
    if (isOrdinary(at, known)) return placeAt(cycle, at, instant)
    at = following(cycle, at, until, known)
    item = itemIn(cycle, at)
  }
  return at
}

/** Nothing has changed places and nothing will: the round can be counted on. */
const isOrdinary = ({ guest, owed }: Place, { unseen, resting }: Recency): boolean =>
  guest === undefined && (owed?.size ?? 0) === 0 && unseen.length === 0 && resting.length === 0

function following(cycle: Cycle, before: Place, from: number, recency: Recency): Place {
  const ordinal = before.ordinal + 1
  const own = itemAt(cycle, ordinal).id
  const owed: Owed = before.owed ?? new Map()
  if (owed.has(own)) return paid(cycle, before, { ordinal, from, owed })
  const debut =
    isDebut(before) || recency.unseen.includes(own) ? null : debutAt(cycle, ordinal, recency, owed)
  if (debut !== null) return { ordinal, from, guest: debut, owed: new Map([...owed, [debut, own]]) }
  const guest = recency.resting.includes(own) ? stepsIn(cycle, ordinal, recency, itemIn(cycle, before)) : null
  return { ordinal, from, owed, ...(guest !== null && { guest }) }
}

/** The place of an item that came early: who gave way to it plays, but not beside itself. */
function paid(cycle: Cycle, before: Place, { ordinal, from, owed }: Place & { owed: Owed }): Place {
  const own = itemAt(cycle, ordinal).id
  const guest = owed.get(own)
  const left = new Map([...owed].filter(([early]) => early !== own))
  const neighbours = [itemIn(cycle, before).id, itemAt(cycle, ordinal + 1).id]
  const plays = guest !== undefined && cycle.places.has(guest) && !neighbours.includes(guest)
  return { ordinal, from, owed: left, ...(plays && { guest }) }
}

/** Two new items never come running: the others are what they are spread among. */
const isDebut = ({ guest, owed }: Place): boolean => guest !== undefined && owed?.has(guest) === true

/** The newest comes whoever's turn it is; while somebody waits for it, the next one waits for a turn of its own entry. */
function debutAt(cycle: Cycle, ordinal: number, { unseen }: Recency, owed: Owed): ItemId | null {
  if (owed.size >= mostOwed) return null
  const [own, next, afterNext] = [0, 1, 2].map((step) => itemAt(cycle, ordinal + step).id)
  const found = unseen.find((id) => {
    if (owed.has(id) || (id === next && own === afterNext)) return false
    return owed.size === 0 || portionAt(cycle, cycle.places.get(id)?.[0] ?? 0) === portionAt(cycle, ordinal)
  })
  return found ?? null
}

const portionAt = ({ portions, items }: Cycle, ordinal: number): number =>
  portions[ordinal % items.length] ?? 0

/** Who plays for an item that rests: the next of its entry that does not, or else of its class; null for nobody. */
function stepsIn(cycle: Cycle, ordinal: number, { resting }: Recency, last: Item): ItemId | null {
  const [own, next] = [itemAt(cycle, ordinal), itemAt(cycle, ordinal + 1)]
  let ofClass: ItemId | null = null
  for (let other = ordinal + 1; other < ordinal + cycle.items.length; other += 1) {
    const { id, sourceClass } = itemAt(cycle, other)
    const isFree = id !== last.id && id !== next.id && !resting.includes(id)
    if (!isFree || sourceClass !== own.sourceClass) continue
    if (portionAt(cycle, other) === portionAt(cycle, ordinal)) return id
    ofClass ??= id
  }
  return ofClass
}
