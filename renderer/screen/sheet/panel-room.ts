import type { Size } from '../division.ts'

/**
 * How much a panel's body can hold, told in its own type: a side zone and a portrait glass are alike when they hold
 * as many characters a line.
 */
export interface Room {
  /** `wide` holds two columns of text; `slim` holds a short line only. */
  readonly width: 'wide' | 'medium' | 'slim'
  /** Little height: what matters first is said alone. */
  readonly low: boolean
}

/** Characters of the body's type. */
const wideEms = 34
const slimEms = 16
const lowEms = 13

export function roomOf(body: HTMLElement): Room {
  const em = parseFloat(getComputedStyle(body).fontSize)
  const { width, height }: Size = { width: body.clientWidth, height: body.clientHeight }
  const across = width / em
  return {
    width: across >= wideEms ? 'wide' : across >= slimEms ? 'medium' : 'slim',
    low: height / em < lowEms,
  }
}
