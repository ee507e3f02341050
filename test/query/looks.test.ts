import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Frame } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aBrowser } from '../browser.ts'
import { aStation, type AStation } from './a-station.ts'
import { aVisitor, type AVisitor } from './a-visitor.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser
let station: AStation
beforeAll(async () => {
  ;[browser, station] = await Promise.all([aBrowser(), aStation()])
})
afterAll(async () => {
  await browser.close()
  await station.close()
})

/** Every kind of page, by the taps that lead there from home. */
const ways: Readonly<Record<string, readonly RegExp[]>> = {
  home: [],
  list: [/^科普图文/],
  guide: [/^办事指南/, /最低生活保障/],
  entry: [/^便民电话/, /12345/],
  search: [/^搜索/, /^s$/],
  watch: [/^科普视频/, /月亮/],
  poster: [/^应急科普/, /心肺复苏/],
  article: [/^科普图文/, /树叶/],
}

const glasses = [
  [1920, 1080],
  [1080, 1920],
  [1366, 768],
  [1080, 3240],
] as const

/** What a person would see and could not use: measured in the page itself. */
function flaws(frame: Frame, { least, reach }: { least: number; reach: number }): Promise<string[]> {
  return frame.evaluate(
    ({ least, reach }) => {
      const found: string[] = []
      const name = (element: Element) =>
        `${element.className || element.tagName} ${element.textContent?.trim().slice(0, 12)}`
      const isHere = (button: Element, box: DOMRect) => {
        const sheet = button.closest('.sheet')?.getBoundingClientRect()
        return box.width > 0 && (!sheet || (box.top < sheet.bottom - 2 && box.bottom > sheet.top + 2))
      }
      const flawsOf = (button: Element, box: DOMRect): readonly (readonly [string, boolean])[] => [
        [`small ${box.width}×${box.height}`, Math.min(box.width, box.height) < least],
        [
          'off the glass',
          Math.min(box.left, box.top) < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1,
        ],
        ['too high', box.top < innerHeight * (1 - reach) - 1],
        ['too wide a text', button.scrollWidth > button.clientWidth + 1],
        ['too high a text', button.scrollHeight > button.clientHeight + 1],
      ]
      for (const button of document.querySelectorAll('button')) {
        const box = button.getBoundingClientRect()
        if (!isHere(button, box)) continue
        for (const [flaw, holds] of flawsOf(button, box)) if (holds) found.push(`${flaw}: ${name(button)}`)
      }
      for (const part of document.querySelectorAll('.show, .reach, .foot, .heading, .block, .typed, .rest'))
        if (part.scrollWidth > part.clientWidth + 1) found.push(`too wide: ${name(part)}`)
      for (const part of document.querySelectorAll('.show:not(.wide), .reach'))
        if (part.scrollHeight > part.clientHeight + 1) found.push(`too high a text: ${name(part)}`)
      const root = document.documentElement
      if (root.scrollWidth > innerWidth || root.scrollHeight > innerHeight) found.push('the page scrolls')
      return found
    },
    { least, reach },
  )
}

/** Opens every kind of page, one after the other, and gathers what is found wrong with it. */
async function walk(
  { width = 1920, height = 1080, bigPrint }: { width?: number; height?: number; bigPrint: boolean },
  look: (frame: Frame) => Promise<string[]>,
): Promise<string[]> {
  const visitor: AVisitor = await aVisitor(browser, station, { width, height })
  await visitor.touchGlass()
  if (bigPrint) await visitor.tap('大字版')
  const frame = visitor.page.frames().find((each) => each.url().includes('/screen/query/'))
  if (!frame) throw new Error('the query is not there')
  const found: string[] = []
  for (const [page, taps] of Object.entries(ways)) {
    for (const words of page === 'home' || page === 'list' ? taps : [/^首页/, ...taps])
      await visitor.tap(words)
    await frame.locator(`.query[data-page="${page}"]`).waitFor()
    await frame.waitForFunction(() => document.fonts.status === 'loaded')
    found.push(...(await look(frame)).map((flaw) => `${page}: ${flaw}`))
  }
  await visitor.close()
  return found
}

describe.each([false, true])('with big print %s', (bigPrint) => {
  it.each(glasses)(
    'every page fits a glass of %i×%i, its targets large and within reach',
    async (...glass) => {
      const [width, height] = glass
      /** 0.9–1.4 m of a standing person: of a glass three times as high as wide its lower 45 %. */
      const reach = height / width > 2.2 ? 0.45 : 1
      expect(await walk({ width, height, bigPrint }, (frame) => flaws(frame, { least: 48, reach }))).toEqual(
        [],
      )
    },
  )

  it('axe finds nothing on any page', async () => {
    const found = await walk({ bigPrint }, async (frame) => {
      // Over the debugging line, past the page's own policy.
      await frame.evaluate(axe)
      return frame.evaluate(async () => {
        const { axe } = window as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
        }
        const { violations } = await axe.run()
        return violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
        )
      })
    })
    expect(found).toEqual([])
  })
})
