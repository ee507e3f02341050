/**
 * A strip across the top of every clip says which clip and which frame it is, in black and white blocks, so that
 * an instrument before the glass can tell what stands on it: white, black, 3 bits of clip, 9 bits of frame,
 * black, white.
 */
export const blocks = 16
const clipBits = 3
const frameBits = 9

export interface Seen {
  readonly clip: number
  readonly frame: number
}

/** Which blocks are white. */
export function bitsOf({ clip, frame }: Seen): boolean[] {
  const bits = (value: number, count: number) =>
    Array.from({ length: count }, (_, bit) => ((value >> bit) & 1) === 1)
  return [true, false, ...bits(clip, clipBits), ...bits(frame, frameBits), false, true]
}

/** What a row of grey values says, or null where it is no code: the glass was black, white, or something else. */
export function readCode(row: Uint8Array, left: number, width: number): Seen | null {
  const grey = Array.from(
    { length: blocks },
    (_, block) => row[left + Math.floor(((block + 0.5) * width) / blocks)] ?? 0,
  )
  if (grey.some((value) => value > 80 && value < 175)) return null
  const white = grey.map((value) => value >= 175)
  if (!white[0] || white[1] || white[blocks - 2] || !white[blocks - 1]) return null
  const number = (from: number, count: number) =>
    white.slice(from, from + count).reduce((sum, bit, index) => sum + (bit ? 2 ** index : 0), 0)
  return { clip: number(2, clipBits), frame: number(2 + clipBits, frameBits) }
}
