import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { StageErrand } from '../../playlist/stage-protocol.ts'
import { accessUnits } from '../../renderer/screen/darkroom/access-units.ts'
import { aBrowser } from '../browser.ts'
import { aStage, type AStage } from './a-stage.ts'
import { aClip, aPicture } from './showings.ts'

let browser: Browser
let stage: AStage
let kept: Buffer[]
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  stage = await aStage(browser)
  kept = []
  await stage.page.route('**/screen-api/posters/*', async (route) => {
    kept.push(route.request().postDataBuffer() ?? Buffer.alloc(0))
    await route.fulfill({ status: 204 })
  })
})
afterEach(() => stage.close())

const standing = () => aPicture('yellow.png', { holdMs: 600_000 })
const ask = (errand: StageErrand['errand']) => stage.server.command({ type: 'errand', errand })
const still = (name: string) => ({ kind: 'still' as const, url: `/media/${name}` })
const developed = () => stage.server.until((report) => report.type === 'stillDeveloped')

describe('a film that was never played', () => {
  it('is taken a still picture of while a picture stands', async () => {
    stage.server.program(standing())
    ask(still('red.mp4'))
    expect(await developed()).toEqual({ type: 'stillDeveloped', url: '/media/red.mp4', taken: true })
    const { format, width, height } = await sharp(kept[0]).metadata()
    expect([format, width, height]).toEqual(['webp', 640, 360])
    expect(await stage.page.locator('video').count()).toBe(4)
  })

  it('waits while a film plays, and has its moment when that is over', async () => {
    const [film, picture] = [aClip('long.mp4'), standing()]
    stage.server.program(film, picture)
    await stage.server.revealed(film)
    ask(still('red.mp4'))
    await developed()
    const order = stage.server.reports.map((report) =>
      report.type === 'revealed' ? report.showingId : report.type,
    )
    expect(order.indexOf(picture.id)).toBeGreaterThan(-1)
    expect(order.indexOf('stillDeveloped')).toBeGreaterThan(order.indexOf(picture.id))
  })

  it('is told of as without one where it does not play here', async () => {
    stage.server.program(standing())
    ask(still('nowhere.mp4'))
    expect(await developed()).toMatchObject({ taken: false })
    expect(kept).toEqual([])
  })
})

describe('the speed of decoding', () => {
  it('is timed with clips of its own while a picture stands', async () => {
    stage.server.program(standing())
    ask({ kind: 'decoding' })
    const report = await stage.server.until((report) => report.type === 'decoded')
    if (report.type !== 'decoded') throw new Error('no figures')
    expect(report.fullHd).toBeGreaterThan(1)
    expect(report.hd).toBeGreaterThan(1)
  })

  it.each(['decode-720.h264', 'decode-1080.h264'])('%s holds a second’s part of whole pictures', (name) => {
    const path = join(import.meta.dirname, '../../renderer/screen/darkroom', name)
    expect(accessUnits(readFileSync(path))).toHaveLength(24)
  })
})
