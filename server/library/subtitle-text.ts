import { ProblemError } from '../problem/problem.ts'
import { decodeText } from './text-decoding.ts'

/** A film's subtitles are some 100 KB and 2,000 cues; a day of talk fits. */
const maxBytes = 5_000_000
const maxCues = 20_000
const maxCueCharacters = 500

interface Cue {
  readonly fromMs: number
  readonly untilMs: number
  readonly text: string
}

/** `00:01:02,500 --> 00:01:05,000`, with a point as in WebVTT, and there without hours; settings behind it drop out. */
const clock = String.raw`(?:(\d{1,3}):)?([0-5]?\d):([0-5]?\d)[.,](\d{1,3})`
const timing = new RegExp(`^${clock}[ \\t]*-->[ \\t]*${clock}(?:[ \\t].*)?$`)

/**
 * Reads SubRip or WebVTT as subtitle programs write it, in UTF-8, UTF-16 or GB18030, and gives plain WebVTT: times and
 * words only. Markup, styles, regions and positions are left out, for the stage sets the words in its own type.
 */
export function webVttOf(bytes: Uint8Array): string {
  if (bytes.byteLength > maxBytes) throw broken(`超过 ${maxBytes / 1e6} MB`)
  const text = decodeText(bytes)
    .replace(/^\ufeff/, '')
    .replaceAll(/\r\n?/g, '\n')
  const cues = text.split(/\n[ \t]*\n/).flatMap(cueOf)
  if (cues.length === 0) throw broken('里面没有一句带时间的字幕')
  if (cues.length > maxCues) throw broken(`超过 ${maxCues} 句`)
  const sorted = cues.toSorted((a, b) => a.fromMs - b.fromMs)
  return `WEBVTT\n\n${sorted.map(written).join('\n')}`
}

const broken = (detail: string) => new ProblemError('captions-broken', { detail })

/** A block of lines is a cue when one of its first two tells a time: the other is its number or name. */
function cueOf(block: string): Cue[] {
  const lines = block.split('\n').filter((line) => line.trim() !== '')
  const at = lines.slice(0, 3).findIndex((line) => timing.test(line.trim()))
  const times = timing.exec(lines[at]?.trim() ?? '')
  if (times === null) return []
  const [fromMs, untilMs] = [msOf(times.slice(1, 5)), msOf(times.slice(5, 9))]
  const text = lines
    .slice(at + 1)
    .map(plain)
    .filter((line) => line !== '')
    .join('\n')
    .slice(0, maxCueCharacters)
  return text === '' || untilMs <= fromMs ? [] : [{ fromMs, untilMs, text }]
}

function msOf([hours = '0', minutes = '0', seconds = '0', fraction = '0']: readonly (
  string | undefined
)[]): number {
  const wholeSeconds = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)
  return wholeSeconds * 1000 + Number(fraction.padEnd(3, '0'))
}

/** SubRip's `<i>` and `<font>`, SubStation's `{\an8}`, and the entities that WebVTT knows. */
function plain(line: string): string {
  return line
    .replaceAll(/\{\\[^}]*\}/g, '')
    .replaceAll(/<\/?[a-zA-Z][^>]*>|<\d[\d:.]*>/g, '')
    .replaceAll(/&(lt|gt|amp|nbsp|lrm|rlm);/g, (_, name: string) => entities[name] ?? '')
    .trim()
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', nbsp: ' ' }

const written = ({ fromMs, untilMs, text }: Cue) =>
  `${clockOf(fromMs)} --> ${clockOf(untilMs)}\n${escaped(text)}\n`

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function clockOf(ms: number): string {
  const two = (count: number) => String(Math.floor(count)).padStart(2, '0')
  const fraction = String(ms % 1000).padStart(3, '0')
  return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}.${fraction}`
}
