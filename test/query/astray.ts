import type { Page } from 'playwright'
import type { AVisitor } from './a-visitor.ts'

const keys = [
  ...['Control+t', 'Control+n', 'Control+w', 'Control+p', 'Control+s', 'Control+l', 'Control+r', 'Control+f'],
  ...[
    'Control+Shift+i',
    'Alt+ArrowLeft',
    'Alt+F4',
    'F1',
    'F5',
    'F11',
    'F12',
    'Escape',
    'Tab',
    'Enter',
    'Space',
  ],
  ...['Backspace', 'Delete', 'Meta', 'ContextMenu', 'PageDown', 'a', '5', 'Control+Equal', 'Control+a'],
]

/** A row of numbers from 0 to 1 that is the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

type Act = (page: Page, x: number, y: number, random: () => number) => Promise<void>

/** What hands do at a glass that nobody watches; taps most of all. */
const acts: readonly (readonly [number, Act])[] = [
  [0.72, (page, x, y) => page.touchscreen.tap(x, y)],
  [0.8, (page, x, y) => page.mouse.dblclick(x, y)],
  [0.84, (page, x, y) => page.mouse.click(x, y, { button: 'right' })],
  [0.86, (page, x, y) => page.mouse.click(x, y, { button: 'middle' })],
  [0.9, (page) => page.mouse.wheel(0, 900)],
  [0.94, drag],
  [1, (page, _x, _y, random) => page.keyboard.press(keys[Math.floor(random() * keys.length)] ?? 'Escape')],
]

async function drag(page: Page, x: number, y: number): Promise<void> {
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(y, x, { steps: 4 })
  await page.mouse.up()
}

/** Everything by which a visitor would have got out. */
export interface Escapes {
  readonly windows: number
  readonly moves: readonly string[]
  readonly dialogs: number
  /** How often the query was opened: what was tried reached it. */
  readonly visits: number
}

/** Taps and presses at random, as long as `goesOn` says so. */
export async function goAstray({ page }: AVisitor, seed: number, goesOn: () => boolean): Promise<Escapes> {
  const random = seeded(seed)
  const { width = 1, height = 1 } = page.viewportSize() ?? {}
  const found = { windows: 0, moves: [] as string[], dialogs: 0, visits: 0 }
  page.context().on('page', () => (found.windows += 1))
  page.on('dialog', (dialog) => {
    found.dialogs += 1
    void dialog.dismiss()
  })
  page.on('framenavigated', (frame) => {
    const { pathname } = new URL(frame.url(), page.url())
    if (frame !== page.mainFrame() && pathname === '/screen/query/') found.visits += 1
    else if (frame === page.mainFrame() || pathname !== 'blank') found.moves.push(frame.url())
  })
  while (goesOn()) {
    const [x, y, kind] = [random() * width, random() * height, random()]
    const [, act] = acts.find(([upTo]) => kind < upTo) ?? []
    await act?.(page, x, y, random)
  }
  return found
}
