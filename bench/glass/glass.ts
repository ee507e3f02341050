// The truth of the hours: a real station plays in a real browser window, a camera outside of it reads from the
// framebuffer which source class is on the glass, and what the ledger credited is held against what was seen.
// From before the start of the station until after its one-key stop, so that both sides cover every showing whole.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sourceClasses, sourceClassNames } from '../../playlist/source-class.ts'
import type { segmentShape } from '../../contract/segments.ts'
import type { Status } from '../../contract/status.ts'
import type { HoursReport } from '../../contract/hours.ts'
import type { infer as Infer } from 'zod'
import { startCamera, type Film } from '../instrument/camera.ts'
import { startDisplay } from '../instrument/display.ts'
import { need, needBrowser } from '../needs.ts'
import { numberAfter, type Section } from '../section.ts'
import { sum } from '../spread.ts'
import { dropFolder, freshFolder, root, StationProcess } from '../station-process.ts'
import { chipPlaces, chipRow, onGlass, type OnGlass } from './source-on-glass.ts'

type Segment = Infer<typeof segmentShape>

const usualSeconds = 150
/** Summed over classes, against an outside recording of the glass. */
const promisedPercent = 0.5

/** A technician's stick where there is one beside the project, else the project's own sample content. */
const stick = resolve(root, '../shared/usb-stick')
const content = existsSync(stick) ? stick : join(root, 'main/demo/content')

export interface GlassRun {
  readonly film: Film
  readonly segments: readonly Segment[]
  readonly hours: HoursReport
}

/** Records a station for a while, from before its start until after its stop. */
export async function recordStation(seconds: number): Promise<GlassRun> {
  const folder = freshFolder()
  const display = await startDisplay()
  const camera = await startCamera({ display: display.name, top: chipRow, across: chipPlaces })
  let seen: OnGlass = 'black'
  camera.onStand(({ colours }) => (seen = onGlass(colours)))
  const station = new StationProcess(folder, ['--shell', 'chromium', '--content', content], {
    ...process.env,
    DISPLAY: display.name,
  })
  try {
    await station.started()
    const { today: first } = (await station.ask('status')) as Status
    await pause(seconds * 1_000)
    await station.ask('stop', { method: 'POST' })
    while (seen !== 'black') await pause(20)
    const { today: last } = (await station.ask('status')) as Status
    const range = `from=${first.date}&to=${last.date}`
    const { segments } = (await station.ask(`segments?${range}&limit=5000`)) as { segments: Segment[] }
    const hours = (await station.ask(`hours?${range}`)) as HoursReport
    return { film: await camera.stop(), segments, hours }
  } finally {
    await station.end()
    display.stop()
    dropFolder(folder)
  }
}

const glassSeconds = ({ stands }: Film, name: OnGlass): number =>
  sum(stands.filter(({ colours }) => onGlass(colours) === name).map((s) => s.untilMs - s.fromMs)) / 1_000

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * (part - whole)) / whole).toFixed(2)} %`

export async function measure(words: readonly string[]): Promise<Section> {
  need('Xvfb')
  needBrowser()
  const { film, segments, hours } = await recordStation(numberAfter(words, '--seconds', usualSeconds))
  const classes = sourceClasses.filter((name) => segments.some(({ sourceClass }) => sourceClass === name))
  const figures = classes.map((name) => {
    const own = segments.filter(({ sourceClass }) => sourceClass === name)
    return {
      name,
      plays: own.length,
      glass: glassSeconds(film, name),
      credited: sum(own.map(({ creditedMs }) => creditedMs)) / 1_000,
      excluded: sum(own.map(({ elapsedMs, creditedMs }) => elapsedMs - creditedMs)) / 1_000,
      told: hours.total.creditedSeconds[name] ?? 0,
    }
  })
  const [glass, credited] = [sum(figures.map((f) => f.glass)), sum(figures.map((f) => f.credited))]
  const rows = figures.map((f) => [
    `${sourceClassNames[f.name]} (${f.name})`,
    f.plays,
    f.glass.toFixed(2),
    f.credited.toFixed(2),
    percent(f.credited, f.glass),
    f.excluded.toFixed(2),
    f.told,
  ])
  const told = sum(figures.map((f) => f.told))
  const excluded = sum(figures.map((f) => f.excluded))
  const total = ['all', segments.length, glass.toFixed(2), credited.toFixed(2), percent(credited, glass), excluded.toFixed(2), told] // prettier-ignore
  const differs = Math.abs(credited - glass) / glass
  return {
    title: 'The truth of the hours',
    how: [
      `A station in a Chromium window of 1920×1080, content: ${content === stick ? "a technician's stick" : 'the sample content'}. The class on the glass was read from the chip on the band ${film.looks} times, every ${film.lookMs.toFixed(1)} ms at the median; the longest the camera was kept from looking was ${film.longestBlindMs.toFixed(0)} ms.`,
      `Beside the classes the glass showed the built-in slide for ${glassSeconds(film, 'house').toFixed(2)} s (start), a bare white window for ${glassSeconds(film, 'white').toFixed(2)} s, and no known chip for ${glassSeconds(film, 'mixed').toFixed(2)} s.`,
      `Seen but not credited, and itemised by the ledger as such (a frame that stood still while a clip began or the machine was busy): ${excluded.toFixed(2)} s. Credited and itemised together: ${percent(credited + excluded, glass)} of what was seen.`,
    ],
    tables: [
      {
        columns: [
          'class',
          'segments',
          'on the glass, s',
          'credited, s',
          'difference',
          'itemised as not credited, s',
          'GET /hours, s',
        ],
        rows: [...rows, total],
      },
    ],
    promises: [
      {
        words: `credited seconds, summed over classes, within ${promisedPercent} % of the outside recording: ${percent(credited, glass)}`,
        held: differs * 100 <= promisedPercent,
      },
      {
        words: `the same of GET /hours: ${percent(told, glass)}`,
        held: (Math.abs(told - glass) / glass) * 100 <= promisedPercent,
      },
    ],
  }
}
