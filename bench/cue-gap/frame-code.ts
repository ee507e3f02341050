/**
 * A strip across the top of every clip and picture says which it is and which frame of it, in black and white
 * blocks, so that an instrument before the glass can tell what stands there: white, black, 3 bits of which,
 * 9 bits of frame, black, white.
 */
export const blocks = 16
/** Height of the strip as a part of the picture's. */
export const stripPart = 1 / 9
const whichBits = 3
const frameBits = 9

export interface Coded {
  readonly which: number
  readonly frame: number
}

/** `other`: neither a code nor one flat dark or light; the house's slide, or two pictures at once. */
export type Seen = Coded | 'black' | 'white' | 'other'

/** Which blocks are white. */
export function bitsOf({ which, frame }: Coded): boolean[] {
  const bits = (value: number, count: number) =>
    Array.from({ length: count }, (_, bit) => ((value >> bit) & 1) === 1)
  return [true, false, ...bits(which, whichBits), ...bits(frame, frameBits), false, true]
}

/** Where the camera has to look: the middle of every block of a strip that lies here on the glass. */
export const blockPlaces = (left: number, width: number): number[] =>
  Array.from({ length: blocks }, (_, block) => Math.round(left + ((block + 0.5) * width) / blocks))

/** What the colours of the blocks (0xrrggbb) say. */
export function readCode(colours: readonly number[]): Seen {
  const grey = colours.map((colour) => (((colour >> 16) & 255) + ((colour >> 8) & 255) + (colour & 255)) / 3)
  if (grey.every((value) => value < 40)) return 'black'
  if (grey.every((value) => value > 215)) return 'white'
  if (grey.some((value) => value > 80 && value < 175)) return 'other'
  const white = grey.map((value) => value >= 175)
  if (!white[0] || white[1] || white[blocks - 2] || !white[blocks - 1]) return 'other'
  const number = (from: number, count: number) =>
    white.slice(from, from + count).reduce((total, bit, index) => total + (bit ? 2 ** index : 0), 0)
  return { which: number(2, whichBits), frame: number(2 + whichBits, frameBits) }
}
