import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { PanelPage } from '../../playlist/panel-content.ts'
import type { StageProgram } from '../../playlist/stage-protocol.ts'
import { sourceColours } from '../../renderer/screen/source-colours.ts'
import { plainTable } from '../../server/panels/plain-table.ts'
import { aBrowser } from '../browser.ts'
import { aStage, type AStage } from '../stage/a-stage.ts'
import { aPicture, aShowing } from '../stage/showings.ts'
import { pages } from './forms.ts'

/** 12:00 in Shanghai on the day of the pages. */
const noon = '2026-11-22T12:00:00+08:00'
const nineMs = Date.parse('2026-11-22T09:00:00+08:00')

let browser: Browser
let stage: AStage | null = null
beforeAll(async () => {
  browser = await aBrowser()
})
afterEach(() => stage?.close())
afterAll(() => browser.close())

const showing = (page: PanelPage, holdMs = 60_000) =>
  aShowing(
    { kind: 'panel', table: plainTable(page), updatedOn: null, page, asOfMs: nineMs },
    { title: '便民服务', sourceClass: 'convenience', publisher: '春城社区居委会', holdMs },
  )

/** The panel in front: what in it is cut off, its smallest type in parts of the glass's height, and what it says. */
const looked = (page: Page) =>
  page.evaluate(() => {
    const sheet = document.querySelector('.layer[data-state=front] .sheet.panel')
    const body = sheet?.querySelector('.sheet-body')
    if (!sheet || !body) throw new Error('no panel is in front')
    const room = body.getBoundingClientRect()
    const shown = [...body.querySelectorAll<HTMLElement>('*')].filter(
      (one) => !one.closest('svg') && one.getClientRects().length > 0,
    )
    const cut = shown.filter((one) => {
      const box = one.getBoundingClientRect()
      return box.bottom > room.bottom + 1.5 || box.right > room.right + 1.5 || box.left < room.left - 1.5
    })
    const lettered = shown.filter((one) =>
      [...one.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''),
    )
    const sizes = lettered.map((one) => parseFloat(getComputedStyle(one).fontSize) / window.innerHeight)
    return {
      form: (sheet as HTMLElement).dataset.form,
      cut: cut.map((one) => one.className),
      leastType: Math.min(...sizes),
      note: sheet.querySelector('.sheet-note')?.textContent,
      text: (body as HTMLElement).innerText,
    }
  })

/** The panel beside a main zone. */
const beside = (page: PanelPage): Partial<StageProgram> => ({
  layout: { form: 'divided', sideShare: 0.3, side: { current: showing(page), next: null } },
})

async function onGlass(page: PanelPage, width: number, height: number, zone: 'field' | 'side') {
  stage = await aStage(browser, width, height, { stoppedAt: noon })
  const panel = showing(page)
  const side = beside(page)
  if (zone === 'field') stage.server.program(panel)
  else stage.server.program(aPicture('yellow.png', { holdMs: 60_000 }), null, side)
  const shown = side.layout?.form === 'divided' ? side.layout.side.current : panel
  await stage.server.revealed(zone === 'field' ? panel : shown)
  return looked(stage.page)
}

const rooms = [
  ['a landscape glass', 1920, 1080, 'field'],
  ['a portrait glass', 1080, 1920, 'field'],
  ['a side zone', 1920, 1080, 'side'],
  ['an old television', 1366, 768, 'field'],
] as const

describe.each(rooms)('on %s', (_name, width, height, zone) => {
  it.each(pages.map((page) => [page.form, page] as const))(
    'a %s is whole, in type that is read from 4 m, and says how old it is',
    async (form, page) => {
      const found = await onGlass(page, width, height, zone)
      expect(found).toMatchObject({ form, cut: [], note: '3 小时前更新' })
      expect(found.leastType).toBeGreaterThan(0.0235)
    },
  )
})

/** Forms whose rows go on over further pages; of each, one word of every row. */
const long = pages.filter(({ form }) => ['timetable', 'prices', 'phones', 'notices', 'guide'].includes(form))

describe('a panel that does not fit', () => {
  it.each(long.map((page) => [page.form, page] as const))(
    'shows each row of a %s in its time',
    async (_form, page) => {
      stage = await aStage(browser, 1366, 768, { stoppedAt: noon })
      const panel = showing(page, 4_000)
      const next = aPicture('yellow.png')
      stage.server.program(panel, next)
      await stage.server.revealed(panel)
      const { server } = stage
      let seen = ''
      const isOver = () => server.reports.some((one) => one.type === 'revealed' && one.showingId === next.id)
      while (!isOver()) {
        const found = await looked(stage.page).catch(() => null)
        if (found?.form !== page.form) break
        expect(found.cut).toEqual([])
        seen += found.text.replaceAll(/\s/g, '')
      }
      for (const [first = ''] of plainTable(page).rows) {
        const word = page.form === 'guide' ? '20个工作日' : first.replaceAll(/\s/g, '')
        expect(seen).toContain(word)
      }
    },
  )
})

describe('the colour of a class', () => {
  it.each(Object.entries(sourceColours))(
    'is read on a %s panel: 4.5:1 on its paper and under white',
    async (_name, colour) => {
      const { page } = (stage = await aStage(browser, 640, 360))
      const panel = showing(pages[0] as PanelPage)
      stage.server.program(panel)
      await stage.server.revealed(panel)
      const [paper, white] = await page.evaluate(contrasts, colour)
      expect(Math.min(paper, white)).toBeGreaterThanOrEqual(4.5)
    },
  )
})

/** Runs in the page. */
function contrasts(colour: string): [number, number] {
  const sheet = document.querySelector<HTMLElement>('.layer[data-state=front] .panel')
  const mark = sheet?.querySelector('.guide-heading')
  const ink = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  if (!sheet || !mark || !ink) throw new Error('no guide is in front')
  sheet.style.setProperty('--accent', colour)
  const light = (style: string) => {
    ink.fillStyle = style
    ink.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0] = [...ink.getImageData(0, 0, 1, 1).data].map((part) =>
      part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const dark = light(getComputedStyle(mark).color)
  return [(light('#ece4d4') + 0.05) / (dark + 0.05), 1.05 / (dark + 0.05)]
}

describe('a weather panel', () => {
  const weather = pages.filter((page) => page.form === 'weather')

  it('draws each sky of its own', async () => {
    for (const page of weather) await onGlass(page, 1920, 1080, 'field')
    expect(await stage?.page.locator('.layer[data-state=front] svg.sky').count()).toBe(6)
  })

  it('runs nothing that it was sent, and says it as it is', async () => {
    const words = '<img src=x onerror="window.taken=1">'
    for (const page of weather) {
      const days = page.days.map((day) => ({ ...day, words }))
      expect((await onGlass({ ...page, days }, 1920, 1080, 'field')).text).toContain(words)
    }
    expect(await stage?.page.evaluate(() => 'taken' in window)).toBe(false)
  })
})
