import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compose, composeSheet, fullRoom, type Room } from '../../renderer/screen/composition.ts'
import { divide, unitOf, type Arrangement, type Rect, type Size } from '../../renderer/screen/division.ts'

const glass = fc.constantFrom<Size>(
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
  { width: 1366, height: 768 },
  { width: 3840, height: 2160 },
  { width: 1024, height: 768 },
  { width: 1080, height: 3240 },
  { width: 3240, height: 1080 },
  { width: 640, height: 1920 },
)
const content = fc.record({
  width: fc.integer({ min: 40, max: 8_000 }),
  height: fc.integer({ min: 40, max: 8_000 }),
})
const arrangement = fc.record<Arrangement>({
  sideShare: fc.constantFrom(null, 0.2, 0.32, 0.5),
  ticker: fc.boolean(),
  badged: fc.boolean(),
  notice: fc.constant(false),
  bandless: fc.constant(false),
})
const room = fc
  .record({ glass, arrangement, codeModules: fc.constantFrom(0, 33, 45) })
  .map(({ glass, arrangement, codeModules }): Room => {
    const unit = unitOf(glass)
    const { main } = divide(glass, arrangement)
    const codePx = codeModules * Math.ceil(0.42 * unit)
    const fits = codePx <= main.width - 2 * unit && codePx <= main.height * 0.45
    return { field: main, unit, codePx: fits ? codePx : 0 }
  })

const apart = (one: Rect, other: Rect) =>
  one.left >= other.left + other.width ||
  other.left >= one.left + one.width ||
  one.top >= other.top + other.height ||
  other.top >= one.top + one.height
const within = (inner: Rect, outer: Rect) =>
  inner.left >= outer.left &&
  inner.top >= outer.top &&
  inner.left + inner.width <= outer.left + outer.width &&
  inner.top + inner.height <= outer.top + outer.height

describe('a division of the glass', () => {
  it('covers the glass without overlap: main zone, side zone, ticker and band', () => {
    fc.assert(
      fc.property(glass, arrangement, (glass, arrangement) => {
        const { main, side, ticker, bandPx } = divide(glass, arrangement)
        const whole = { left: 0, top: 0, width: glass.width, height: glass.height - bandPx }
        const parts = [main, side, ticker].filter((part) => part !== null)
        for (const part of parts) expect(within(part, whole)).toBe(true)
        const area = parts.reduce((sum, part) => sum + part.width * part.height, 0)
        expect(area).toBe(whole.width * whole.height)
      }),
    )
  })

  it('puts the side zone right of the main one, on a portrait glass below it', () => {
    const divided = { sideShare: 0.3, ticker: false, badged: false, notice: false, bandless: false }
    const wide = divide({ width: 1920, height: 1080 }, divided)
    const tall = divide({ width: 1080, height: 1920 }, divided)
    expect([wide.side?.left, wide.side?.width]).toEqual([1344, 576])
    expect([tall.side?.left, tall.side?.top]).toEqual([0, tall.main.height])
  })
})

describe('a composition', () => {
  it('keeps the whole item and its caption in the field', () => {
    fc.assert(
      fc.property(room, content, (room, content) => {
        const { item, caption } = compose(room, content)
        expect(within(item, room.field)).toBe(true)
        if (caption) expect(within(caption, room.field)).toBe(true)
      }),
    )
  })

  it('keeps the proportions of the item to the pixel', () => {
    fc.assert(
      fc.property(room, content, (room, content) => {
        const { item } = compose(room, content)
        const skew = Math.abs(item.width * content.height - item.height * content.width)
        expect(skew).toBeLessThanOrEqual((content.width + content.height) / 2 + 1)
      }),
    )
  })

  it('never lays the caption over the item', () => {
    fc.assert(
      fc.property(room, content, (room, content) => {
        for (const { item, caption } of [compose(room, content), composeSheet(room)])
          if (caption) expect(apart(item, caption)).toBe(true)
      }),
    )
  })

  it('leaves every code room beside or below the item', () => {
    fc.assert(
      fc.property(room, content, (room, content) => {
        if (room.codePx === 0) return
        for (const { caption } of [compose(room, content), composeSheet(room)])
          expect(Math.min(caption?.width ?? 0, caption?.height ?? 0)).toBeGreaterThan(room.codePx)
      }),
    )
  })

  it('gives a portrait poster on a landscape glass a caption column beside it', () => {
    expect(compose(fullRoom({ width: 1920, height: 1080 }), { width: 2480, height: 3508 }).layout).toBe(
      'column',
    )
  })

  it('gives a landscape clip on a portrait glass its caption above it', () => {
    expect(compose(fullRoom({ width: 1080, height: 1920 }), { width: 1280, height: 720 }).layout).toBe(
      'stack',
    )
  })

  it('gives a landscape clip on an old, almost square glass its caption below it', () => {
    expect(compose(fullRoom({ width: 1024, height: 768 }), { width: 1280, height: 720 }).layout).toBe('shelf')
  })
})
