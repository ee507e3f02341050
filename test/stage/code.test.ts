import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeOf } from '../../renderer/screen/code.ts'

const address = 'https://www.kepuchina.cn/article/articleinfo?ar_id=1234567890123456789'

/** The dark modules that a path draws. */
const darkModules = (path: string) =>
  [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].flatMap(([, x, y, run]) =>
    Array.from({ length: Number(run) }, (_, step) => ({ x: Number(x) + step, y: Number(y) })),
  )

describe('the code of an address', () => {
  it('keeps four modules quiet on every side', () => {
    fc.assert(
      fc.property(fc.webUrl({ size: 'small' }), (address) => {
        const code = codeOf(address, 10.8)
        if (!code) return
        for (const { x, y } of darkModules(code.path)) {
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(4)
          expect(Math.max(x, y)).toBeLessThan(code.modules - 4)
        }
      }),
    )
  })

  it('begins with the finder in its corner', () => {
    const first = darkModules(codeOf(address, 10.8)?.path ?? '').slice(0, 7)
    expect(first).toEqual([4, 5, 6, 7, 8, 9, 10].map((x) => ({ x, y: 4 })))
  })

  it.each([
    ['1920×1080', 1080, 10.8],
    ['1366×768', 768, 7.68],
    ['3840×2160', 2160, 21.6],
  ])('has modules of 2.2 mm and more, in whole points, on 43 inches of %s', (_name, heightPx, unit) => {
    const code = codeOf(address, unit)
    const modulePx = (code?.sidePx ?? 0) / (code?.modules ?? 1)
    expect(Number.isInteger(modulePx)).toBe(true)
    expect((modulePx * 535) / heightPx).toBeGreaterThan(2.2)
  })

  it('is not drawn for no address, nor for one too long to be scanned across a hall', () => {
    expect(codeOf(null, 10.8)).toBeNull()
    expect(codeOf(`https://example.cn/?${'长'.repeat(400)}`, 10.8)).toBeNull()
  })
})
