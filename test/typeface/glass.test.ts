import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aBrowser } from '../browser.ts'
import { aStationToUse, type AStationToUse } from '../journeys/a-station-to-use.ts'

let browser: Browser
let office: AStationToUse
let page: Page
beforeAll(async () => {
  browser = await aBrowser()
  office = await aStationToUse()
  page = await browser.newPage()
})
afterAll(async () => {
  await browser.close()
  await office.close()
})

/** How many bars of ink a character comes to, from top to bottom, in the type of the page that is open. */
const barsOf = (character: string) =>
  page.evaluate(async (text) => {
    const font = `100px ${getComputedStyle(document.body).fontFamily}`
    await document.fonts.load(font, text)
    const drawn = new OffscreenCanvas(140, 140).getContext('2d')
    if (drawn === null) throw new Error('nothing to draw on')
    drawn.font = font
    drawn.fillText(text, 20, 100)
    const { data } = drawn.getImageData(0, 0, 140, 140)
    const rows = Array.from({ length: 140 }, (_, row) =>
      data.subarray(row * 560, (row + 1) * 560).some((value, at) => at % 4 === 3 && value > 128),
    )
    return rows.filter((hasInk, row) => hasInk && rows[row - 1] !== true).length
  }, character)

/** Two private characters, and one that no font will ever have: it is not assigned. */
const undrawable = ['\ue000', '\u{f0000}', '\u{1fff0}']

describe('a character that no font has', () => {
  it.each(['/screen/preview/', '/screen/query/'])('is 〓 on %s, neither a box nor nothing', async (path) => {
    await page.goto(`${office.url}${path}`)
    for (const character of undrawable) expect(await barsOf(character)).toBe(2)
    expect([await barsOf('一'), await barsOf(' ')]).toEqual([1, 0])
  })
})
