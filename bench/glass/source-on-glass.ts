import { sourceClasses, type SourceClass } from '../../playlist/source-class.ts'
import { houseColour, sourceColours } from '../../renderer/screen/source-colours.ts'
import { glass } from '../instrument/display.ts'

/** `house`: the built-in slide; `black`: nothing; `white`: a bare window; `mixed`: no chip that is known. */
export type OnGlass = SourceClass | 'house' | 'black' | 'white' | 'mixed'

/** The chip at the left end of the band: a row that runs through its middle, and places well inside it. */
export const chipRow = Math.round(glass.height * 0.955)
export const chipPlaces = [3, 7, 11]

const near = 30

const known: [OnGlass, number][] = [
  ...sourceClasses.map((name): [OnGlass, number] => [name, parse(sourceColours[name])]),
  ['house', parse(houseColour)],
  // The slide covers its band with the ground.
  ['house', 0x0d2627],
  ['black', 0],
  ['white', 0xffffff],
]

function parse(colour: string): number {
  return Number.parseInt(colour.slice(1), 16)
}

function apart(one: number, other: number): number {
  const part = (colour: number, shift: number) => (colour >> shift) & 255
  return Math.hypot(...[16, 8, 0].map((shift) => part(one, shift) - part(other, shift)))
}

/** What the colours at the chip's places say. */
export function onGlass(colours: readonly number[]): OnGlass {
  const fits = ([, colour]: [OnGlass, number]) => colours.every((seen) => apart(seen, colour) < near)
  return known.find(fits)?.[0] ?? 'mixed'
}
