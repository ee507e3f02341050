import type { Rect, Size } from '../division.ts'

/** Part of an item's width and height, in each corner, where publishers set their marks. */
const markPart = 0.2

/** The corners of an item: an embedded logo is never covered. */
export function cornersOf({ left, top, width, height }: Rect): Rect[] {
  const mark = { width: width * markPart, height: height * markPart }
  return [left, left + width - mark.width].flatMap((x) =>
    [top, top + height - mark.height].map((y) => ({ ...mark, left: x, top: y })),
  )
}

const meet = (one: Rect, other: Rect) =>
  one.left < other.left + other.width &&
  other.left < one.left + one.width &&
  one.top < other.top + other.height &&
  other.top < one.top + one.height

/**
 * Where a card stands in a field: at its right edge, half way up, at its left edge, or as near to that as keeps clear
 * of what must be seen; null where there is no room.
 */
export function placeCard(card: Size, field: Rect, gapPx: number, clear: readonly Rect[]): Rect | null {
  const spare = field.height - card.height - 2 * gapPx
  if (spare < 0 || card.width + 2 * gapPx > field.width) return null
  const middle = field.top + gapPx + spare / 2
  const isFree = (place: Rect) => !clear.some((each) => meet(place, each))
  for (let away = 0; away <= spare / 2; away += Math.max(1, gapPx / 2))
    for (const left of [field.left + field.width - card.width - gapPx, field.left + gapPx])
      for (const top of [middle + away, middle - away]) {
        const place = { ...card, left: Math.round(left), top: Math.round(top) }
        if (isFree(place)) return place
      }
  return null
}
