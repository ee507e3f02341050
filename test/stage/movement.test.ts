import type { Browser } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { aBrowser } from '../browser.ts'
import { aStage, type AStage } from './a-stage.ts'
import { aClip, aPicture } from './showings.ts'

let browser: Browser
let stage: AStage
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser.close())
afterEach(() => stage.close())

const steady = { holdMs: 60_000 }
const lines = [
  '11月28日上午9点在社区活动室开展健康义诊，请带身份证和医保卡。',
  '全国科普月系列活动：每周六下午2点“科学实验我来做”，欢迎报名。',
]

/** Keeps what every animation of the page moves, and for how long. */
const keepAnimations = (stage: AStage) =>
  stage.page.evaluate(() => {
    const kept: string[] = ((window as unknown as { kept: string[] }).kept = [])
    const original: Element['animate'] = Reflect.get(Element.prototype, 'animate')
    Element.prototype.animate = function (frames, timing) {
      const moved = Object.keys((frames ?? {}) as object).filter((name) => name !== 'transformOrigin')
      const lasts = typeof timing === 'object' ? Number(timing.duration) : 0
      kept.push([this.classList[0], ...moved, lasts].join(' '))
      return original.call(this, frames, timing)
    }
  })
const animations = () => stage.page.evaluate(() => (window as unknown as { kept: string[] }).kept)

describe('a cross-fade', () => {
  it('moves nothing but the opacity, for 300 ms', async () => {
    stage = await aStage(browser)
    const { server } = stage
    const [one, other] = [aPicture('yellow.png'), aPicture('violet-tall.png', steady)]
    server.program(one, other, { transition: 'fade' })
    await server.revealed(one)
    await keepAnimations(stage)
    await server.revealed(other)
    expect(await animations()).toEqual(['layer opacity 300'])
  })

  it('is where one showing ends and the other begins: no second is counted twice, none is lost', async () => {
    stage = await aStage(browser)
    const { server } = stage
    const [clip, next] = [aClip('red.mp4'), aPicture('yellow.png', { holdMs: 2_000 })]
    const after = aPicture('violet-tall.png', steady)
    server.program(clip, next, { transition: 'fade' })
    await server.revealed(next)
    server.program(next, after, { transition: 'fade' })
    await server.revealed(after)
    const covered = (showing: typeof clip) =>
      server.beatsOf(showing).reduce((sum, beat) => sum + beat.spanMs, 0)
    expect(Math.abs(covered(clip) - 3_000)).toBeLessThan(300)
    expect(Math.abs(covered(next) - 2_000)).toBeLessThan(100)
  })

  it('is a cut where stillness is asked for', async () => {
    stage = await aStage(browser, 1280, 720, { reducedMotion: 'reduce' })
    const { server } = stage
    const [one, other] = [aPicture('yellow.png'), aPicture('violet-tall.png', steady)]
    server.program(one, other, { transition: 'fade' })
    await server.revealed(one)
    await keepAnimations(stage)
    await server.revealed(other)
    expect(await animations()).toEqual([])
  })
})

describe('a ticker', () => {
  const running = () =>
    stage.page.evaluate(() => {
      const track = document.querySelector('.ticker-track')
      const animation = track?.getAnimations()[0]
      const effect = animation?.effect as KeyframeEffect | undefined
      return {
        moves: effect?.getKeyframes().map(({ transform }) => typeof transform) ?? [],
        pxPerMs: (track?.scrollWidth ?? 0) / 2 / Number(effect?.getTiming().duration ?? 1),
        emPx: track ? parseFloat(getComputedStyle(track).fontSize) : 0,
        startTime: Number(animation?.startTime ?? 0),
      }
    })
  const show = async (
    ticker: readonly string[],
    reducedMotion: 'reduce' | 'no-preference' = 'no-preference',
  ) => {
    stage = await aStage(browser, 1280, 720, { reducedMotion })
    const picture = aPicture('yellow.png', steady)
    stage.server.program(picture, null, { ticker: [...ticker] })
    await stage.server.revealed(picture)
    await stage.page.locator('.ticker-line').first().waitFor()
    return picture
  }

  it('runs by a transform alone, four characters a second', async () => {
    await show(lines)
    await stage.page.waitForFunction(
      () => document.querySelector('.ticker-track')?.getAnimations().length === 1,
    )
    const { moves, pxPerMs, emPx } = await running()
    expect(moves).toEqual(['string', 'string'])
    expect((pxPerMs * 1_000) / emPx).toBeCloseTo(4, 0)
  })

  it('goes on where the same words are said again, and starts anew with others', async () => {
    const picture = await show(lines)
    await stage.page.waitForFunction(
      () => document.querySelector('.ticker-track')?.getAnimations()[0]?.startTime,
    )
    const before = await running()
    stage.server.program(picture, null, { ticker: lines })
    await stage.server.until((report) => report.type === 'beat')
    expect((await running()).startTime).toBe(before.startTime)
    stage.server.program(picture, null, { ticker: [...lines].reverse() })
    await stage.page.waitForFunction(
      (startTime) =>
        Number(document.querySelector('.ticker-track')?.getAnimations()[0]?.startTime) > startTime,
      before.startTime,
    )
  })

  it('stands still where its words fit', async () => {
    await show(['今天下午停水。'])
    expect((await running()).moves).toEqual([])
  })

  it('turns page by page where stillness is asked for', async () => {
    await show(lines, 'reduce')
    const first = await stage.page.locator('.ticker-line').innerText()
    expect(lines[0]).toContain(first)
    await stage.page.waitForFunction(
      (first) => document.querySelector('.ticker-line')?.textContent !== first,
      first,
    )
    expect(await stage.page.evaluate(() => document.getAnimations().length)).toBe(0)
  })
})

describe('the captions of a clip', () => {
  const captioned = (volume: number) => {
    const clip = aClip('long.mp4', { volume })
    return { ...clip, content: { ...clip.content, captionsUrl: '/media/long.vtt' } } as typeof clip
  }

  it('are shown in the house’s type while it is muted', async () => {
    stage = await aStage(browser)
    const clip = captioned(0)
    stage.server.program(clip)
    await stage.server.revealed(clip)
    const said = stage.page.locator('.layer[data-state=front] .subtitle span')
    await said.first().waitFor()
    expect(await said.allInnerTexts()).toEqual(['打雷时，不要在树下躲雨', '离开空旷的地方'])
    const sizePx = await said.first().evaluate((element) => parseFloat(getComputedStyle(element).fontSize))
    expect(sizePx).toBeGreaterThanOrEqual(720 * 0.024)
  })

  it('are left out where it is heard', async () => {
    stage = await aStage(browser)
    const clip = captioned(0.5)
    stage.server.program(clip)
    await stage.server.revealed(clip)
    await stage.server.until((report) => report.type === 'beat')
    expect(await stage.page.locator('.layer[data-state=front] .subtitle span').count()).toBe(0)
    expect(await stage.page.locator('track').count()).toBe(0)
  })

  it('come when a quiet hour mutes it in mid-play, and go when it is heard again', async () => {
    stage = await aStage(browser)
    const clip = captioned(0.5)
    stage.server.program(clip)
    await stage.server.revealed(clip)
    stage.server.program({ ...clip, volume: 0 })
    const said = stage.page.locator('.layer[data-state=front] .subtitle span')
    await said.first().waitFor()
    const muted = () =>
      stage.page
        .locator('.layer[data-state=front] video')
        .evaluate((video) => (video as HTMLVideoElement).muted)
    expect(await muted()).toBe(true)
    stage.server.program(clip)
    await said.first().waitFor({ state: 'detached' })
    expect(await muted()).toBe(false)
  })
})
