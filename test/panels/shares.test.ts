import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { PanelPage } from '../../playlist/panel-content.ts'
import { plainTable } from '../../server/panels/plain-table.ts'
import { aBrowser } from '../browser.ts'
import { aStage, type AStage } from '../stage/a-stage.ts'
import { aPicture, aShowing } from '../stage/showings.ts'
import { pages } from './forms.ts'

let browser: Browser
let stage: AStage | null = null
beforeAll(async () => {
  browser = await aBrowser()
})
afterEach(() => stage?.close())
afterAll(() => browser.close())

const long = '办事指南：便民服务大厅高频事项一览'
const panelOf = (page: PanelPage, title: string, holdMs = 60_000) =>
  aShowing(
    { kind: 'panel', table: plainTable(page), updatedOn: '2026-11-20', page },
    { title, sourceClass: 'convenience', publisher: '春城社区居委会', holdMs },
  )

async function beside(page: PanelPage, sideShare: number, title: string, holdMs?: number) {
  const side = panelOf(page, title, holdMs)
  stage?.server.program(aPicture('yellow.png', { holdMs: 60_000 }), null, {
    layout: { form: 'divided', sideShare, side: { current: side, next: null } },
  })
  await stage?.server.revealed(side)
}

/** The panel at the side: its least type in hundredths of the glass's height, and what of its words is cut off. */
const looked = (page: Page) =>
  page.evaluate(() => {
    const body = document.querySelector('.side[data-shown=yes] .layer[data-state=front] .sheet-body')
    if (!body) throw new Error('no panel is at the side')
    const room = body.getBoundingClientRect()
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
    const words: { text: string; part: number; cut: boolean; onPage: boolean }[] = []
    while (walker.nextNode()) {
      const node = walker.currentNode
      const holder = node.parentElement
      if (!holder?.checkVisibility() || node.textContent?.trim() === '') continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const sizePx = parseFloat(getComputedStyle(holder).fontSize)
      // A letter's box is higher than its line. What goes on over further pages stands beside the first.
      const boxes = [...range.getClientRects()].filter(
        ({ left, right }) => left < room.right - 2 && right > room.left + 2,
      )
      const cut = boxes.some((box) => {
        const spare = Math.max(0, (box.height - sizePx) / 2)
        return box.bottom - spare > room.bottom + 2 || box.right > room.right + 2
      })
      words.push({
        text: node.textContent ?? '',
        part: (sizePx / innerHeight) * 100,
        cut,
        onPage: boxes.length > 0,
      })
    }
    return {
      least: Math.min(...words.map(({ part }) => part)),
      cut: words.filter(({ cut }) => cut).map(({ text }) => text),
      text: words.filter(({ onPage }) => onPage).map(({ text }) => text),
    }
  })

const rooms = [
  [1080, 3240, 0.2],
  [1080, 3240, 0.25],
  [1080, 3240, 0.3],
  [1080, 3240, 0.36],
  [1080, 3240, 0.5],
  [1080, 1920, 0.2],
  [1366, 768, 0.2],
  [1024, 768, 0.2],
  [1080, 520, 0.3],
  [3240, 1080, 0.2],
] as const

describe('a panel at the side', () => {
  it.each(rooms)('of %i × %i with the share %f is read from 4 m, whole, in every form', async (...room) => {
    const [width, height, share] = room
    stage = await aStage(browser, width, height, { stoppedAt: '2026-11-22T12:00:00+08:00' })
    for (const page of pages)
      for (const title of ['便民服务', long]) {
        await beside(page, share, title)
        const { least, cut } = await looked(stage.page)
        expect({ form: page.form, title, cut }).toEqual({ form: page.form, title, cut: [] })
        expect(least, `${page.form} ${title}`).toBeGreaterThan(2.395)
      }
  })

  it('in a room too low for its form says all of it, page by page', async () => {
    stage = await aStage(browser, 1080, 3240, { stoppedAt: '2026-11-22T12:00:00+08:00' })
    const notices = pages.find(({ form }) => form === 'notices')
    if (notices === undefined) throw new Error('notices are among the forms')
    const few = notices.form === 'notices' ? { ...notices, notices: notices.notices.slice(0, 2) } : notices
    await beside(few, 0.25, '通知', 6_000)
    const marks = stage.page.locator('.side .layer[data-state=front] .page-count')
    const [, count = '0'] = (await marks.innerText()).split(' / ')
    const seen = new Set<string>()
    for (let at = 1; at <= Number(count); at += 1) {
      await marks.filter({ hasText: `${at} / ` }).waitFor()
      const { cut, text } = await looked(stage.page)
      expect(cut).toEqual([])
      text.forEach((each) => seen.add(each))
    }
    for (const words of [
      '11月22日 周日',
      '11月21日 周六',
      few.form === 'notices' ? few.notices[1]?.text : '',
    ])
      expect([...seen]).toContain(words)
  })
})
