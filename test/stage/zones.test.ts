import type { Browser } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Showing, StageProgram } from '../../playlist/stage-protocol.ts'
import { aBrowser } from '../browser.ts'
import { aStage, colourAt, type AStage } from './a-stage.ts'
import { glassFilm } from './glass-film.ts'
import { aClip, anArticle, aPicture, aShowing } from './showings.ts'

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

const divided = (current: Showing, next: Showing | null = null): Partial<StageProgram> => ({
  layout: { form: 'divided', sideShare: 0.3, side: { current, next } },
})
const steady = { holdMs: 60_000 }
const sideShown = () => stage.page.locator('.side').getAttribute('data-shown')
const revealedIds = () =>
  stage.server.reports.flatMap((report) => (report.type === 'revealed' ? [report.showingId] : []))

describe('a side zone', () => {
  it('turns by itself, and the clip in the main zone plays on', async () => {
    const { server } = stage
    const clip = aClip('long.mp4')
    const [first, second] = [aPicture('yellow.png'), aPicture('violet-tall.png')]
    server.program(clip, null, divided(first, second))
    await server.revealed(second)
    await server.until((report) => report.type === 'beat' && report.showingId === second.id)
    const beats = server.beatsOf(clip)
    expect(beats.some((beat) => beat.last)).toBe(false)
    expect(beats.slice(1).every((beat) => (beat.frames ?? 0) > 0)).toBe(true)
    expect(revealedIds().filter((id) => id === clip.id)).toHaveLength(1)
  })

  it('has beats of its own that cover its showing from reveal to leave', async () => {
    const { server } = stage
    const [first, second] = [aPicture('yellow.png', { holdMs: 2_000 }), aPicture('violet-tall.png')]
    server.program(aClip('long.mp4'), null, divided(first, second))
    await server.revealed(second)
    const beats = server.beatsOf(first)
    const coveredMs = beats.reduce((sum, beat) => sum + beat.spanMs, 0)
    expect(Math.abs(coveredMs - 2_000)).toBeLessThan(400)
    expect(beats.filter((beat) => beat.last)).toHaveLength(1)
  })

  it('goes on when the main zone turns', async () => {
    const { server } = stage
    const side = aPicture('violet-tall.png', steady)
    const [clip, next] = [aClip('short.mp4'), aPicture('yellow.png', steady)]
    server.program(clip, next, divided(side))
    await server.revealed(next)
    await server.until((report) => report.type === 'beat' && report.showingId === next.id)
    expect(server.beatsOf(side).some((beat) => beat.last)).toBe(false)
    expect(await sideShown()).toBe('yes')
  })

  it('comes beside a clip that stays, which is not begun anew, and never is the glass bare', async () => {
    const { server, page } = stage
    const clip = aClip('green.mp4')
    server.program(clip)
    await server.revealed(clip)
    const film = await glassFilm(page)
    const side = aPicture('violet-tall.png', steady)
    server.program(clip, null, divided(side))
    await server.revealed(side)
    await server.until((report) => report.type === 'beat' && report.showingId === side.id)
    const whole = await film.colours(0.4, 0.42)
    // The film follows what is said by a frame or two: it may begin with the slide before the clip.
    expect(new Set(whole.slice(whole.indexOf('green')))).toEqual(new Set(['green']))
    expect(revealedIds()).toEqual([clip.id, side.id])
    expect(await sideShown()).toBe('yes')
  })

  it('gives its room back where the programme says so', async () => {
    const { server, page } = stage
    const [main, side] = [aPicture('yellow.png', steady), aPicture('violet-tall.png', steady)]
    server.program(main, null, divided(side))
    await server.revealed(side)
    server.program(main)
    await server.until((report) => report.type === 'beat' && report.showingId === side.id && report.last)
    await page.locator('.side[data-shown=no]').waitFor({ state: 'attached' })
    expect(revealedIds()).toEqual([main.id, side.id])
  })

  it('leaves the main zone alone when its own content cannot be shown', async () => {
    const { server } = stage
    const [main, broken] = [aPicture('yellow.png', steady), aPicture('nowhere.png')]
    server.program(main, null, divided(broken))
    const failed = await server.until((report) => report.type === 'failed')
    expect(failed).toMatchObject({ showingId: broken.id })
    await stage.page.locator('.side[data-shown=yes] .filler').waitFor()
    expect(
      await stage.page.locator('.layer[data-zone=main][data-state=front]').getAttribute('data-kind'),
    ).toBe('pages')
  })
})

describe('an interruption', () => {
  const from = Date.parse('2026-11-22T14:00:00+08:00')
  const warning = (exercise: boolean) =>
    anArticle('<p>请立即避险。</p>', {
      title: '暴雨红色预警',
      sourceClass: 'emergency',
      interruption: { source: '春城市应急管理局', from, until: from + 3_600_000, exercise },
      ...steady,
    })
  const ticker = ['今天下午两点，社区活动室有健康义诊。']

  it('has the glass to itself: no side zone, no ticker, and the evidence of the side ends there', async () => {
    const { server, page } = stage
    const [main, side, urgent] = [
      aPicture('yellow.png', steady),
      aPicture('violet-tall.png', steady),
      warning(false),
    ]
    server.program(main, null, { ...divided(side), ticker })
    await server.revealed(side)
    expect(await page.locator('.ticker').isVisible()).toBe(true)
    server.program(urgent, null, { ticker })
    await server.revealed(urgent)
    expect(await sideShown()).toBe('no')
    expect(await page.locator('.ticker').isVisible()).toBe(false)
    expect(server.beatsOf(side).at(-1)?.last).toBe(true)
  })

  it('says who speaks, since when and until when', async () => {
    const urgent = warning(false)
    stage.server.program(urgent)
    await stage.server.revealed(urgent)
    const words = await stage.page.locator('.layer[data-state=front] .notice').innerText()
    expect(words.split('\n').filter((word) => word.trim() !== '')).toEqual([
      '应急提示',
      '春城市应急管理局 发布',
      '11月22日 14:00 起，至 15:00',
    ])
  })

  it('is marked as a drill where it is one, in words and stripes', async () => {
    const drill = warning(true)
    stage.server.program(drill)
    await stage.server.revealed(drill)
    const notice = stage.page.locator('.layer[data-state=front][data-notice=exercise] .notice')
    expect(await notice.locator('.notice-kind').innerText()).toBe('演练')
    expect((await notice.locator('.notice-drill').innerText()).replace(/\s/g, '')).toBe(
      '这是一次演练，不是真实险情',
    )
  })

  it('goes again, and both zones come back as they are told', async () => {
    const { server } = stage
    const urgent = warning(false)
    server.program(urgent)
    await server.revealed(urgent)
    const [main, side] = [aPicture('yellow.png', steady), aPicture('violet-tall.png', steady)]
    server.program(main, null, divided(side))
    await server.revealed(side)
    expect(await sideShown()).toBe('yes')
    expect(server.beatsOf(urgent).at(-1)?.last).toBe(true)
  })
})

describe('a station that was struck off', () => {
  it.each([
    ['the slide', aShowing({ kind: 'filler' }, { ...steady, sourceClass: null, publisher: null })],
    ['an item', aPicture('yellow.png', { ...steady, sourceClass: 'local-science', publisher: null })],
  ])('has nothing of the brand on the glass: %s', async (_name, showing) => {
    const { server, page } = stage
    server.program(showing, null, { brand: '' })
    await server.revealed(showing)
    const shown = await page.locator('.layer[data-state=front]').innerText()
    expect(shown).not.toMatch(/科普中国|e站|让科学走近/)
    expect(shown).toContain('春城社区党群服务中心')
    expect(await page.title()).toBe('春城社区党群服务中心')
  })

  it('loses it from what is on the glass already, at once', async () => {
    const { server, page } = stage
    const slide = aShowing({ kind: 'filler' }, { ...steady, sourceClass: null, publisher: null })
    server.program(slide)
    await server.revealed(slide)
    expect(await page.locator('.layer[data-state=front] .filler-brand').innerText()).toBe('科普中国e站')
    server.program(slide, null, { brand: '' })
    await page.locator('.layer[data-state=front][data-brandless]').waitFor()
    expect(await page.locator('.layer[data-state=front]').innerText()).not.toMatch(/科普中国|e站|让科学/)
  })
})

describe('a black', () => {
  it('is true, with a side zone and a ticker in the programme too', async () => {
    const { server, page } = stage
    const black = aShowing({ kind: 'black' })
    server.program(black, null, { ...divided(aPicture('yellow.png')), ticker: ['一行通知'] })
    await server.revealed(black)
    for (const across of [0.02, 0.5, 0.9])
      for (const down of [0.1, 0.5, 0.88, 0.97]) expect(await colourAt(page, across, down)).toBe('#000000')
  })
})

describe('the turn to another layout', () => {
  const divide = (current: Showing, ticker: string[] = []) =>
    ({ form: 'divided', ticker, sideShare: 0.3, side: { current, next: null } }) as const

  it('brings what stands beside the next item in the frame in which that item comes', async () => {
    const { server, page } = stage
    const [first, next] = [aPicture('yellow.png', { holdMs: 2_500 }), aPicture('yellow.png', steady)]
    const side = aPicture('violet-tall.png', steady)
    server.program(first, next, { nextLayout: divide(side) })
    await server.revealed(next)
    const placed = () =>
      page.evaluate(() => {
        const { left, width } = document.querySelector('.side')?.getBoundingClientRect() ?? {
          left: 0,
          width: 0,
        }
        return Math.round(left + width)
      })
    expect([await sideShown(), await placed()]).toEqual(['yes', 1280])
    await server.revealed(side)
    expect(revealedIds()).toEqual([first.id, next.id, side.id])
    // The controller says the same a moment later, and nothing moves any more.
    server.program(next, null, divided(side))
    await server.until((report) => report.type === 'beat' && report.showingId === side.id)
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
  })

  it('leaves the whole field to the next item in the frame in which it comes', async () => {
    const { server, page } = stage
    const [first, next] = [aPicture('yellow.png', { holdMs: 2_500 }), aPicture('yellow.png', steady)]
    const side = aPicture('violet-tall.png', steady)
    server.program(first, next, { ...divided(side), nextLayout: { form: 'full', ticker: [] } })
    await server.revealed(next)
    expect(await sideShown()).toBe('no')
    await server.until((report) => report.type === 'beat' && report.showingId === next.id)
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
    expect(server.beatsOf(side).at(-1)?.last).toBe(true)
  })
})
