import type { ChainedSegment, Citation } from './chain.ts'
import { clockStepMs, type ClockReading } from './clock.ts'
import type { Tally } from './credit.ts'
import { localHour } from './local-hour.ts'
import type { ClosedSegment } from './segment.ts'

/** A record put in the place of one whose time was not known when it was written. The old one stays, and no longer counts. */
export interface Replacement extends ClosedSegment {
  readonly replaces: Citation
}

export interface Unplaced {
  readonly segment: ChainedSegment
  /** `other-boot`: nothing ties its monotonic time to the reading. `clock-moved`: a suspension may lie between. */
  readonly why: 'other-boot' | 'clock-moved'
}

export interface Placing {
  readonly replacements: readonly Replacement[]
  readonly unplaced: readonly Unplaced[]
}

/**
 * Places segments of a boot whose clock could not be trusted, by one trusted reading of the same boot: the monotonic
 * distance tells their true time. Segments of another boot stay untrusted for ever. So do those from before a step of
 * the untrusted clock: on Linux the monotonic clock stands while a machine sleeps, and nobody can tell afterwards
 * whether the step was a hand or a night.
 *
 * @param untrusted with `clockTrusted` false and not replaced yet, in any order
 * @param reading with `trusted` true
 * @returns replacements in the order of `seq`, the pieces of one record one behind the other
 */
export function placeUntrusted(
  untrusted: readonly ChainedSegment[],
  reading: ClockReading,
  zone: string,
): Placing {
  if (!reading.trusted) throw new TypeError('Only a trusted reading can place what was not trusted')
  const ofBoot = untrusted.filter(({ bootId }) => bootId === reading.bootId)
  const steady = steadyUpTo(ofBoot)
  const placed = ofBoot.filter((segment) => steady.has(segment)).sort((a, b) => a.seq - b.seq)
  return {
    replacements: placed.flatMap((segment) => replacementsOf(segment, reading, zone)),
    unplaced: untrusted
      .filter((segment) => !steady.has(segment))
      .map((segment) => ({
        segment,
        why: segment.bootId === reading.bootId ? 'clock-moved' : 'other-boot',
      })),
  }
}

/** The segments between which and the latest the untrusted clock ran without a step. */
function steadyUpTo(segments: readonly ChainedSegment[]): ReadonlySet<ChainedSegment> {
  const steady = new Set<ChainedSegment>()
  let later: ClockReading | null = null
  for (const segment of [...segments].sort((a, b) => b.startMonoMs - a.startMonoMs)) {
    const starts = readingOf(segment, segment.startMonoMs, segment.startedAtMs)
    const ends = readingOf(segment, segment.startMonoMs + segment.elapsedMs, segment.endedAtMs)
    if (later && clockStepMs(ends, later) !== 0) break
    steady.add(segment)
    later = starts
  }
  return steady
}

const readingOf = ({ bootId }: ChainedSegment, monoMs: number, wallMs: number): ClockReading => ({
  bootId,
  monoMs,
  wallMs,
  trusted: false,
})

function replacementsOf(old: ChainedSegment, reading: ClockReading, zone: string): Replacement[] {
  const startedAtMs = reading.wallMs - (reading.monoMs - old.startMonoMs)
  const { seq, hash, localDate } = old
  const pieces = piecesOf(startedAtMs, trustedTally(old), zone)
  let startMonoMs = old.startMonoMs
  return pieces.map(({ startedAtMs, tally }, index) => {
    const hour = localHour(startedAtMs, zone)
    const piece: Replacement = {
      shown: old.shown,
      part: old.part + index,
      bootId: old.bootId,
      startedAtMs,
      endedAtMs: startedAtMs + tally.elapsedMs,
      startMonoMs,
      localDate: hour.date,
      localHour: hour.hour,
      clockTrusted: true,
      endReason: index === pieces.length - 1 ? old.endReason : 'hour',
      ...tally,
      replaces: { seq, hash, localDate },
    }
    startMonoMs += tally.elapsedMs
    return piece
  })
}

/** What waited for the day is credited now; the other exclusions stay as they are. */
const trustedTally = ({ elapsedMs, creditedMs, excludedMs }: Tally): Tally => ({
  elapsedMs,
  creditedMs: creditedMs + excludedMs.clockUntrusted,
  excludedMs: { ...excludedMs, clockUntrusted: 0 },
})

interface Piece {
  readonly startedAtMs: number
  readonly tally: Tally
}

function piecesOf(startedAtMs: number, tally: Tally, zone: string): Piece[] {
  const { endsAtMs } = localHour(startedAtMs, zone)
  if (startedAtMs + tally.elapsedMs <= endsAtMs) return [{ startedAtMs, tally }]
  const [before, after] = cutTally(tally, endsAtMs - startedAtMs)
  return [{ startedAtMs, tally: before }, ...piecesOf(endsAtMs, after, zone)]
}

/**
 * Cuts a tally after `atMs`. Where within it the excluded time lay is not recorded, so each kind is shared out in
 * proportion; running sums are rounded, so that both parts add up and nothing is gained.
 */
function cutTally(tally: Tally, atMs: number): [Tally, Tally] {
  let [sumMs, givenMs] = [0, 0]
  const share = (ms: number): number => {
    sumMs += ms
    const upToMs = Math.floor((sumMs * atMs) / tally.elapsedMs)
    const shareMs = upToMs - givenMs
    givenMs = upToMs
    return shareMs
  }
  const { creditedMs, excludedMs } = tally
  const before: Tally = {
    elapsedMs: atMs,
    creditedMs: share(creditedMs),
    excludedMs: {
      frozen: share(excludedMs.frozen),
      hidden: share(excludedMs.hidden),
      panelOff: share(excludedMs.panelOff),
      clockUntrusted: share(excludedMs.clockUntrusted),
    },
  }
  return [before, rest(tally, before)]
}

const rest = (whole: Tally, part: Tally): Tally => ({
  elapsedMs: whole.elapsedMs - part.elapsedMs,
  creditedMs: whole.creditedMs - part.creditedMs,
  excludedMs: {
    frozen: whole.excludedMs.frozen - part.excludedMs.frozen,
    hidden: whole.excludedMs.hidden - part.excludedMs.hidden,
    panelOff: whole.excludedMs.panelOff - part.excludedMs.panelOff,
    clockUntrusted: whole.excludedMs.clockUntrusted - part.excludedMs.clockUntrusted,
  },
})
