import type { ClockReading } from '../ledger/clock.ts'
import type { Cue } from '../playlist/cue.ts'
import { dueSeconds } from '../playlist/opening.ts'
import type { Status } from '../server/http/status-shape.ts'
import { instantIn } from '../server/http/segment-shape.ts'
import type { HoursReport } from '../server/records/hours-report.ts'
import { forecast } from '../station/forecast.ts'
import type { LifecycleBook } from '../server/lifecycle/lifecycle-book.ts'
import type { StationProfile } from '../station/profile.ts'
import type { LoopState } from './loop/state.ts'

/** What the machine and the library say, asked for at the moment of the question. */
export interface Surroundings {
  readonly profile: StationProfile
  readonly lifecycle: Pick<LifecycleBook, 'state' | 'place' | 'rectification'>
  readonly glass: { readonly width: number; readonly height: number }
  readonly today: HoursReport
  readonly plannedSeconds: number
  readonly content: {
    items: number
    newestInstalledMs: number | null
    newestFirstShownMs: number | null
    bytes: number
  }
  readonly disk: Status['disk']
  readonly version: string
  readonly startedAtMs: number
}

/** GET /status. */
export function statusOf(state: LoopState, at: ClockReading, around: Surroundings): Status {
  const { profile, today, content } = around
  const { zone } = state.setting
  const instant = (ms: number | null) => (ms === null ? null : instantIn(ms, zone))
  return {
    station: stationOf(around),
    screen: { id: profile.screenId, state: screenState(state), shell: state.setting.shell, ...around.glass },
    now: cueWords(onGlass(state), zone),
    next: cueWords(state.zones.main.next?.cue ?? null, zone),
    today: todayOf(state, profile, today, around.plannedSeconds),
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

function todayOf({ plan }: LoopState, profile: StationProfile, today: HoursReport, plannedSeconds: number) {
  const { target } = profile
  const [day] = today.rows
  const due = dueSeconds(plan.schedule, plan.calendar, today.from)
  const creditedSeconds = day?.creditedSeconds ?? {}
  return {
    date: today.from,
    dueSeconds: due,
    creditedSeconds,
    excludedSeconds: day?.excludedSeconds ?? { frozen: 0, hidden: 0, panelOff: 0, clockUntrusted: 0 },
    target: { sourceClass: target.sourceClass, seconds: target.seconds },
    forecast: forecast({
      dueSeconds: due,
      targetSeconds: target.seconds,
      creditedSeconds: creditedSeconds[target.sourceClass] ?? 0,
      plannedSeconds,
    }),
  }
}

function screenState({ stopped, attached, zones }: LoopState): Status['screen']['state'] {
  const { revealed } = zones.main
  if (stopped) return 'stopped'
  if (!attached || !revealed) return 'off'
  if (revealed.cue.kind === 'closed') return 'closed'
  return revealed.shown === null ? 'fallback' : 'playing'
}

/** The cue on the glass, with the newest word on when it ends. */
function onGlass({ zones }: LoopState): Cue | null {
  const { revealed, current } = zones.main
  const isCurrent = revealed !== null && revealed.showing.id === current?.showing.id
  return (isCurrent ? current : revealed)?.cue ?? null
}

function cueWords(cue: Cue | null, zone: string): Status['now'] {
  if (!cue?.item) return null
  const { item, from, until } = cue
  const { id, title, kind, sourceClass, publisher } = item
  return {
    itemId: id,
    title,
    kind,
    sourceClass,
    publisher,
    since: instantIn(from, zone),
    until: instantIn(until, zone),
  }
}
