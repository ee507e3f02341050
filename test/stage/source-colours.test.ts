import { describe, expect, it } from 'vitest'
import { sourceClasses } from '../../playlist/source-class.ts'
import { houseColour, sourceColours } from '../../renderer/screen/source-colours.ts'

const parts = (colour: string) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16))
const distance = (one: string, other: string) =>
  Math.hypot(...parts(one).map((part, index) => part - (parts(other)[index] ?? 0)))

describe('the colours of the source classes', () => {
  it('are far enough apart to be told from a lossy picture of the glass', () => {
    const colours = [...sourceClasses.map((name) => sourceColours[name])]
    for (const [index, colour] of colours.entries())
      for (const other of colours.slice(index + 1)) expect(distance(colour, other)).toBeGreaterThan(80)
  })

  it('leave the house a colour of its own', () => {
    for (const name of sourceClasses) expect(distance(sourceColours[name], houseColour)).toBeGreaterThan(60)
  })
})
