import type { Browser } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aBrowser } from '../browser.ts'
import { aStage, type AStage } from './a-stage.ts'
import { aClip, aPicture } from './showings.ts'

let browser: Browser
let stage: AStage
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  stage = await aStage(browser)
})
afterEach(() => stage.close())

const hellos = () => stage.server.reports.filter((report) => report.type === 'hello').length
const frontTitle = () => stage.page.locator('.layer[data-state=front] .label-title').textContent()

describe('a stage whose controller goes away', () => {
  it('comes back by itself within two seconds', async () => {
    const { server } = stage
    server.forget()
    server.hangUp()
    await server.until((report) => report.type === 'hello')
    expect(hellos()).toBe(1)
  })

  it('goes on with its beats after the reconnect, claiming nothing of the time between', async () => {
    const { server, page } = stage
    const clip = aClip('long.mp4')
    server.program(clip)
    await server.until((report) => report.type === 'beat')
    const awayFrom = await page.evaluate(() => performance.now())
    server.forget()
    server.hangUp()
    await server.until((report) => report.type === 'hello')
    const first = await server.until((report) => report.type === 'beat')
    const backAt = await page.evaluate(() => performance.now())
    expect(first).toMatchObject({ showingId: clip.id, last: false })
    expect(server.beatsOf(clip)[0]?.spanMs).toBeLessThan(backAt - awayFrom)
    expect(server.reports.some((report) => report.type === 'revealed')).toBe(false)
  })

  it('goes round what it has, and reports none of the repeats', async () => {
    const { server, page } = stage
    const [one, two] = [
      aPicture('yellow.png', { title: '其一', holdMs: 400 }),
      aPicture('violet-tall.png', { title: '其二', holdMs: 400 }),
    ]
    server.program(one, two)
    await server.revealed(two)
    server.forget()
    await page.routeWebSocket('**/stage**', (socket) => socket.close())
    server.hangUp()
    for (const title of ['其一', '其二', '其一'])
      await page
        .locator('.layer[data-state=front] .label-title', { hasText: title })
        .waitFor({ state: 'attached' })
    expect(server.reports.filter((report) => report.type === 'revealed')).toEqual([])
  })

  it('says afterwards what it revealed in the meantime', async () => {
    const { server } = stage
    const [one, two] = [
      aPicture('yellow.png', { holdMs: 300 }),
      aPicture('violet-tall.png', { title: '其二' }),
    ]
    server.program(one, two)
    await server.revealed(one)
    server.hangUp()
    await server.revealed(two)
    expect(await frontTitle()).toBe('其二')
  })

  it('does not show again a showing that ended while the programme was on its way', async () => {
    const { server } = stage
    const [one, two, three] = [
      aPicture('yellow.png'),
      aPicture('violet-tall.png'),
      aPicture('orange-tall.png'),
    ]
    server.program(one, two)
    await server.revealed(two)
    server.program(one, three)
    await server.revealed(three)
    const revealed = server.reports.flatMap((report) =>
      report.type === 'revealed' ? [report.showingId] : [],
    )
    expect(revealed).toEqual([one.id, two.id, three.id])
  })
})
