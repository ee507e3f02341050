// A real station and its real page for a long while: does the browser grow? `--minutes N`, 30 as promised.
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { chromium, type CDPSession } from 'playwright'
import { startStation } from '../../main/station.ts'
import { needBrowser } from '../needs.ts'
import { numberAfter, type Section } from '../section.ts'
import { dropFolder, freshFolder, root } from '../station-process.ts'
import { comparison, howCompared, type Look } from './look.ts'
import { treeBytes } from './process-memory.ts'

const glass = { width: 1280, height: 720 }
const lookEveryMs = 5_000
async function look(session: CDPSession, profile: string): Promise<Look> {
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const named = (name: string) => metrics.find((each) => each.name === name)?.value ?? 0
  return {
    bytes: treeBytes(profile),
    heapBytes: named('JSHeapUsedSize'),
    nodes: named('Nodes'),
    listeners: named('JSEventListeners'),
  }
}

/** Opens the stage in a browser of its own and looks at it until the time is over. */
async function watch(screenUrl: string, minutes: number): Promise<Look[]> {
  const profile = freshFolder()
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: needBrowser(),
    viewport: glass,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
      ...['--disable-quic', '--no-first-run', '--autoplay-policy=no-user-gesture-required'],
    ],
  })
  try {
    const page = context.pages()[0] ?? (await context.newPage())
    await page.goto(screenUrl)
    const session = await context.newCDPSession(page)
    await session.send('Performance.enable')
    const looks: Look[] = []
    for (let at = 0; at < (minutes * 60_000) / lookEveryMs; at += 1) {
      await pause(lookEveryMs)
      looks.push(await look(session, profile))
    }
    return looks
  } finally {
    await context.close()
    dropFolder(profile)
  }
}

/** A short round, so that half an hour holds many. */
const round = [
  '科普中国/科普中国e站示例_打雷时怎么躲.mp4',
  '科普中国/科普中国e站示例_月亮为什么有圆缺.mp4',
  '科普中国/海报_防震避险三步.jpg',
  '科普中国/海报_平衡膳食餐盘.jpg',
  '便民/便民电话.csv',
]

function someContent(folder: string): string {
  const stick = join(folder, 'stick')
  for (const path of round) cpSync(join(root, 'main/demo/content', path), join(stick, path))
  return stick
}

export async function measure(words: readonly string[]): Promise<Section> {
  needBrowser()
  const minutes = numberAfter(words, '--minutes', 30)
  const folder = freshFolder()
  const station = await startStation({ dataFolder: folder, port: 0, shell: 'headless', configFile: null })
  try {
    await station.imports.take(someContent(folder), '测量')
    return sectionOf(await watch(station.screenUrl, minutes), minutes)
  } finally {
    await station.end()
    dropFolder(folder)
  }
}

function sectionOf(looks: readonly Look[], minutes: number): Section {
  return {
    title: 'Looping for a long while',
    how: [
      `A real station plays two films, two posters and a table to its own page in Chromium, ${glass.width} × ${glass.height}, for ${minutes} minutes; every ${lookEveryMs / 1000} s the browser’s whole process tree is weighed and the page counted after a garbage collection.`,
      howCompared,
    ],
    ...comparison(looks),
  }
}
