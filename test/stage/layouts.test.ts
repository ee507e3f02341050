import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aBrowser } from '../browser.ts'
import { aStage, type AStage } from './a-stage.ts'
import { faultsOnGlass } from './faults-on-glass.ts'
import { differenceFrom, drawReference, stillPicture } from './reference-picture.ts'
import { sceneInstant, sceneMedia, scenes, shapes, showScene } from './scenes.ts'

/** A badge that is missing makes a difference of 0.1 %, the same page drawn again none: see the last facts of this file. */
const tolerance = 0.0008
/** Panels are drawn by forms of their own, with pictures of their own. */
const pictured = ['full-wide', 'full-tall', 'divided-article', 'notice-words', 'notice-drill', 'slide']

/** `EZHAN_DRAW_REFERENCES=1` takes what is seen for what is wanted. */
const draws = process.env['EZHAN_DRAW_REFERENCES'] === '1'

let browser: Browser
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser.close())

const aStillStage = (width: number, height: number): Promise<AStage> =>
  aStage(browser, width, height, {
    mediaFolder: sceneMedia,
    stoppedAt: sceneInstant,
    reducedMotion: 'reduce',
  })

describe.each(shapes)('a glass of %i × %i', (width, height) => {
  let stage: AStage
  beforeAll(async () => {
    stage = await aStillStage(width, height)
  })
  afterAll(() => stage.close())

  it.each(Object.keys(scenes))('has nothing cut off, covered or too small to read: %s', async (scene) => {
    await showScene(stage, scene)
    expect(await faultsOnGlass(stage.page)).toEqual([])
    if (!pictured.includes(scene)) return
    const picture = await stillPicture(stage.page)
    const name = `${width}x${height}/${scene}`
    if (draws) await drawReference(name, picture)
    expect(await differenceFrom(name, picture)).toBeLessThan(tolerance)
  })
})

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface AxeResult {
  readonly violations: readonly {
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
  }[]
}

const poorContrast = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: (root: Document, options: object) => Promise<AxeResult> }
    }
    const { violations } = await axe.run(document, { runOnly: ['color-contrast'] })
    return violations.flatMap(({ nodes }) =>
      nodes.map(({ html, failureSummary }) => `${html}: ${failureSummary ?? ''}`),
    )
  })

describe('the contrast of all type', () => {
  it.each([
    [1366, 768],
    [1080, 1920],
  ])('is 4.5 : 1 and more, on %i × %i', async (width, height) => {
    const stage = await aStillStage(width, height)
    await stage.page.evaluate(axe)
    for (const scene of Object.keys(scenes)) {
      await showScene(stage, scene)
      expect(await poorContrast(stage.page), scene).toEqual([])
    }
    await stage.close()
  })
})

describe('a reference picture', () => {
  let stage: AStage
  beforeAll(async () => {
    stage = await aStillStage(1920, 1080)
  })
  afterAll(() => stage.close())

  it.each([
    ['a badge that is missing', 'full-wide', '.badge { visibility: hidden }'],
    ['a code that is missing', 'full-wide', '.code-plate { visibility: hidden }'],
    ['a heading a little lower', 'notice-words', '.sheet-head h1 { transform: translateY(8px) }'],
    ['a drill without its stripes', 'notice-drill', '.notice::before, .notice::after { display: none }'],
    ['another colour of the class', 'full-tall', '.chip { background: #c8323c }'],
  ])('tells %s', async (_name, scene, spoilt) => {
    await showScene(stage, scene)
    await stage.page.evaluate((css) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(css)
      document.adoptedStyleSheets = [sheet]
    }, spoilt)
    const picture = await stillPicture(stage.page)
    await stage.page.evaluate(() => (document.adoptedStyleSheets = []))
    expect(await differenceFrom(`1920x1080/${scene}`, picture)).toBeGreaterThan(tolerance)
  })
})
