import { dueSeconds } from '../../playlist/opening.ts'
import type { MachineName } from '../../station/lifecycle/machine.ts'
import { at } from '../playlist/samples.ts'
import { aMove, toUse } from '../station-duties/steps.ts'
import { thePlan } from './a-programme.ts'
import type { AStation } from './a-station.ts'
import { diceOf, faults, type Dice, type Fault, type Happening } from './events.ts'
import { dateOf } from './ground-truth.ts'

export const startMs = at('2026-01-01 00:00')
export const endMs = at('2027-01-01 00:00')
export const struckOffMs = at('2026-12-10 14:23') + 31_700

const dayMs = 86_400_000
const step = (atMs: number, machine: MachineName, ...ids: string[]): Happening => ({
  atMs,
  happens: (station) => ids.forEach((id) => station.takes(machine, id)),
})

/** 认定 in January, 移点 in June, 整改 in autumn, 撤销 in December. */
const lifecycle: readonly Happening[] = [
  step(at('2026-01-05 10:00') + 123, 'standing', ...toUse),
  step(at('2026-06-01 09:30'), 'place', ...aMove.slice(0, 2)),
  step(at('2026-06-10 10:07') + 457, 'place', 'close-old-place'),
  step(at('2026-06-11 15:00'), 'place', 'review-new-place'),
  step(at('2026-06-12 13:31') + 789, 'place', 'open-new-place'),
  step(at('2026-10-14 11:00'), 'standing', 'remind', 'criticise'),
  step(at('2026-12-01 11:00'), 'standing', 'propose-withdrawal'),
  // Hidden until the very instant: what is credited right after it is not to count for what was hidden before.
  { atMs: struckOffMs - 140_000, happens: (station) => station.glass.hides(true) },
  step(struckOffMs, 'standing', 'strike-off'),
  { atMs: struckOffMs + 1, happens: (station) => station.glass.hides(false) },
]

const dates = Array.from({ length: Math.round((endMs - startMs) / dayMs) }, (_, day) =>
  dateOf(startMs + day * dayMs),
)

/** Days of faults: open by day, and no act of the lifecycle on them. */
function daysFor(dice: Dice): string[] {
  const { schedule, calendar } = thePlan()
  const taken = new Set(lifecycle.map(({ atMs }) => dateOf(atMs)))
  const free = dates.filter((date) => dueSeconds(schedule, calendar, date) === 9 * 3600 && !taken.has(date))
  return free
    .map((date) => ({ date, lot: dice(1_000_000) }))
    .sort((a, b) => a.lot - b.lot)
    .map(({ date }) => date)
}

function happeningsOf(fault: Fault, date: string, dice: Dice): Happening[] {
  const lastsMs = fault.shortestMs + dice(fault.longestMs - fault.shortestMs)
  const { settlesAfterMs = 0, settles } = fault
  const beginsMs = at(`${date} 08:40`)
  const roomMs = at(`${date} 17:20`) - beginsMs - lastsMs - settlesAfterMs
  const fromMs = beginsMs + dice(roomMs)
  const begun = { atMs: fromMs, happens: (station: AStation) => fault.begins(station, dice) }
  const ended = { atMs: fromMs + lastsMs, happens: fault.ends }
  return settles
    ? [begun, ended, { atMs: fromMs + lastsMs + settlesAfterMs, happens: settles }]
    : [begun, ended]
}

/** All that happens in the year, in order; on which dates how many beats may be missing, and which may get one. */
export function aYear(seed: number) {
  const dice = diceOf(seed)
  const days = daysFor(dice)
  const cutBeats = new Map([[dateOf(struckOffMs), 2]])
  const strays = new Set<string>()
  const befell = faults.flatMap((fault) =>
    Array.from({ length: fault.times }, () => {
      const date = days.pop()
      if (date === undefined) throw new Error('more faults than days')
      cutBeats.set(date, fault.cutBeats)
      if (fault.straysIntoNextDate) strays.add(dateOf(at(`${date} 12:00`) + dayMs))
      return happeningsOf(fault, date, dice)
    }).flat(),
  )
  const nights = dates.map((_, day) => ({
    atMs: startMs + (day + 1) * dayMs + 20_000,
    happens: (station: AStation) => station.seals(),
  }))
  const happenings = [...lifecycle, ...befell, ...nights].sort((a, b) => a.atMs - b.atMs)
  return { happenings, cutBeats, strays }
}

const usualBeatMs = 30_000
const fineBeatMs = 1_000
/** Around what happens the glass beats once a second, as it does all year in truth. */
const fineMs = 65_000

/** Plays the year. Between happenings beats are drawn together to 30 s, only for the test's time. */
export function live(station: AStation, happenings: readonly Happening[]): void {
  station.starts()
  for (const { atMs, happens } of happenings) {
    station.passes(Math.min(station.time.ms + fineMs, atMs), fineBeatMs)
    station.passes(Math.max(station.time.ms, atMs - fineMs), usualBeatMs)
    station.passes(atMs, fineBeatMs)
    happens(station)
  }
}
