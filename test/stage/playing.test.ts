import type { Browser } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sourceColours } from '../../renderer/screen/source-colours.ts'
import { aBrowser } from '../browser.ts'
import { aStage, colourAt, type AStage } from './a-stage.ts'
import { glassFilm } from './glass-film.ts'
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

const kinds = (stage: AStage) => stage.server.reports.filter((report) => 'showingId' in report)

describe('a stage', () => {
  it('shows the built-in slide before any programme has come', async () => {
    expect(await stage.page.locator('.layer[data-state=front] .filler').isVisible()).toBe(true)
    const browser: unknown = expect.stringContaining('Chrome/')
    expect(stage.server.reports).toEqual([{ type: 'hello', width: 1280, height: 720, browser }])
  })

  it('swaps from a clip to the next by itself at its end', async () => {
    const { server } = stage
    const [first, second] = [aClip('red.mp4'), aClip('green.mp4')]
    server.program(first, second)
    await server.revealed(second)
    expect(server.beatsOf(first).at(-1)?.last).toBe(true)
    const shownMs = server.beatsOf(first).reduce((sum, beat) => sum + beat.spanMs, 0)
    expect(Math.abs(shownMs - 3_000)).toBeLessThan(300)
  })

  it('reports the last beat of what leaves before the reveal of what comes', async () => {
    const { server } = stage
    const [first, second] = [aPicture('yellow.png'), aPicture('violet-tall.png')]
    server.program(first, second)
    await server.revealed(second)
    const order = kinds(stage).map((report) => [report.type, report.showingId])
    expect(order.at(0)).toEqual(['revealed', first.id])
    expect(order.at(-2)).toEqual(['beat', first.id])
    expect(order.at(-1)).toEqual(['revealed', second.id])
  })

  it('cuts at once to another current, and keeps a current that is in front', async () => {
    const { server } = stage
    const [first, urgent] = [aClip('long.mp4'), aPicture('yellow.png', { sourceClass: 'emergency' })]
    server.program(first)
    await server.revealed(first)
    server.program(first, aPicture('violet-tall.png'))
    server.program(urgent)
    await server.revealed(urgent)
    expect(kinds(stage).filter((report) => report.type === 'revealed')).toHaveLength(2)
    expect(await colourAt(stage.page, 0.004, 0.96)).toBe(sourceColours.emergency)
  })

  it('holds the last picture when nothing follows, and swaps when something does', async () => {
    const { server } = stage
    const [first, late] = [aClip('short.mp4'), aPicture('yellow.png')]
    server.program(first)
    await server.until((report) => report.type === 'beat' && report.frames === 0)
    expect(await stage.page.locator('.layer[data-state=front][data-kind=video]').count()).toBe(1)
    server.program(first, late)
    await server.revealed(late)
  })

  it('turns the glass truly black, the band gone', async () => {
    const { server } = stage
    const black = aShowing({ kind: 'black' })
    server.program(black)
    await server.revealed(black)
    for (const down of [0.1, 0.5, 0.97]) expect(await colourAt(stage.page, 0.01, down)).toBe('#000000')
  })

  it('never shows anything between two clips', async () => {
    const { server, page } = stage
    const red = aClip('red.mp4')
    const green = aClip('green.mp4')
    const blue = aClip('blue-sound.mp4', { volume: 0.5 })
    server.program(red, green)
    await server.revealed(red)
    const film = await glassFilm(page)
    await server.revealed(green)
    server.program(green, blue)
    await server.until((report) => report.type === 'beat' && report.showingId === blue.id)
    const whole = await film.colours(0.62, 0.42)
    // It is said in the frame of the swap; the glass, and with it the film, follow a frame or two later.
    const seen = whole.slice(whole.indexOf('red'))
    expect(seen.filter((colour, index) => colour !== seen[index - 1])).toEqual(['red', 'green', 'blue'])
  })
})
