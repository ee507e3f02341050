import type { Browser } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aBrowser } from '../browser.ts'
import { aStage, type AStage } from './a-stage.ts'
import { aClip, aPicture, aShowing } from './showings.ts'

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

const frontKind = () => stage.page.locator('.layer[data-state=front]').getAttribute('data-kind')

describe('a showing that cannot be shown', () => {
  it.each([
    ['a clip that is not there', aClip('nowhere.mp4'), '视频缺失，或浏览器不能解码'],
    ['a clip that is a picture', aClip('yellow.png'), '视频缺失，或浏览器不能解码'],
    ['a picture that is not there', aPicture('nowhere.png'), '图片缺失，读取不到'],
    ['a picture that is a clip', aPicture('red.mp4'), '图片解码失败，文件可能已损坏'],
  ])('is reported with its reason: %s', async (_name, broken, reason) => {
    const { server } = stage
    server.program(broken)
    const report = await server.until((report) => report.type === 'failed')
    expect(report).toEqual({ type: 'failed', showingId: broken.id, reason })
    expect(await frontKind()).toBe('filler')
  })

  it('leaves what is on the glass until another programme comes', async () => {
    const { server } = stage
    const [good, broken, better] = [aPicture('yellow.png'), aClip('nowhere.mp4'), aPicture('violet-tall.png')]
    server.program(good, broken)
    await server.until((report) => report.type === 'failed' && report.showingId === broken.id)
    await server.until((report) => report.type === 'beat' && server.beatsOf(good).length > 2)
    expect(await frontKind()).toBe('pages')
    server.program(good, better)
    await server.revealed(better)
  })

  it('is tried again when a programme names it again', async () => {
    const { server } = stage
    const broken = aClip('nowhere.mp4')
    server.program(broken)
    await server.until((report) => report.type === 'failed')
    server.forget()
    server.program(broken)
    await server.until((report) => report.type === 'failed')
  })

  it('stays on its last good page when a later page cannot be had', async () => {
    const { server } = stage
    const pages = ['orange-tall.png', 'nowhere.png'].map((name) => ({
      url: `/media/${name}`,
      width: 600,
      height: 900,
    }))
    const document = aShowing({ kind: 'pages', pages })
    server.program(document)
    const failed = await server.until((report) => report.type === 'failed')
    expect(failed).toMatchObject({ showingId: document.id, reason: '第 2 页：图片缺失，读取不到' })
    expect(await frontKind()).toBe('pages')
  })

  it('that stalls is left for the next one', async () => {
    const { server } = stage
    const [frozen, next] = [aClip('frozen.mp4'), aPicture('yellow.png')]
    server.program(frozen, next)
    await server.revealed(next)
    const shown = server.reports.flatMap((report) =>
      'showingId' in report ? [`${report.type} ${report.showingId}`] : [],
    )
    expect(shown.indexOf(`stalled ${frozen.id}`)).toBeLessThan(shown.indexOf(`revealed ${next.id}`))
  })
})
