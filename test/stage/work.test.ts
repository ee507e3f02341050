import type { Browser } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { GlassWork, Showing } from '../../playlist/stage-protocol.ts'
import { aBrowser } from '../browser.ts'
import { aStage, type AStage } from './a-stage.ts'
import { sceneInstant, sceneMedia, scenes, shapes, showScene } from './scenes.ts'
import { aPicture, aShowing, anArticle } from './showings.ts'

let browser: Browser
let stage: AStage | null = null
beforeAll(async () => {
  browser = await aBrowser()
})
afterEach(() => stage?.close())
afterAll(() => browser.close())

const running: GlassWork = {
  ...{
    work: 'import',
    at: 'running',
    percent: 37,
    reading: '科普中国_地震来了室内避险三个动作_2026年11月高清版.mp4',
  },
  ...{ done: 12, all: 48, taken: 10, waiting: 0, refused: 2 },
}
const result: GlassWork = {
  ...running,
  at: 'done',
  percent: 100,
  reading: '',
  done: 48,
  taken: 45,
  refused: 3,
}
const card = ({ page }: AStage) => page.locator('.work')

/** What of the card is off its place: over a mark, a name, a code, off the field, or cut off. */
const wrongOf = ({ page }: AStage) =>
  page.evaluate(() => {
    const root = document.querySelector('.work')
    if (!root) return ['it is not there']
    const box = root.getBoundingClientRect()
    const meets = ({ left, right, top, bottom }: DOMRect) =>
      left < box.right - 1 && right > box.left + 1 && top < box.bottom - 1 && bottom > box.top + 1
    const front = '.layer[data-zone=main][data-state=front]'
    const marks = [...document.querySelectorAll(`${front} > .surface`)]
      .filter((item) => item.checkVisibility({ visibilityProperty: true }))
      .map((item) => item.getBoundingClientRect())
      .flatMap(({ left, top, width, height }) =>
        [0, 0.82].flatMap((x) =>
          [0, 0.82].map((y) => new DOMRect(left + x * width, top + y * height, width * 0.18, height * 0.18)),
        ),
      )
    const named = ['.band', '.notice', '.code-plate', '.caption-title', '.masthead', '.sheet-head']
      .flatMap((each) => [...document.querySelectorAll(`${front} ${each}`)])
      .concat([...document.querySelectorAll('.ticker, .side[data-shown=yes]')])
      .filter((each) => each.checkVisibility({ visibilityProperty: true }))
    return [
      ...(root.matches('[data-waits]') ? ['it waits for room'] : []),
      ...(marks.some(meets) ? ['over the corner of an item'] : []),
      ...named.filter((each) => meets(each.getBoundingClientRect())).map((each) => `over ${each.className}`),
      ...(box.left < 0 || box.right > innerWidth || box.bottom > innerHeight ? ['off the glass'] : []),
      ...[...root.querySelectorAll('b, .work-counts')]
        .filter(
          (each) => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).display !== 'inline',
        )
        .map((each) => `cut off: ${each.textContent}`),
    ]
  })

/** Scenes on which it may stand. */
const open = Object.keys(scenes).filter((name) => !name.startsWith('notice'))

describe.each(shapes)('on a glass of %i × %i the card', (width, height) => {
  it('keeps clear of marks, names, codes, the side and the band, on every layout', async () => {
    stage = await aStage(browser, width, height, {
      ...{ mediaFolder: sceneMedia, stoppedAt: sceneInstant, reducedMotion: 'reduce' },
    })
    for (const scene of open) {
      await showScene(stage, scene)
      stage.server.command({ type: 'work', work: running })
      await card(stage).waitFor()
      expect({ scene, wrong: await wrongOf(stage) }).toEqual({ scene, wrong: [] })
      stage.server.command({ type: 'work', work: null })
      await card(stage).waitFor({ state: 'detached' })
    }
  })
})

const loop = aPicture('yellow.png', { holdMs: 600_000 })
async function aLoop(): Promise<AStage> {
  const made = (stage = await aStage(browser))
  await made.page.clock.install()
  made.server.program(loop)
  await made.server.revealed(loop)
  return made
}
const shown = async (made: AStage, work: GlassWork) => {
  made.server.command({ type: 'work', work: work })
  await card(made).waitFor()
}

describe('the card of an import', () => {
  it('says what is read, how far it is, and what was taken and refused', async () => {
    const made = await aLoop()
    await shown(made, running)
    const words = (await card(made).innerText()).split('\n').filter((line) => line.trim() !== '')
    expect(words).toEqual([
      '正在导入内容',
      '37%',
      `正在读取 ${running.reading}`,
      '已读 12 / 48 个',
      '收下 10 个',
      '未收 2 个',
    ])
  })

  it('ends with a short result, which leaves by itself', async () => {
    const made = await aLoop()
    await shown(made, running)
    made.server.command({ type: 'work', work: result })
    await card(made).filter({ hasText: '导入完成' }).waitFor()
    expect(await card(made).innerText()).toMatch(/收下 45 个\s+未收 3 个/)
    await made.page.clock.runFor(9_000)
    expect(await card(made).count()).toBe(1)
    await made.page.clock.runFor(2_000)
    expect(await card(made).count()).toBe(0)
  })

  it('leaves when nobody tells of it any more', async () => {
    const made = await aLoop()
    await shown(made, running)
    await made.page.clock.runFor(9_000)
    expect(await card(made).count()).toBe(0)
  })

  it('leaves with the line', async () => {
    const made = await aLoop()
    await shown(made, running)
    made.server.hangUp()
    await card(made).waitFor({ state: 'detached' })
  })

  it.each([
    [
      'a takeover',
      anArticle('<p>请立即避险。</p>', {
        holdMs: 600_000,
        interruption: { source: '县应急管理局', from: 1, until: 4_102_444_800_000, exercise: false },
      }),
    ],
    ['a black', aShowing({ kind: 'black' }, { holdMs: 600_000 })],
  ] as const)('never stands on %s, and comes back with the loop', async (_name, alone: Showing) => {
    const made = await aLoop()
    await shown(made, running)
    made.server.program(alone)
    await card(made).waitFor({ state: 'detached' })
    await made.server.revealed(alone)
    made.server.command({ type: 'work', work: running })
    await made.page.clock.runFor(1_000)
    expect(await card(made).count()).toBe(0)
    const again = { ...loop, id: 'again' }
    made.server.program(again)
    await made.server.revealed(again)
    await shown(made, running)
  })
})
