import { writeFileSync } from 'node:fs'
import type { Browser, CDPSession } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Look } from '../../bench/endurance/look.ts'
import { pssBytes } from '../../bench/endurance/process-memory.ts'
import { aBrowser } from '../browser.ts'
import { aStage } from './a-stage.ts'
import { aClip, anArticle, aPanel, aPicture, aShowing } from './showings.ts'

let browser: Browser
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser.close())

async function counts(session: CDPSession): Promise<Record<string, number>> {
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]))
}

/** `npm run bench -- loop` asks for many more, and where to write what the browser weighs on the way. */
const swaps = Number(process.env['EZHAN_LOOP_SWAPS'] ?? 200)
const looksPath = process.env['EZHAN_LOOP_LOOKS']

/** What the browser and the page weigh now. */
async function look(session: CDPSession): Promise<Look> {
  const counted = await counts(session)
  const system = await browser.newBrowserCDPSession()
  const { processInfo } = await system.send('SystemInfo.getProcessInfo')
  await system.detach()
  return {
    bytes: processInfo.reduce((sum, { id }) => sum + pssBytes(String(id)), 0),
    heapBytes: counted['JSHeapUsedSize'] ?? 0,
    nodes: counted['Nodes'] ?? 0,
    listeners: counted['JSEventListeners'] ?? 0,
  }
}

const tall = ['orange-tall.png', 'violet-tall.png'].map((name) => ({
  url: `/media/${name}`,
  width: 600,
  height: 900,
}))
const round = [
  () => aClip('red.mp4'),
  () => aPicture('yellow.png'),
  () => aPanel(['名称', '电话'], [['镇卫生院', '0731-00000001']]),
  () => aShowing({ kind: 'pages', pages: tall }),
  () => anArticle('<p>正文第一段。</p><img src="/media/yellow.png">'),
  () => aClip('blue-sound.mp4', { volume: 0.1 }),
  () => aShowing({ kind: 'filler' }),
]

describe('a stage that plays for months', () => {
  it(
    `has after ${swaps} swaps no more nodes and listeners than before`,
    { timeout: swaps * 900 },
    async () => {
      const { server, page, close } = await aStage(browser, 640, 360)
      const session = await page.context().newCDPSession(page)
      await session.send('Performance.enable')
      const swap = async (turn: number) => {
        const showing = round[turn % round.length]?.()
        if (!showing) return
        server.program(showing)
        await server.revealed(showing)
        server.forget()
      }
      for (let turn = 0; turn < 2 * round.length; turn++) await swap(turn)
      const before = await counts(session)
      const looks: Look[] = []
      for (let turn = 0; turn < swaps; turn++) {
        await swap(turn + 4)
        if (looksPath !== undefined && turn % (4 * round.length) === 0) looks.push(await look(session))
      }
      if (looksPath !== undefined) writeFileSync(looksPath, JSON.stringify(looks))
      for (let turn = 0; turn < 2 * round.length; turn++) await swap(turn)
      const after = await counts(session)
      expect(after.Nodes).toBeLessThanOrEqual((before.Nodes ?? 0) + 30)
      expect(after.JSEventListeners).toBeLessThanOrEqual((before.JSEventListeners ?? 0) + 4)
      expect(after.Documents).toBeLessThanOrEqual(before.Documents ?? 0)
      expect(await page.locator('video').count(), 'two for each zone').toBe(4)
      await close()
    },
  )
})
