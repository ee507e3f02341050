import { splitEvenly } from './paging.ts'

/** A body as it can be set: `rows` stand below each other and may go on over further pages; the rest is on each. */
export interface Setting {
  readonly block: HTMLElement
  readonly rows: readonly HTMLElement[]
}

/** Type as large as lets the whole stand on one page. */
export const onePageScales = [1.5, 1.35, 1.2, 1.1, 1]
/** Below 1 only for what would not be whole at 1. */
const tightScales = [0.93, 0.86]
/** Content is never set below 2.4 % of the glass's height, to be read from 4 m. */
const leastType = 0.024

/** Of these scales, those at which the body's type is still read. */
export function readableScales(body: HTMLElement, scales: readonly number[]): number[] {
  const bodyPx = parseFloat(getComputedStyle(body).fontSize)
  return scales.filter((scale) => scale * bodyPx >= leastType * window.innerHeight - 0.5)
}

export const tooWide = (body: HTMLElement, block: HTMLElement): boolean =>
  block.scrollWidth > body.clientWidth

const heightOf = (element: HTMLElement): number => element.getBoundingClientRect().height
const sum = (heights: readonly number[]): number => heights.reduce((all, height) => all + height, 0)

const setScale = (body: HTMLElement, scale: number) => body.style.setProperty('--scale', String(scale))

/** A block that fills the body may be a fraction of a pixel more than the body's rounded height. */
const isWhole = (body: HTMLElement, block: HTMLElement): boolean =>
  Math.max(heightOf(block), block.scrollHeight) <= body.clientHeight + 1 && !tooWide(body, block)

/** Sets the largest of these scales at which the block stands whole on one page; whether there is one. */
export function fitsOnePage(
  body: HTMLElement,
  block: HTMLElement,
  scales: readonly number[] = onePageScales,
): boolean {
  for (const scale of scales) {
    setScale(body, scale)
    if (isWhole(body, block)) return true
  }
  return false
}

/**
 * Page starts at the largest type that needs no more pages than the least readable one would; none where all stands
 * on each page. Null where it could not be read: a row is higher than a page, or the whole wider, or not whole.
 */
export function fit(body: HTMLElement, setting: Setting): number[] | null {
  const { block, rows } = setting
  const tight = readableScales(body, tightScales)
  const isOnePage = fitsOnePage(body, block, rows.length > 0 ? onePageScales : [...onePageScales, ...tight])
  if (isOnePage) return rows.length > 0 ? [0] : []
  if (rows.length === 0) return null
  const held = [1, ...tight].find((scale) => holds(body, setting, scale))
  if (held === undefined) return null
  setScale(body, held)
  const starts = startsNow(body, setting)
  const larger = onePageScales
    .filter((scale) => scale > held)
    .find((scale) => holds(body, setting, scale) && startsNow(body, setting).length === starts.length)
  setScale(body, larger ?? held)
  return startsNow(body, setting)
}

/** Heights of the rows, and what a page has for them beside what stands on each page. */
function measure(body: HTMLElement, { block, rows }: Setting): { heights: number[]; capacity: number } {
  const heights = rows.map(heightOf)
  return {
    heights,
    capacity: body.clientHeight - (Math.max(heightOf(block), block.scrollHeight) - sum(heights)),
  }
}

function startsNow(body: HTMLElement, setting: Setting): number[] {
  const { heights, capacity } = measure(body, setting)
  return splitEvenly(heights, capacity)
}

/** Whether at this scale no row is higher than a page, or the whole wider. */
function holds(body: HTMLElement, setting: Setting, scale: number): boolean {
  setScale(body, scale)
  const { heights, capacity } = measure(body, setting)
  return Math.max(0, ...heights) <= capacity && !tooWide(body, setting.block)
}

/** Gives what the fullest page leaves free to its rows, up to half again as much air. */
export function spread(body: HTMLElement, setting: Setting, starts: readonly number[]): void {
  const { heights, capacity } = measure(body, setting)
  const spares = starts.map((start, page) => {
    const onPage = heights.slice(start, starts[page + 1])
    return (capacity - sum(onPage)) / Math.max(1, onPage.length) / 2
  })
  const mostPx = parseFloat(getComputedStyle(setting.block).fontSize) * 0.5
  body.style.setProperty('--spare', `${Math.max(0, Math.floor(Math.min(...spares, mostPx)))}px`)
}
