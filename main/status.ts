import type { Language } from '../station/language.ts'
import type { ClockReading } from '../ledger/clock.ts'
import { dueSeconds, openIntervals } from '../playlist/opening.ts'
import type { Status } from '../contract/status.ts'
import { instantIn } from '../contract/instant.ts'
import type { HoursReport } from '../contract/hours.ts'
import { dayGaps, type GlassRun } from '../station/facts/day-gaps.ts'
import { forecast } from '../station/forecast.ts'
import { shortfallOf } from '../station/shortfall.ts'
import type { LifecycleBook } from '../server/lifecycle/lifecycle-book.ts'
import type { StationProfile } from '../station/profile.ts'
import { alarmOf } from './alarm.ts'
import type { LoopState } from './loop/state.ts'
import { runningOrder } from './glass/running-order.ts'

/** What the machine and the library say, asked for at the moment of the question. */
export interface Surroundings {
  readonly profile: StationProfile
  readonly lifecycle: Pick<LifecycleBook, 'state' | 'place' | 'rectification'>
  readonly glass: { readonly width: number; readonly height: number }
  readonly today: HoursReport
  readonly plannedSeconds: number
  /** Science that the whole day's schedule holds; asked only of a day that would fall short, as is what was shown. */
  readonly scheduledSeconds: () => number
  readonly runs: () => readonly GlassRun[]
  readonly content: {
    items: number
    newestInstalledMs: number | null
    newestFirstShownMs: number | null
    bytes: number
  }
  readonly disk: Status['disk']
  /** What is wrong right now, a sentence each. */
  readonly faults: readonly string[]
  /** Of the faults. */
  readonly language?: Language
  readonly version: string
  readonly startedAtMs: number
}

/** GET /status. */
export function statusOf(state: LoopState, at: ClockReading, around: Surroundings): Status {
  const { profile, content } = around
  const { zone } = state.setting
  const instant = (ms: number | null) => (ms === null ? null : instantIn(ms, zone))
  return {
    station: stationOf(around),
    screen: { id: profile.screenId, state: screenState(state), shell: state.setting.shell, ...around.glass },
    ...runningOrder(state, at.wallMs),
    alarms: around.faults.map((fault) => alarmOf(fault, around.language)),
    today: todayOf(state, at, around),
    content: {
      items: content.items,
      newestInstalledAt: instant(content.newestInstalledMs),
      newestFirstShownAt: instant(content.newestFirstShownMs),
      bytes: content.bytes,
    },
    disk: around.disk,
    clock: { trusted: at.trusted, bootId: at.bootId, now: instantIn(at.wallMs, zone) },
    network: { mode: profile.networkMode },
    version: around.version,
    startedAt: instantIn(around.startedAtMs, zone),
  }
}

function stationOf({ profile, lifecycle }: Surroundings): Status['station'] {
  const rectification = lifecycle.rectification()
  return {
    code: profile.code,
    name: profile.name,
    standing: lifecycle.state().standing,
    rectification: rectification && { deadline: rectification.deadline, asked: rectification.asked },
    place: lifecycle.place().last,
  }
}

function todayOf(state: LoopState, at: ClockReading, around: Surroundings): Status['today'] {
  const { today, plannedSeconds, profile } = around
  const { schedule, calendar } = state.plan
  const { sourceClass, seconds } = profile.target
  const [day] = today.rows
  const creditedSeconds = day?.creditedSeconds ?? {}
  const excludedSeconds = day?.excludedSeconds ?? { frozen: 0, hidden: 0, panelOff: 0, clockUntrusted: 0 }
  const figures = {
    dueSeconds: dueSeconds(schedule, calendar, today.from),
    targetSeconds: seconds,
    creditedSeconds: creditedSeconds[sourceClass] ?? 0,
    plannedSeconds,
  }
  const outlook = forecast(figures)
  const why = () => {
    const lost = { ...excludedSeconds, ...gapsOf(state, at, around) }
    return shortfallOf({ ...figures, scheduledSeconds: around.scheduledSeconds(), lost })
  }
  return {
    date: today.from,
    dueSeconds: figures.dueSeconds,
    open: openIntervals(schedule, calendar, today.from).map(({ from, until }) => ({
      from: instantIn(from, schedule.zone),
      until: instantIn(until, schedule.zone),
    })),
    creditedSeconds,
    excludedSeconds,
    target: { sourceClass, seconds },
    forecast: outlook,
    shortfall: outlook === 'short' ? why() : null,
  }
}

/** A stop that holds is named however short it is so far: until somebody resumes, it takes all that is left. */
const leastStopSeconds = 60

function gapsOf({ plan, stopped }: LoopState, at: ClockReading, { today, runs }: Surroundings) {
  const open = openIntervals(plan.schedule, plan.calendar, today.from)
  const gaps = dayGaps(open, runs(), at.wallMs)
  const seconds = (ms: number) => Math.floor(ms / 1000)
  return {
    lateStart: seconds(gaps.lateStart),
    off: seconds(gaps.off),
    stopped: stopped ? Math.max(leastStopSeconds, seconds(gaps.stopped)) : seconds(gaps.stopped),
  }
}

/** What the glass is, in a word. */
export function screenState({ stopped, attached, zones }: LoopState): Status['screen']['state'] {
  const { revealed } = zones.main
  if (stopped) return 'stopped'
  if (!attached || !revealed) return 'off'
  if (revealed.cue.kind === 'closed') return 'closed'
  return revealed.shown === null ? 'fallback' : 'playing'
}
