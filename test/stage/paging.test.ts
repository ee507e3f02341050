import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitEvenly } from '../../renderer/screen/sheet/paging.ts'

const heights = fc.array(fc.integer({ min: 10, max: 300 }), { minLength: 1, maxLength: 60 })
const capacity = fc.integer({ min: 300, max: 1_000 })

const pagesOf = (rows: readonly number[], starts: readonly number[]) =>
  starts.map((start, page) => rows.slice(start, starts[page + 1] ?? rows.length))
const sum = (rows: readonly number[]) => rows.reduce((total, height) => total + height, 0)

describe('a table split over pages', () => {
  it('has every row on exactly one page, in order', () => {
    fc.assert(
      fc.property(heights, capacity, (rows, capacity) => {
        expect(pagesOf(rows, splitEvenly(rows, capacity)).flat()).toEqual(rows)
      }),
    )
  })

  it('never fills a page beyond its height', () => {
    fc.assert(
      fc.property(heights, capacity, (rows, capacity) => {
        for (const page of pagesOf(rows, splitEvenly(rows, capacity)))
          expect(sum(page)).toBeLessThanOrEqual(capacity)
      }),
    )
  })

  it('takes as many rows a page as make the pages alike', () => {
    expect(splitEvenly([100, 100, 100, 100, 100, 100], 500)).toEqual([0, 3])
  })

  it('lets a row that is higher than a page stand alone', () => {
    expect(splitEvenly([100, 900, 100], 500)).toEqual([0, 1, 2])
  })

  it('needs no page for no rows', () => {
    expect(splitEvenly([], 500)).toEqual([])
  })
})
