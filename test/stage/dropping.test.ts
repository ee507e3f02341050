import { describe, expect, it } from 'vitest'
import { aBrowser } from '../browser.ts'
import { DropWatch } from '../../renderer/screen/surface/drop-watch.ts'
import { aStage } from './a-stage.ts'
import { aClip } from './showings.ts'

/** A watch that looks every second at a clip of 25 frames a second which drops this part of them. */
function watched(part: number, seconds: number, visible = true) {
  const watch = new DropWatch()
  const told = Array.from({ length: seconds + 1 }, (_, second) => {
    const total = second * 25
    return watch.look({ total, dropped: Math.floor(total * part) }, second * 1_000, visible)
  })
  return told.filter((dropping) => dropping !== null)
}

describe('a clip that drops frames', () => {
  it('is told of once, with what was dropped and what was presented', () => {
    expect(watched(0.2, 60)).toEqual([{ dropped: 40, presented: 160 }])
  })

  it('is not told of at five in a hundred, nor after a few seconds', () => {
    expect(watched(0.05, 60)).toEqual([])
    expect(watched(0.5, 7)).toEqual([])
  })

  it('is not told of while the page is hidden', () => {
    expect(watched(0.5, 60, false)).toEqual([])
  })

  it('is judged by the window alone: what was dropped before it began counts for nothing', () => {
    const watch = new DropWatch()
    watch.look({ total: 100, dropped: 100 }, 0, true)
    expect(watch.look({ total: 400, dropped: 105 }, 12_000, true)).toBeNull()
  })

  it('is reported by the stage while it plays on', { timeout: 60_000 }, async () => {
    const browser = await aBrowser()
    const stage = await aStage(browser)
    await stage.page.evaluate(() => {
      // A machine too slow for its clip, as its browser would say it.
      const began = performance.now()
      HTMLVideoElement.prototype.getVideoPlaybackQuality = () => {
        const totalVideoFrames = Math.floor(((performance.now() - began) / 1_000) * 25)
        return {
          totalVideoFrames,
          droppedVideoFrames: Math.floor(totalVideoFrames / 4),
          creationTime: 0,
          corruptedVideoFrames: 0,
        }
      }
    })
    const clip = aClip('long.mp4')
    stage.server.program(clip)
    const report = await stage.server.until((report) => report.type === 'dropping')
    expect(report).toMatchObject({ showingId: clip.id })
    expect(stage.server.beatsOf(clip).some((beat) => beat.last)).toBe(false)
    await stage.close()
    await browser.close()
  })
})
