import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aBrowser } from '../browser.ts'
import { aStationToUse, desk, signedIn, type AStationToUse } from './a-station-to-use.ts'
import { chineseOn, typedAt } from './chinese-on.ts'

const shots = process.env['EZHAN_SHOTS']

let browser: Browser
let use: AStationToUse
let page: Page
beforeAll(async () => {
  ;[browser, use] = await Promise.all([aBrowser(), aStationToUse({ withGlass: true })])
  await lived(use)
  page = await signedIn(browser, use, desk)
  await page.evaluate(() => localStorage.setItem('ezhan-console-language', 'en'))
  await page.reload()
  await page.getByRole('navigation', { name: 'Pages' }).waitFor()
}, 120_000)
afterAll(async () => {
  await browser.close()
  await use.close()
})

/** A station that something has happened to, so that pages have something to tell. */
async function lived({ ask, url }: AStationToUse): Promise<void> {
  const wrong = JSON.stringify({ name: 'admin', password: 'a guess' })
  await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: wrong,
  })
  const { edition } = await ask<{ edition: number }>('GET', '/station')
  await ask('PUT', '/station', { edition, reason: 'asked by the county', releaseLevels: 3 })
  await ask('POST', '/users', { name: 'Li', role: 'technician' })
  await ask('POST', '/attestations', { kind: 'five-have', have: 'people', holds: true, date: '2026-01-05' })
}

const pages = [
  ...['today', 'content', 'content/review', 'schedule', 'schedule/calendar', 'schedule/trial'],
  ...['schedule/preview', 'schedule/playlists', 'schedule/revisions', 'takeover', 'takeover/new'],
  ...['panels', 'panels/new', 'feeds', 'assessment', 'station', 'station/entries', 'station/activities'],
  ...['station/lifecycle', 'station/commissioning', 'system', 'system/account', 'system/people'],
  ...['system/audit', 'system/backups', 'system/outside', 'system/machine', 'system/times', 'system/about'],
  'more',
]

describe('the English console', () => {
  it('has no Chinese on any page but what a person typed and the titles of documents', async () => {
    const typed = await typedAt(use)
    const found: Record<string, string[]> = {}
    const waiting = [...pages]
    const seen = new Set<string>(waiting)
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      // Loaded anew each time: another hash alone would leave the old page standing for a moment.
      await page.goto('about:blank')
      await page.goto(`${use.url}/console/#/${path}`)
      const { words, links } = await chineseOn(page, typed)
      if (words.length > 0) found[path] = words
      for (const link of links.filter((each) => !seen.has(each))) {
        seen.add(link)
        waiting.push(link)
      }
      if (shots)
        await page.screenshot({ path: join(shots, `${path.replaceAll('/', '-')}.png`), fullPage: true })
    }
    if (shots) writeFileSync(join(shots, 'chinese.json'), JSON.stringify(found, null, 1))
    expect(found).toEqual({})
  }, 240_000)
})
