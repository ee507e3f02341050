import type { SourceClass } from '../../../../playlist/source-class.ts'
import type { PreviewCue } from '../../../../contract/outlook.ts'

/** A stretch of a day that shows one class, or nothing: null is closed, `filler` the house's own slide. */
export interface Stretch {
  readonly shows: SourceClass | 'filler' | null
  /** Of the day, 0 to 1. */
  readonly from: number
  readonly share: number
}

const showsOf = ({ kind, sourceClass }: PreviewCue): Stretch['shows'] =>
  kind === 'closed' ? null : (sourceClass ?? 'filler')

/** Neighbours of one class are one stretch; so a strip of a thousand cues stays a drawing. */
export function stretchesOf(cues: readonly PreviewCue[]): Stretch[] {
  const start = Date.parse(cues[0]?.from ?? '')
  const length = Date.parse(cues.at(-1)?.until ?? '') - start
  const stretches: Stretch[] = []
  for (const cue of cues) {
    const from = (Date.parse(cue.from) - start) / length
    const until = (Date.parse(cue.until) - start) / length
    const last = stretches.at(-1)
    if (last?.shows === showsOf(cue)) stretches[stretches.length - 1] = { ...last, share: until - last.from }
    else stretches.push({ shows: showsOf(cue), from, share: until - from })
  }
  return stretches
}

export interface HourOfCues {
  /** `09`. */
  readonly hour: string
  readonly cues: readonly PreviewCue[]
}

/** What plays, by the hour in which it begins; closed stretches are left out. */
export function byHour(cues: readonly PreviewCue[]): HourOfCues[] {
  const hours = new Map<string, PreviewCue[]>()
  for (const cue of cues) {
    if (cue.kind === 'closed') continue
    const hour = cue.from.slice(11, 13)
    hours.set(hour, [...(hours.get(hour) ?? []), cue])
  }
  return [...hours].map(([hour, each]) => ({ hour, cues: each }))
}
