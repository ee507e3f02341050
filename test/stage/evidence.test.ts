import type { Browser } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { StageBeat } from '../../playlist/stage-protocol.ts'
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

const sumOf = (beats: readonly StageBeat[], read: (beat: StageBeat) => number | null) =>
  beats.reduce((sum, beat) => sum + (read(beat) ?? 0), 0)

describe('the beats of a showing', () => {
  it('count the frames and the media time of a clip that moves', async () => {
    const { server } = stage
    const [clip, next] = [aClip('red.mp4'), aPicture('yellow.png')]
    server.program(clip, next)
    await server.revealed(next)
    const beats = server.beatsOf(clip)
    expect(sumOf(beats, (beat) => beat.frames)).toBeGreaterThan(40)
    expect(sumOf(beats, (beat) => beat.frames)).toBeLessThanOrEqual(76)
    expect(sumOf(beats, (beat) => beat.mediaMs)).toBeGreaterThan(2_500)
    expect(sumOf(beats, (beat) => beat.mediaMs)).toBeLessThanOrEqual(3_000)
    expect(beats.every((beat) => beat.visible && beat.painted > 0)).toBe(true)
    expect(beats.filter((beat) => beat.last)).toHaveLength(1)
  })

  it('come at least once a second, with room for a late timer', async () => {
    const { server } = stage
    const clip = aClip('long.mp4')
    server.program(clip)
    await server.until((report) => report.type === 'beat' && server.beatsOf(clip).length >= 4)
    const spans = server.beatsOf(clip).map((beat) => beat.spanMs)
    expect(Math.min(...spans)).toBeGreaterThan(790)
  })

  it('cover the page time from reveal to leave without gap', async () => {
    const { server, page } = stage
    await page.evaluate(() => {
      const state = document.querySelectorAll<HTMLElement>('.layer')
      const marks: number[] = ((window as unknown as { marks: number[] }).marks = [])
      const watch = new MutationObserver((changes) => {
        if (changes.some(({ target }) => (target as HTMLElement).dataset.state === 'front'))
          marks.push(performance.now())
      })
      for (const layer of state) watch.observe(layer, { attributeFilter: ['data-state'] })
    })
    const [first, second] = [aPicture('yellow.png', { holdMs: 2_100 }), aPicture('violet-tall.png')]
    server.program(first, second)
    await server.revealed(second)
    const marks = await page.evaluate(() => (window as unknown as { marks: number[] }).marks)
    const [revealed = 0, left = 0] = marks
    expect(Math.abs(sumOf(server.beatsOf(first), (beat) => beat.spanMs) - (left - revealed))).toBeLessThan(20)
  })

  it('say that nothing was presented when the sound goes on and the picture stands', async () => {
    const { server } = stage
    const clip = aClip('frozen.mp4', { volume: 0.2 })
    server.program(clip)
    await server.until((report) => report.type === 'stalled' && report.showingId === clip.id)
    await server.until((report) => report.type === 'beat' && report.frames === 0)
    const frozen = server.beatsOf(clip).filter((beat) => beat.frames === 0)
    expect(frozen.every((beat) => beat.mediaMs === 0)).toBe(true)
    expect(sumOf(server.beatsOf(clip), (beat) => beat.mediaMs)).toBeLessThan(1_700)
  })

  it('have neither media time nor frames for a picture', async () => {
    const { server } = stage
    const picture = aPicture('yellow.png')
    server.program(picture)
    const beat = await server.until((report) => report.type === 'beat')
    expect(beat).toMatchObject({ mediaMs: null, frames: null, visible: true, last: false })
  })

  it('are not visible when the page was hidden for a part of the span', async () => {
    const { server, page } = stage
    const picture = aPicture('yellow.png', { holdMs: 60_000 })
    server.program(picture)
    await server.until((report) => report.type === 'beat' && report.visible)
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' })
      document.dispatchEvent(new Event('visibilitychange'))
      Reflect.deleteProperty(document, 'visibilityState')
      document.dispatchEvent(new Event('visibilitychange'))
    })
    await server.until((report) => report.type === 'beat' && !report.visible)
    const seen = server.beatsOf(picture).length
    await server.until(
      (report) => report.type === 'beat' && report.visible && server.beatsOf(picture).length > seen,
    )
  })
})
