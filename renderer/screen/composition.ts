import { bandHeightOf, unitOf, type Rect, type Size } from './division.ts'

/**
 * How an item stands in its field. `plain`: alone, centred. `spine`: a slim strip left of it. `column`: a wide
 * caption column left of it. `shelf`: a strip below it. `stack`: where there is much height, the caption above it.
 */
export type Layout = 'plain' | 'spine' | 'column' | 'shelf' | 'stack'

export interface Composition {
  readonly layout: Layout
  readonly item: Rect
  readonly caption: Rect | null
}

/** What an item has to stand in. */
export interface Room {
  readonly field: Rect
  /** The glass's measure, in px. */
  readonly unit: number
  /** Side of the square code that takes the item home, its label left out; 0 where there is none. */
  readonly codePx: number
}

/** The field of a glass that one item has to itself. */
export const fullRoom = (glass: Size): Room => ({
  field: { left: 0, top: 0, width: glass.width, height: glass.height - bandHeightOf(glass) },
  unit: unitOf(glass),
  codePx: 0,
})

/** The largest size of these proportions inside the room. */
export function contain(content: Size, room: Size): Size {
  const scale = Math.min(room.width / content.width, room.height / content.height)
  return {
    width: Math.max(0, Math.min(room.width, Math.round(content.width * scale))),
    height: Math.max(0, Math.min(room.height, Math.round(content.height * scale))),
  }
}

/** Below these spares, in units, nothing can be said beside or below the item. */
const leastSpine = 6
const leastShelf = 10
/** From here on the spare room takes a caption with the title large. */
const leastColumn = 44

const middle = (room: number, part: number) => Math.round((room - part) / 2)

/** What a spine or a shelf needs for a code: the code, its label, and air around both. */
export const spineFor = ({ codePx, unit }: Room): number => Math.ceil(codePx + 4 * unit)
export const shelfFor = ({ codePx, unit }: Room): number => Math.ceil(codePx + 3 * unit)

function plain({ field }: Room, fitted: Size): Composition {
  const left = field.left + middle(field.width, fitted.width)
  const top = field.top + middle(field.height, fitted.height)
  return { layout: 'plain', item: { ...fitted, left, top }, caption: null }
}

function spine({ field }: Room, fitted: Size): Composition {
  const width = field.width - fitted.width
  const top = field.top + middle(field.height, fitted.height)
  return {
    layout: 'spine',
    item: { ...fitted, left: field.left + width, top },
    caption: { left: field.left, top: field.top, width, height: field.height },
  }
}

/** A poster beside its caption hangs with a margin, like a framed sheet; more room on the far side where there is much. */
function column({ field, unit }: Room, content: Size): Composition {
  const margin = Math.round(3 * unit)
  const hung = contain(content, { width: field.width, height: field.height - 2 * margin })
  const beside = Math.max(margin, middle(field.width - hung.width, 84 * unit))
  const width = field.width - hung.width - beside
  const top = field.top + middle(field.height, hung.height)
  return {
    layout: 'column',
    item: { ...hung, left: field.left + width, top },
    caption: { left: field.left, top: field.top, width, height: field.height },
  }
}

/** An item that does not reach the edges hangs a little below the upper one too. */
function shelf({ field, unit }: Room, fitted: Size): Composition {
  const side = middle(field.width, fitted.width)
  const gap = Math.min(side, Math.round(2 * unit))
  const top = field.top + gap + fitted.height
  return {
    layout: 'shelf',
    item: { ...fitted, left: field.left + side, top: field.top + gap },
    caption: { left: field.left, top, width: field.width, height: field.height - fitted.height - gap },
  }
}

/** The caption takes a little more than half of the room, so that the item hangs at eye height. */
function stack({ field, unit, codePx }: Room, fitted: Size): Composition {
  const spare = field.height - fitted.height
  const height = Math.min(spare, Math.max(Math.round(spare * 0.56), codePx > 0 ? codePx + 13 * unit : 0))
  return {
    layout: 'stack',
    item: { ...fitted, left: field.left + middle(field.width, fitted.width), top: field.top + height },
    caption: { left: field.left, top: field.top, width: field.width, height },
  }
}

/** An item with a code gives way by as much as the code needs: beside or below, whichever leaves it larger. */
function giveWay(room: Room, content: Size): Composition {
  const { field } = room
  const beside = contain(content, { width: field.width - spineFor(room), height: field.height })
  const above = contain(content, {
    width: field.width,
    height: field.height - shelfFor(room) - 2 * room.unit,
  })
  return beside.width >= above.width ? spine(room, beside) : shelf(room, above)
}

/** Where an item of these proportions stands in its field: whole, never under the caption. */
export function compose(room: Room, content: Size): Composition {
  const { field, unit, codePx } = room
  const fitted = contain(content, field)
  const [spareX, spareY] = [field.width - fitted.width, field.height - fitted.height]
  if (spareX >= leastColumn * unit) return column(room, content)
  if (spareY >= leastColumn * unit) return stack(room, fitted)
  if (codePx > 0 && spareX < spineFor(room) && spareY < shelfFor(room)) return giveWay(room, content)
  if (spareX >= leastSpine * unit) return spine(room, fitted)
  return spareY >= leastShelf * unit ? shelf(room, fitted) : plain(room, fitted)
}

/** The same for what is set in the house's type and fills its field: with a code it leaves a margin for it. */
export function composeSheet(room: Room): Composition {
  const { field, codePx } = room
  if (codePx === 0) return plain(room, field)
  const wide = field.width > field.height
  const item = wide
    ? { width: field.width - spineFor(room), height: field.height }
    : { width: field.width, height: field.height - shelfFor(room) }
  return wide ? margin(room, item) : shelf(room, item)
}

/** A sheet's code stands right of it, where a book has its margin. */
function margin({ field }: Room, item: Size): Composition {
  const left = field.left + item.width
  return {
    layout: 'spine',
    item: { ...item, left: field.left, top: field.top },
    caption: { left, top: field.top, width: field.width - item.width, height: field.height },
  }
}
