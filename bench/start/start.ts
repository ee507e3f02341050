// How soon a hall sees something: from the start of the process to the first item on the glass, seen from outside of
// the browser, and to the printed block. Both for the very first start (an empty data folder, the sample content
// comes in meanwhile) and for every later one. Seven starts of each; `--starts N` for more.
import { setTimeout as pause } from 'node:timers/promises'
import { startCamera } from '../instrument/camera.ts'
import { startDisplay } from '../instrument/display.ts'
import { chipPlaces, chipRow, onGlass } from '../glass/source-on-glass.ts'
import { need, needBrowser } from '../needs.ts'
import { numberAfter, type Section } from '../section.ts'
import { medianSpread } from '../spread.ts'
import { dropFolder, freshFolder, StationProcess } from '../station-process.ts'

const usualStarts = 7
const patienceMs = 60_000

interface Start {
  /** Seconds from the start of the process. */
  readonly slide: number
  readonly item: number
  readonly block: number
  readonly white: number
}

/** One start on a display of its own, up to the first item on the glass and the printed block. */
async function timeStart(folder: string): Promise<Start> {
  const display = await startDisplay()
  const camera = await startCamera({ display: display.name, top: chipRow, across: chipPlaces })
  let [slideMs, itemMs] = [NaN, NaN]
  camera.onStand(({ fromMs, colours }) => {
    const seen = onGlass(colours)
    if (seen === 'house' && Number.isNaN(slideMs)) slideMs = fromMs
    if (seen in isNoItem || !Number.isNaN(itemMs)) return
    itemMs = fromMs
  })
  const env = { ...process.env, DISPLAY: display.name }
  const station = new StationProcess(folder, ['--shell', 'chromium'], env)
  const { spawnedMs } = station
  try {
    const blockMs = await station.started()
    const until = performance.now() + patienceMs
    while (Number.isNaN(itemMs) && performance.now() < until) await pause(20)
    const { stands } = await camera.stop()
    const white = stands.filter(({ colours }) => onGlass(colours) === 'white')
    const whiteMs = white.reduce((total, stand) => total + stand.untilMs - stand.fromMs, 0)
    const seconds = (ms: number) => (ms - spawnedMs) / 1_000
    return { slide: seconds(slideMs), item: seconds(itemMs), block: seconds(blockMs), white: whiteMs / 1_000 }
  } finally {
    await station.end()
    display.stop()
  }
}

/** What the glass may show before the first item. */
const isNoItem = { house: true, black: true, white: true, mixed: true }

export async function measure(words: readonly string[]): Promise<Section> {
  need('Xvfb')
  needBrowser()
  const count = numberAfter(words, '--starts', usualStarts)
  const [first, later]: [Start[], Start[]] = [[], []]
  for (let at = 0; at < count; at += 1) {
    const folder = freshFolder()
    first.push(await timeStart(folder))
    later.push(await timeStart(folder))
    dropFolder(folder)
  }
  const row = (words: string, starts: readonly Start[]) => [
    words,
    starts.length,
    medianSpread(starts.map(({ slide }) => slide).filter((value) => !Number.isNaN(value)), 2), // prettier-ignore
    medianSpread(starts.map(({ item }) => item), 2), // prettier-ignore
    medianSpread(starts.map(({ block }) => block), 2), // prettier-ignore
    medianSpread(starts.map(({ white }) => white), 2), // prettier-ignore
  ]
  const whites = [...first, ...later].filter(({ white }) => white > 0).length
  return {
    title: 'From the start of the process to the first picture',
    how: [
      'Seconds from spawning the controller (without npm and the launcher) until the glass shows it, read from the framebuffer from outside of the browser; Chromium in a window of 1920×1080, profile as the station leaves it. Medians with the whole spread.',
    ],
    tables: [
      {
        columns: [
          'start',
          'starts',
          'built-in slide, s',
          'first item, s',
          'printed block, s',
          'white before it, s',
        ],
        rows: [row('the very first, sample content comes in', first), row('every later one', later)],
      },
    ],
    promises: [
      {
        words: `nothing white on the glass before the first picture: ${whites} of ${2 * count} starts`,
        held: whites === 0,
      },
    ],
  }
}
