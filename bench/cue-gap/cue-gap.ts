// The cut: what stands on the glass between the last picture of one item and the first of the next. The stage's
// real page in a real browser window, clips and pictures that carry a code in the picture, and a camera outside
// of the browser that reads the code from the framebuffer. Beside it, in the same run and at the same place of the
// glass, plain players, a bare loop of one clip among them. `--cuts 1000` for the long run; 110 otherwise.
// `--technique N` for the Nth alone.
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { findShells, makeShell } from '../../main/shell/shells.ts'
import { compose, fullRoom } from '../../renderer/screen/composition.ts'
import { startCamera, type Film } from '../instrument/camera.ts'
import { glass, startDisplay } from '../instrument/display.ts'
import { need, needBrowser } from '../needs.ts'
import { numberAfter, type Section } from '../section.ts'
import { median, quantile, sum } from '../spread.ts'
import { dropFolder, freshFolder, root } from '../station-process.ts'
import { clipFrames, codedMedia, drawCodedMedia, framesPerSecond, holdMs, size } from './coded-media.ts'
import type { CodedMedia } from './coded-media.ts'
import { readCuts, type Cut } from './cuts.ts'
import { blockPlaces, stripPart } from './frame-code.ts'
import { servePages } from './page-server.ts'
import { coreShare } from './process-time.ts'

const usualCuts = 110
const settleMs = 4_000
/** Goal: extra hold at most 8 ms at the median and never more than a frame of 60 Hz, on an idle machine. */
const promised = { p50Ms: 8, maxMs: 1_000 / 60 }

const media = join(root, `build/bench/cue-gap/${clipFrames}`)
const place = compose(fullRoom(glass), size).item
const paces = {
  frameMs: 1_000 / framesPerSecond,
  holdMs,
  clipFrames,
  isPicture: (which: number) => codedMedia[which]?.kind === 'picture',
}

const ofKind = (kind: CodedMedia['kind']) => codedMedia.filter((one) => one.kind === kind)
const [silent, sounding, pictures] = [ofKind('silent'), ofKind('sounding'), ofKind('picture')]
const mixed = [silent[0], pictures[0], sounding[0], silent[1], pictures[1], sounding[1]].flatMap(
  (one) => one ?? [],
)

const runs = [
  { technique: 'a bare `<video loop>` of one clip', path: '/bare-loop', order: silent.slice(0, 1) },
  { technique: 'one video element, src changed at `ended`', path: '/one-element', order: silent },
  {
    technique: 'two elements, the next one covered, swapped at `ended`',
    path: '/covered-pair',
    order: silent,
  },
  { technique: 'this stage, clips', path: '/screen/', order: silent },
  { technique: 'this stage, clips with sound', path: '/screen/', order: sounding },
  { technique: 'this stage, clips, pictures and sound mixed', path: '/screen/', order: mixed },
] as const

/** A film, and what the browser took of one core while it was shot. */
interface Shot extends Film {
  readonly coreShare: number
}

/** Plays one technique on a window of its own and films it. */
async function film(
  display: string,
  path: string,
  order: readonly CodedMedia[],
  cuts: number,
): Promise<Shot> {
  const server = await servePages(media, order, place)
  const profileFolder = freshFolder()
  const shell = makeShell('chromium', findShells(), { profileFolder, ...glass, onEvent: () => undefined })
  try {
    await shell.open(server.address + path)
    await pause(settleMs)
    const top = Math.round(place.top + (place.height * stripPart) / 2)
    const camera = await startCamera({ display, top, across: blockPlaces(place.left, place.width) })
    const share = coreShare(profileFolder)
    // Two more than are asked for: the first and the last are seen in part only.
    await pause((cuts + 2) * (holdMs + 30))
    return { coreShare: share(), ...(await camera.stop()) }
  } finally {
    await shell.close()
    await server.close()
    dropFolder(profileFolder)
  }
}

const ms = (value: number) => (Number.isNaN(value) ? '–' : value.toFixed(1))
const three = (values: readonly number[]) =>
  values.length === 0
    ? '–'
    : [median(values), quantile(values, 0.95), Math.max(...values)].map(ms).join(' / ')

const frames = (values: readonly number[]) => `${median(values)} / ${Math.max(...values)}`

/** Of all frames that were to be shown. */
function dropped(cuts: readonly Cut[]): string {
  const unseen = cuts.flatMap((cut) => cut.unseen ?? [])
  return `${sum(unseen)} (${((sum(unseen) * 100) / (unseen.length * clipFrames)).toFixed(1)} %)`
}

function row(technique: string, cuts: readonly Cut[], shot: Shot, bareShare: number): (string | number)[] {
  const { longestBlindMs, coreShare } = shot
  const longest = (values: readonly number[]) => ms(Math.max(0, ...values))
  return [
    technique,
    cuts.length,
    three(cuts.map((cut) => cut.extraHoldMs)),
    cuts.filter((cut) => cut.blackMs > 0).length,
    longest(cuts.map((cut) => cut.blackMs)),
    cuts.filter((cut) => cut.whiteMs > 0).length,
    cuts.filter((cut) => cut.staleMs > 0).length,
    three(cuts.flatMap((cut) => cut.firstFrameMs ?? [])),
    Math.max(0, ...cuts.map((cut) => cut.unseenEnd)),
    frames(cuts.map((cut) => cut.unseenBeginning)),
    dropped(cuts),
    `${(coreShare * 100).toFixed(0)} %`,
    Number.isNaN(bareShare) ? '–' : (coreShare / bareShare).toFixed(2),
    ms(longestBlindMs),
  ]
}

const columns = [
  'technique', 'cuts', 'extra hold, ms (p50 / p95 / max)', 'cuts with black', 'longest black, ms',
  'cuts with white', 'cuts with a stale picture', 'first frame too long, ms (p50 / p95 / max)',
  'most frames unseen at an end',
  'frames unseen at a beginning (p50 / max)', 'frames dropped, of all', 'CPU, of one core', 'of the bare loop’s',
  'camera blind, longest, ms',
] // prettier-ignore

export async function measure(words: readonly string[]): Promise<Section> {
  need('Xvfb', 'ffmpeg')
  needBrowser()
  drawCodedMedia(media)
  const cuts = numberAfter(words, '--cuts', usualCuts)
  const display = await startDisplay()
  process.env['DISPLAY'] = display.name
  const rows: (string | number)[][] = []
  const ours: Cut[] = []
  let lookMs = 0
  let bareShare = NaN
  const only = numberAfter(words, '--technique', 0)
  for (const { technique, path, order } of only === 0 ? runs : runs.slice(only - 1, only)) {
    const seen = await film(display.name, path, order, cuts)
    const read = readCuts(seen, order.map(({ which }) => which), paces) // prettier-ignore
    if (path === '/screen/') ours.push(...read)
    if (path === '/bare-loop') bareShare = seen.coreShare
    rows.push(row(technique, read, seen, bareShare))
    lookMs = Math.max(lookMs, seen.lookMs)
    console.log(rows.at(-1)?.join(' | '))
  }
  display.stop()
  return {
    title: 'The cut between two items',
    how: how(lookMs),
    tables: [{ columns, rows }],
    promises: promises(ours),
  }
}

const how = (lookMs: number) => [
  `Clips of ${size.width}×${size.height} at ${framesPerSecond} fps, ${clipFrames} frames each, pictures of the same size standing ${holdMs} ms; a Chromium window of ${glass.width}×${glass.height} on a display of 60 Hz, software compositing.`,
  `A camera outside of the browser read the framebuffer every ${lookMs.toFixed(1)} ms at the median (column "camera blind": the longest it was kept from looking, by which a single figure may be off).`,
  'Extra hold: how much longer than one frame (a picture: than its time) the last picture of A stood before the first of B. Stale: a picture of another clip between A and B, or of A after B.',
  'Dropped: frames of a clip that the camera never saw, wherever in it they were, of all that it has. CPU: user and system time of the browser’s whole process tree, from /proc; the browser decodes, composes and paints, the display and the camera are not in it.',
]

function promises(ours: readonly Cut[]): Section['promises'] {
  const holds = ours.map((cut) => cut.extraHoldMs)
  const spoilt = ours.filter((cut) => cut.blackMs + cut.whiteMs + cut.staleMs > 0).length
  return [
    {
      words: `this stage: no black, white or stale picture: ${spoilt} of ${ours.length} cuts`,
      held: spoilt === 0,
    },
    {
      words: `this stage: extra hold at most ${promised.p50Ms} ms at the median: ${ms(median(holds))}`,
      held: median(holds) <= promised.p50Ms,
    },
    {
      words: `this stage: extra hold never more than one frame of 60 Hz on an idle machine: ${ms(Math.max(...holds))}`,
      held: Math.max(...holds) <= promised.maxMs,
    },
  ]
}
