export interface Size {
  readonly width: number
  readonly height: number
}

export interface Rect extends Size {
  readonly left: number
  readonly top: number
}

/**
 * How an item stands on the glass beside the band. `plain`: alone, centred. `spine`: a slim strip left of it.
 * `column`: a wide caption column left of it. `stack`: on a portrait glass, the caption above it.
 */
export type Layout = 'plain' | 'spine' | 'column' | 'stack'

export interface Composition {
  readonly layout: Layout
  readonly item: Rect
  readonly caption: Rect | null
}

export const isPortrait = (glass: Size): boolean => glass.height >= glass.width

/** The measure of all type and space, `--u` of the style: a hundredth of the height, in portrait bound by the width. */
export const unitOf = (glass: Size): number =>
  isPortrait(glass) ? Math.min(glass.height / 100, (glass.width * 1.3) / 100) : glass.height / 100

/** Height of the band: two lines of type, in portrait three. */
export const bandHeightOf = (glass: Size): number =>
  Math.round(unitOf(glass) * (isPortrait(glass) ? 14 : 9.6))

/** The largest size of these proportions inside the room. */
export function contain(content: Size, room: Size): Size {
  const scale = Math.min(room.width / content.width, room.height / content.height)
  return {
    width: Math.min(room.width, Math.round(content.width * scale)),
    height: Math.min(room.height, Math.round(content.height * scale)),
  }
}

function composeLandscape(field: Size, content: Size, unit: number): Composition {
  const flush = contain(content, field)
  const spare = field.width - flush.width
  if (spare < 6 * unit) {
    const left = Math.round(spare / 2)
    return {
      layout: 'plain',
      item: { ...flush, left, top: Math.round((field.height - flush.height) / 2) },
      caption: null,
    }
  }
  if (spare < 44 * unit) {
    const item = { ...flush, left: spare, top: Math.round((field.height - flush.height) / 2) }
    return { layout: 'spine', item, caption: { left: 0, top: 0, width: spare, height: field.height } }
  }
  // A poster beside its caption hangs with a margin, like a framed sheet; more room on the far side where there is much.
  const margin = Math.round(3 * unit)
  const hung = contain(content, { width: field.width, height: field.height - 2 * margin })
  const beside = Math.max(margin, Math.round((field.width - hung.width - 84 * unit) / 2))
  const left = field.width - hung.width - beside
  const item = { ...hung, left, top: Math.round((field.height - hung.height) / 2) }
  return { layout: 'column', item, caption: { left: 0, top: 0, width: left, height: field.height } }
}

function composePortrait(field: Size, content: Size, unit: number): Composition {
  const fitted = contain(content, field)
  const spare = field.height - fitted.height
  const left = Math.round((field.width - fitted.width) / 2)
  if (spare < 24 * unit) {
    return { layout: 'plain', item: { ...fitted, left, top: Math.round(spare / 2) }, caption: null }
  }
  // The caption takes a little more than half of the room, so that the item hangs at eye height.
  const top = Math.round(spare * 0.56)
  return {
    layout: 'stack',
    item: { ...fitted, left, top },
    caption: { left: 0, top: 0, width: field.width, height: top },
  }
}

/** Where an item of these proportions stands on the glass: whole, never under the band or the caption. */
export function compose(glass: Size, content: Size): Composition {
  const field = { width: glass.width, height: glass.height - bandHeightOf(glass) }
  const unit = unitOf(glass)
  return isPortrait(glass) ? composePortrait(field, content, unit) : composeLandscape(field, content, unit)
}
