import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandHeightOf, compose, type Rect, type Size } from '../../renderer/screen/composition.ts'

const glass = fc.constantFrom<Size>(
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
  { width: 1366, height: 768 },
  { width: 3840, height: 2160 },
  { width: 1024, height: 768 },
  { width: 640, height: 1920 },
)
const content = fc.record({
  width: fc.integer({ min: 40, max: 8_000 }),
  height: fc.integer({ min: 40, max: 8_000 }),
})

const apart = (one: Rect, other: Rect) =>
  one.left >= other.left + other.width ||
  other.left >= one.left + one.width ||
  one.top >= other.top + other.height ||
  other.top >= one.top + one.height

describe('a composition', () => {
  it('keeps the whole item on the glass, above the band', () => {
    fc.assert(
      fc.property(glass, content, (glass, content) => {
        const { item } = compose(glass, content)
        expect(item.left).toBeGreaterThanOrEqual(0)
        expect(item.top).toBeGreaterThanOrEqual(0)
        expect(item.left + item.width).toBeLessThanOrEqual(glass.width)
        expect(item.top + item.height).toBeLessThanOrEqual(glass.height - bandHeightOf(glass))
      }),
    )
  })

  it('keeps the proportions of the item to the pixel', () => {
    fc.assert(
      fc.property(glass, content, (glass, content) => {
        const { item } = compose(glass, content)
        const skew = Math.abs(item.width * content.height - item.height * content.width)
        expect(skew).toBeLessThanOrEqual((content.width + content.height) / 2 + 1)
      }),
    )
  })

  it('never lays the caption over the item', () => {
    fc.assert(
      fc.property(glass, content, (glass, content) => {
        const { item, caption } = compose(glass, content)
        if (caption) expect(apart(item, caption)).toBe(true)
      }),
    )
  })

  it('gives a portrait poster on a landscape glass a caption column beside it', () => {
    expect(compose({ width: 1920, height: 1080 }, { width: 2480, height: 3508 }).layout).toBe('column')
  })

  it('gives a landscape clip on a portrait glass its caption above it', () => {
    expect(compose({ width: 1080, height: 1920 }, { width: 1280, height: 720 }).layout).toBe('stack')
  })
})
