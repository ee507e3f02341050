// A technician's month on a phone, timed: from the sign-in page to the stick's content on the glass. A real station on
// a fresh data folder, headless; the stick's content lies in the station's inbox, which the page lists like a stick.
// `--stick FOLDER`; test/fixtures/stick without it.
import { cpSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright'
import type { Status } from '../../contract/status.ts'
import { needBrowser } from '../needs.ts'
import type { Section } from '../section.ts'
import { dropFolder, freshFolder, root, StationProcess } from '../station-process.ts'
import { Hand, handSeconds, type Step } from './hand.ts'

const phone = { width: 390, height: 844 }
const [mostTaps, mostSeconds] = [20, 300]
const who = { name: 'chen', password: 'shipai 2026 1' }
/** A month of large films is taken in within this, and a round of the sample content goes by. */
const patienceMs = 600_000

/** Somebody who has signed in once and chosen a password; the walk begins at the next visit. */
async function introduced(station: StationProcess): Promise<void> {
  const { firstPassword } = (await ask(station, 'users', { name: who.name, role: 'technician' })) as {
    firstPassword: string
  }
  const { url } = station.door
  const json = { 'content-type': 'application/json' }
  const body = JSON.stringify({ name: who.name, password: firstPassword })
  const entered = await fetch(`${url}/api/v1/session`, { method: 'POST', headers: json, body })
  const { csrf } = (await entered.json()) as { csrf: string }
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  const chosen = await fetch(`${url}/api/v1/session/password`, {
    method: 'POST',
    headers: { ...json, cookie, 'x-csrf-token': csrf },
    body: JSON.stringify({ current: firstPassword, chosen: who.password }),
  })
  if (!chosen.ok) throw new Error(`the password was not taken: ${await chosen.text()}`)
}

async function ask(station: StationProcess, path: string, body: object): Promise<unknown> {
  const { url, key } = station.door
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  const answer = await fetch(`${url}/api/v1/${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}

interface Item {
  readonly id: string
  readonly state: string
}
const itemsOf = async (station: StationProcess) =>
  ((await station.ask('library/items?limit=200')) as { items: Item[] }).items

async function signIn(hand: Hand): Promise<void> {
  const { page } = hand
  await hand.see('the sign-in page', () => page.getByLabel('用户名').waitFor())
  await hand.type(page.getByLabel('用户名'), who.name)
  await hand.type(page.getByLabel('密码', { exact: true }), who.password)
  await hand.tap(page.getByRole('button', { name: '登录' }))
  await hand.see('signed in, today', () => page.getByRole('heading', { name: '今日时长' }).waitFor())
}

async function bringIn(hand: Hand): Promise<void> {
  const { page } = hand
  await hand.tap(page.getByRole('link', { name: '内容', exact: true }))
  const browse = page.getByRole('button', { name: '浏览' }).first()
  await hand.see('content, with the stick in the list', () => browse.waitFor())
  await hand.tap(browse)
  const bring = page.getByRole('button', { name: '导入这个文件夹' })
  await hand.see('what is on the stick', () => bring.waitFor())
  await hand.tap(bring)
  await hand.see('taken in: the report and what was refused', () => page.getByText('导入完成').waitFor())
}

/** Where imports do not release by themselves, all that wait are chosen and released in one go. */
async function release(hand: Hand, station: StationProcess): Promise<void> {
  const held = (await itemsOf(station)).filter(({ state }) => state === 'draft' || state === 'submitted')
  if (held.length === 0) return
  const { page } = hand
  await hand.tap(page.getByRole('checkbox', { name: '选择本页全部' }))
  await hand.tap(page.getByRole('button', { name: '发布', exact: true }))
  await hand.see('released', () => page.getByText('已发布').first().waitFor())
}

type Wanted = (now: NonNullable<Status['now']>) => boolean

/** Today's page names what is on. */
async function seeOnGlass(
  hand: Hand,
  station: StationProcess,
  words: string,
  wanted: Wanted,
): Promise<string> {
  const { page } = hand
  let title = ''
  await hand.see(words, async () => {
    const until = performance.now() + patienceMs
    while (performance.now() < until) {
      const { now } = (await station.ask('status')) as Status
      if (now !== null && wanted(now)) {
        title = now.title
        return page.locator('.order-now strong', { hasText: title }).waitFor()
      }
      await page.waitForTimeout(500)
    }
    throw new Error('nothing of the stick came on the glass')
  })
  return title
}

interface Walked {
  readonly steps: readonly Step[]
  /** Those up to the first of the stick's content. */
  readonly onAir: readonly Step[]
  readonly titles: string
}

async function walk(station: StationProcess, page: Page): Promise<Walked> {
  const before = new Set((await itemsOf(station)).map(({ id }) => id))
  const hand = new Hand(page)
  await page.goto(`${station.door.url}/console/`)
  await signIn(hand)
  await bringIn(hand)
  await release(hand, station)
  await hand.tap(page.getByRole('link', { name: '今日', exact: true }))
  const isNew: Wanted = ({ itemId }) => !before.has(itemId)
  const first = await seeOnGlass(hand, station, 'the first of it on the glass', isNew)
  const { steps } = hand
  const onAir = [...steps]
  const isNewScience: Wanted = (now) => isNew(now) && now.sourceClass === 'science'
  const science = await seeOnGlass(
    hand,
    station,
    'the first 科普中国 of it, when the round comes to it',
    isNewScience,
  )
  return { steps, onAir, titles: `${first}; ${science}` }
}

const browserOf = (executablePath: string): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--no-first-run',
    ],
  })

export async function measure(words: readonly string[]): Promise<Section> {
  const executablePath = needBrowser()
  const at = words.indexOf('--stick')
  const stick = resolve(at === -1 ? join(root, 'test/fixtures/stick') : (words[at + 1] ?? ''))
  const folder = freshFolder()
  const station = new StationProcess(folder, ['--headless'])
  try {
    await station.started()
    await introduced(station)
    mkdirSync(join(folder, '收件'), { recursive: true })
    cpSync(stick, join(folder, '收件'), { recursive: true })
    const browser = await browserOf(executablePath)
    try {
      const context = await browser.newContext({ viewport: phone, hasTouch: true, isMobile: true })
      context.setDefaultTimeout(patienceMs)
      return sectionOf(await walk(station, await context.newPage()))
    } finally {
      await browser.close()
    }
  } finally {
    await station.end()
    dropFolder(folder)
  }
}

const sum = (steps: readonly Step[], figure: (step: Step) => number) =>
  steps.reduce((all, step) => all + figure(step), 0)

function sectionOf({ steps, onAir, titles }: Walked): Section {
  const [taps, hand] = [sum(steps, (step) => step.taps), sum(steps, handSeconds)]
  const waited = sum(steps, (step) => step.waitedSeconds)
  const onAirSeconds = sum(onAir, handSeconds) + sum(onAir, (step) => step.waitedSeconds)
  const row = (name: string, figures: readonly [number, number, number, number]) => [
    name,
    figures[0],
    figures[1],
    figures[2].toFixed(1),
    figures[3].toFixed(1),
  ]
  return {
    title: 'A month on a phone',
    how: [
      `A technician at 390×844, from the sign-in page to the stick’s content on the glass (${titles}). Each step ends when the page shows what the next one needs.`,
      'A person’s seconds are reckoned from taps and letters by the keystroke-level model (2.65 s a tap, 0.5 s a letter); the machine’s are measured, the rest of the item that was on among them.',
    ],
    tables: [
      {
        columns: ['until one sees', 'taps', 'letters', 'a person, s', 'the machine, s'],
        rows: [
          ...steps.map((step) =>
            row(step.words, [step.taps, step.letters, handSeconds(step), step.waitedSeconds]),
          ),
          row('altogether', [taps, sum(steps, (step) => step.letters), hand, waited]),
        ],
      },
    ],
    promises: [
      { words: `under ${mostTaps} taps (${taps})`, held: taps < mostTaps },
      {
        words: `under ${mostSeconds / 60} minutes to the first of it on the glass (${Math.round(onAirSeconds)} s)`,
        held: onAirSeconds < mostSeconds,
      },
    ],
  }
}
