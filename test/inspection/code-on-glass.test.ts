import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { publicKeyOf } from '../../ledger/suite.ts'
import { aBrowser } from '../browser.ts'
import { readCodes, seenBy } from '../read-codes.ts'
import { run } from '../station/a-station.ts'
import { aGlass, pin, type AGlass } from './a-glass.ts'
import { aStationKey, anInspection } from './an-inspection.ts'

let browser: Browser
let glass: AGlass
beforeAll(async () => {
  browser = await aBrowser()
})
afterEach(() => glass.close())
afterAll(() => browser.close())

/** An inspector holds the phone before the glass. */
const phones = [
  { metres: 0.6, zoom: 1 },
  { metres: 1, zoom: 1.5 },
]

describe('the signed summary on the glass', () => {
  it.each([
    [1920, 1080],
    [1080, 1920],
    [1366, 768],
    [1080, 3240],
    [1024, 768],
    [3840, 2160],
    [3240, 1080],
  ] as const)('is read by a phone on %i × %i', async (...size) => {
    glass = await aGlass(browser, ...size)
    await glass.press(2_300)
    await glass.type(pin)
    await glass.page.locator('.facts').waitFor()
    const picture = await glass.page.screenshot()
    const seen = await Promise.all(phones.map((phone) => seenBy(phone, picture, size)))
    const wanted = [anInspection.code]
    expect(await Promise.all([picture, ...seen].map(readCodes))).toEqual([wanted, wanted, wanted])
  })

  it('is verified without a network, as it was read', async () => {
    glass = await aGlass(browser)
    await glass.press(2_300)
    await glass.type(pin)
    await glass.page.locator('.facts').waitFor()
    const [read = ''] = await readCodes(await glass.page.screenshot())
    const key = join(mkdtempSync(join(tmpdir(), 'ezhan-code-')), 'identity.json')
    writeFileSync(key, JSON.stringify({ code: '4415210001', publicKey: publicKeyOf(aStationKey) }))
    const { code, output } = await run('inspect', 'verify', read, '--key', key)
    expect([code, output.includes('签名属实')]).toEqual([0, true])
  })
})
