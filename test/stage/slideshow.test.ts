import type { Browser } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { creditBeat, nothingYet } from '../../ledger/credit.ts'
import { FrameWatch } from '../../renderer/screen/surface/frame-watch.ts'
import { aBrowser } from '../browser.ts'
import { aStage, type AStage } from './a-stage.ts'
import { aPicture, aShowing } from './showings.ts'

/** Pictures of 2.5 seconds each, saved as a film. */
const slides = (name: string) =>
  aShowing(
    { kind: 'video', url: `/media/${name}`, width: 320, height: 180, frameMs: 2_500, posterUrl: null },
    { volume: 0.2 },
  )

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

/** What the ledger makes of a showing's beats, each come in time. */
function credited(showing: ReturnType<typeof slides>): number {
  const beats = stage.server.beatsOf(showing)
  const { tally } = beats.reduce(
    (credit, beat) => creditBeat(credit, { ...beat, panel: 'unknown' }, Math.round(beat.spanMs), true),
    nothingYet,
  )
  return tally.creditedMs
}

describe('a slideshow saved as a film', () => {
  it('plays to its end and is credited by its media clock', async () => {
    const [film, next] = [slides('slides.mp4'), aPicture('yellow.png')]
    stage.server.program(film, next)
    await stage.server.revealed(next)
    expect(stage.server.reports.filter(({ type }) => type === 'stalled')).toEqual([])
    expect(credited(film)).toBeGreaterThan(9_500)
    expect(credited(film)).toBeLessThanOrEqual(10_000)
  })

  it('that freezes is found when its next picture is late, and what stood still is not credited', async () => {
    const [film, next] = [slides('slides-frozen.mp4'), aPicture('yellow.png')]
    stage.server.program(film, next)
    await stage.server.revealed(next)
    expect(stage.server.reports).toContainEqual({ type: 'stalled', showingId: film.id })
    expect(credited(film)).toBeGreaterThan(4_500)
    expect(credited(film)).toBeLessThan(5_900)
  })
})

describe('a film', () => {
  const watch = (frameMs: number) => {
    const made = new FrameWatch()
    made.load(frameMs)
    made.came(10_000, 10_000)
    return made
  }

  it('is stalled a second and a half after a frame was due, whatever its pace', () => {
    expect(watch(0).isStalled(11_499)).toBe(false)
    expect(watch(0).isStalled(11_500)).toBe(true)
    expect(watch(5_000).isStalled(16_499)).toBe(false)
    expect(watch(5_000).isStalled(16_500)).toBe(true)
  })

  it('stands while its media clock is within a frame that stands for long, and never at an ordinary pace', () => {
    expect(watch(5_000).stands(15_000)).toBe(true)
    expect(watch(5_000).stands(15_300)).toBe(false)
    expect(watch(40).stands(10_020)).toBe(false)
  })
})
