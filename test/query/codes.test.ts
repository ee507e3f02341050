import type { Browser } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { queryCatalogue } from '../../playlist/query-catalogue.ts'
import { takeHome } from '../../renderer/query/take-home.ts'
import { aBrowser } from '../browser.ts'
import { readCodes, seenBy } from '../read-codes.ts'
import { aStation, type AStation } from './a-station.ts'
import { aVisitor, type AVisitor } from './a-visitor.ts'

let browser: Browser
let station: AStation
let visitor: AVisitor | null = null
beforeAll(async () => {
  ;[browser, station] = await Promise.all([aBrowser(), aStation()])
})
afterAll(async () => {
  await browser.close()
  await station.close()
})
afterEach(() => visitor?.close())

/** Pages with a code to take home, by the taps that lead there. */
const ways: readonly (readonly RegExp[])[] = [
  [/^办事指南/, /最低生活保障/],
  [/^便民电话/, /12345/],
]
/** Whoever touches the glass stands before it; a few step back to let another one see. */
const phones = [
  { metres: 0.7, zoom: 1 },
  { metres: 1.2, zoom: 1.5 },
]

describe('the code to take home', () => {
  it.each([
    [1920, 1080],
    [1080, 1920],
    [1366, 768],
    [1080, 3240],
  ] as const)('is read from where one touches the glass, on %i × %i, in elder mode too', async (...glass) => {
    const [width, height] = glass
    const { entries } = queryCatalogue.parse(await (await station.ask('/screen-api/catalogue')).json())
    for (const isElder of [false, true])
      for (const way of ways) {
        visitor = await aVisitor(browser, station, { width, height })
        await visitor.touchGlass()
        if (isElder) await visitor.tap(/^大字版/)
        for (const words of way) await visitor.tap(words)
        await visitor.query.locator('.take-home svg').waitFor()
        const title = await visitor.query.locator('h1').first().innerText()
        const entry = entries.find((each) => each.title === title)
        const picture = await visitor.page.screenshot()
        const seen = await Promise.all(phones.map((phone) => seenBy(phone, picture, glass)))
        const read = await Promise.all([picture, ...seen].map(readCodes))
        const wanted = [entry && takeHome(entry)]
        expect({ title, isElder, read }).toEqual({ title, isElder, read: [wanted, wanted, wanted] })
        await visitor.close()
      }
  })
})
