import { clockStepMs, hasSlept, type ClockReading } from './clock.ts'
import { carryOn, creditBeat, nothingYet, type Credit } from './credit.ts'
import { splitEvidence, type Evidence } from './evidence.ts'
import { localHour } from './local-hour.ts'
import { closeSegment, type ClosedSegment, type OpenSegment, type Shown } from './segment.ts'

/** Opens the segment of a showing that has just come onto the glass. */
export function openSegment(shown: Shown, at: ClockReading, zone: string): OpenSegment {
  return openPart(shown, 0, at, nothingYet, zone)
}

function openPart(shown: Shown, part: number, at: ClockReading, credit: Credit, zone: string): OpenSegment {
  const hour = localHour(at.wallMs, zone)
  return {
    shown,
    part,
    bootId: at.bootId,
    startedAtMs: at.wallMs,
    startMonoMs: at.monoMs,
    last: at,
    hourEndsAtMs: hour.endsAtMs,
    localDate: hour.date,
    localHour: hour.hour,
    clockTrusted: at.trusted,
    credit,
  }
}

/**
 * The same showing from its last beat on, perhaps at another place: hours before and after a step of the lifecycle never
 * lie in one record, so that they need not be divided by guess.
 */
export function cutSegment(open: OpenSegment, place: string, zone: string): Metered {
  const shown = { ...open.shown, place }
  const next = openPart(shown, open.part + 1, open.last, carryOn(open.credit), zone)
  return { open: next, closed: [closeSegment(open, place === open.shown.place ? 'lifecycle' : 'moved')] }
}

export interface Metered {
  readonly open: OpenSegment
  readonly closed: readonly ClosedSegment[]
}

/**
 * Takes one beat into the open segment. Where the wall clock was set, the machine slept, or the clock came to be trusted, the segment closes and
 * another part begins; where a local hour turned within the beat, the beat is cut at the turn, so that every segment
 * lies in one hour and a day's sum needs no rounding.
 */
export function meterBeat(open: OpenSegment, evidence: Evidence, at: ClockReading, zone: string): Metered {
  const stepped = clockStepMs(open.last, at) !== 0 || at.trusted !== open.clockTrusted
  if (!stepped) return meterHours(open, evidence, at, zone, [])
  const elapsedMs = at.monoMs - open.last.monoMs
  const begin = { ...at, monoMs: open.last.monoMs, wallMs: at.wallMs - elapsedMs }
  const next = openPart(open.shown, open.part + 1, begin, carryOn(open.credit), zone)
  return meterHours(next, evidence, at, zone, [
    closeSegment(open, hasSlept(open.last, at) ? 'sleep' : 'clock-step'),
  ])
}

function meterHours(
  open: OpenSegment,
  evidence: Evidence,
  at: ClockReading,
  zone: string,
  closed: readonly ClosedSegment[],
): Metered {
  const elapsedMs = at.monoMs - open.last.monoMs
  if (at.wallMs < open.hourEndsAtMs) return { open: extend(open, evidence, elapsedMs, at), closed }
  const beforeMs = Math.max(0, Math.min(elapsedMs, open.hourEndsAtMs - open.last.wallMs))
  const [before, after] = beatAtTurn(evidence, beforeMs, elapsedMs)
  const turn = { ...at, monoMs: open.last.monoMs + beforeMs, wallMs: open.hourEndsAtMs }
  const full = extend(open, before, beforeMs, turn)
  const next = openPart(open.shown, open.part + 1, turn, carryOn(full.credit), zone)
  return meterHours(next, after, at, zone, [...closed, closeSegment(full, 'hour')])
}

/** A beat for which no time passed came late and belongs to what lies behind the turn. */
function beatAtTurn(evidence: Evidence, beforeMs: number, elapsedMs: number): [Evidence, Evidence] {
  if (elapsedMs === 0) return [{ ...evidence, spanMs: 0, mediaMs: 0 }, evidence]
  return splitEvidence(evidence, beforeMs, elapsedMs)
}

function extend(open: OpenSegment, evidence: Evidence, elapsedMs: number, at: ClockReading): OpenSegment {
  return { ...open, last: at, credit: creditBeat(open.credit, evidence, elapsedMs, open.clockTrusted) }
}
