import { at } from '../playlist/samples.ts'
import type { AStation } from './a-station.ts'

/** Something done to the station at an instant of true time. */
export interface Happening {
  readonly atMs: number
  readonly happens: (station: AStation) => void
}

/** What befalls a station on a day of its own, from a beginning to an end. */
export interface Fault {
  readonly name: string
  readonly times: number
  /** So many beats, each of a second at most, may be missing where this happens. */
  readonly cutBeats: number
  /** One of those beats is counted on the date after. */
  readonly straysIntoNextDate?: true
  readonly shortestMs: number
  readonly longestMs: number
  readonly begins: (station: AStation, dice: Dice) => void
  readonly ends: (station: AStation) => void
  /** A clock that started wrong is set right this long after the machine came back. */
  readonly settlesAfterMs?: number
  readonly settles?: (station: AStation) => void
}

export type Dice = (below: number) => number

/** The same year each time: mulberry32. */
export function diceOf(seed: number): Dice {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const known = (station: AStation) => {
  station.clockSetRight()
  station.passes(station.time.ms + minuteMs, 1_000)
  station.seals()
}
const cut = { cutBeats: 1, begins: (station: AStation) => station.powerCut() }
const outage = { ...cut, shortestMs: 40_000, longestMs: 90 * minuteMs }

export const faults: readonly Fault[] = [
  { ...outage, name: 'power cut', times: 40, ends: (station) => station.starts() },
  {
    ...outage,
    name: 'power cut, back in 1970',
    times: 10,
    // A battery that is dead shows the epoch, 08:00 in Shanghai: the hall opens half an hour later.
    ends: (station) => station.starts(1_000),
    settlesAfterMs: 110 * minuteMs,
    settles: known,
  },
  {
    ...outage,
    name: 'power cut, back in 2099',
    times: 4,
    ends: (station) => station.starts(at('2099-06-15 10:00')),
    settlesAfterMs: 50 * minuteMs,
    settles: known,
  },
  {
    ...outage,
    cutBeats: 2,
    name: 'power cut in 1970 before the time is known',
    times: 3,
    ends: (station) => station.starts(at('1970-01-01 09:00')),
    settlesAfterMs: 20 * minuteMs,
    settles: (station) => (station.powerCut(), station.starts()),
  },
  {
    name: 'clock set by hours',
    times: 24,
    cutBeats: 0,
    shortestMs: 5 * minuteMs,
    longestMs: 90 * minuteMs,
    begins: (station, dice) => station.clockSetBy((dice(2) === 0 ? -1 : 1) * (hourMs + dice(5 * hourMs))),
    ends: (station) => station.clockSetRight(),
  },
  {
    name: 'clock set past midnight, and sealed there',
    times: 2,
    // The beat in which the clock was set goes where the new time says.
    cutBeats: 1,
    straysIntoNextDate: true,
    shortestMs: 20 * minuteMs,
    longestMs: 30 * minuteMs,
    begins: (station) => {
      station.clockSetBy(16 * hourMs)
      station.seals()
    },
    ends: (station) => station.clockSetRight(),
  },
  {
    name: 'video frozen, its clock with it',
    times: 15,
    cutBeats: 0,
    shortestMs: 3_000,
    longestMs: 3 * hourMs,
    begins: (station) => station.glass.freezes('stands'),
    ends: (station) => station.glass.freezes('no'),
  },
  {
    name: 'video frozen, its clock running on',
    times: 15,
    cutBeats: 0,
    shortestMs: 3_000,
    longestMs: 3 * hourMs,
    begins: (station) => station.glass.freezes('runs-on'),
    ends: (station) => station.glass.freezes('no'),
  },
  {
    name: 'page hidden',
    times: 25,
    cutBeats: 2,
    shortestMs: 700,
    longestMs: 4 * hourMs,
    begins: (station) => station.glass.hides(true),
    ends: (station) => station.glass.hides(false),
  },
  {
    name: 'disk full',
    times: 8,
    cutBeats: 0,
    shortestMs: 10_000,
    longestMs: 5 * hourMs,
    begins: (station) => void (station.disk.isFull = true),
    ends: (station) => void (station.disk.isFull = false),
  },
  {
    name: 'page lost',
    times: 20,
    cutBeats: 1,
    shortestMs: 2_000,
    longestMs: 40_000,
    begins: (station) => station.pageLost(),
    ends: (station) => station.pageOpens(),
  },
  {
    name: 'controller restarted',
    times: 12,
    cutBeats: 1,
    shortestMs: 3_000,
    longestMs: 60_000,
    begins: (station) => station.controllerEnds(),
    ends: (station) => station.controllerStarts(),
  },
]
