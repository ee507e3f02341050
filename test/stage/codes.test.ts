import type { Browser } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { aBrowser } from '../browser.ts'
import { readCodes, seenBy } from '../read-codes.ts'
import { aStage, type AStage } from './a-stage.ts'
import { sceneInstant, sceneMedia, scenes, shapes, showScene } from './scenes.ts'
import { aShowing } from './showings.ts'

let browser: Browser
let stage: AStage | null = null
beforeAll(async () => {
  browser = await aBrowser()
})
afterEach(() => stage?.close())
afterAll(() => browser.close())

const aStillStage = async (width: number, height: number): Promise<AStage> =>
  (stage = await aStage(browser, width, height, {
    ...{ mediaFolder: sceneMedia, stoppedAt: sceneInstant, reducedMotion: 'reduce' },
  }))

/** Two metres away as it stands there, and three with the reader's own zoom. */
const phones = [
  { metres: 2, zoom: 1 },
  { metres: 3, zoom: 2 },
]

/** What is read of the glass from near, and by each phone. */
async function readAll({ page }: AStage, glass: readonly [number, number]): Promise<string[][]> {
  const picture = await page.screenshot()
  const seen = await Promise.all(phones.map((phone) => seenBy(phone, picture, glass)))
  return Promise.all([picture, ...seen].map(readCodes))
}

/** The addresses that a scene carries, of either zone. */
const addressesOf = (scene: string): string[] => {
  const { current, layout } = scenes[scene]?.() ?? {}
  const side = layout?.form === 'divided' ? layout.side.current : null
  return [current, side].flatMap((showing) => showing?.address ?? [])
}
const addressed = Object.keys(scenes).filter((scene) => addressesOf(scene).length > 0)

describe.each(shapes)('on a glass of %i × %i', (width, height) => {
  it('the code of an item is read from near, from 2 m and from 3 m, on every layout', async () => {
    const still = await aStillStage(width, height)
    for (const scene of addressed) {
      await showScene(still, scene)
      const wanted = addressesOf(scene)
      expect({ scene, read: await readAll(still, [width, height]) }).toEqual({
        scene,
        read: [wanted, wanted, wanted],
      })
    }
  })

  it('the code of the first page leads a phone to the console', async () => {
    const address = 'https://192.168.120.118:8443/console/'
    const still = await aStillStage(width, height)
    const slide = aShowing({ kind: 'filler' }, { holdMs: 600_000, sourceClass: null, publisher: null })
    still.server.program(slide)
    await still.server.revealed(slide)
    still.server.command({ type: 'trial', trial: null, welcome: { address, isOutside: true } })
    await still.page.locator('.welcome-code svg').waitFor()
    expect(await readAll(still, [width, height])).toEqual([[address], [address], [address]])
  })
})
