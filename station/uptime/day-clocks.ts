import type { DayClocks } from '../facts/day-facts.ts'
import type { ClockName, Stretch } from './stretch.ts'

interface Span {
  readonly from: number
  readonly until: number
}

/** A question that was left out for less than this did not leave the day unknown. */
const overlookedMs = 120_000

/** Whether the network and the panel are asked at all: a station that is offline by decree has no link to miss. */
export interface Asked {
  readonly linked: boolean
  readonly lit: boolean
}

export const unknownClocks: DayClocks = {
  poweredSeconds: null,
  aliveSeconds: null,
  litSeconds: null,
  onlineSeconds: null,
}

/**
 * The clocks of a day, within its open hours. What nobody saw counts as off for power and player, for a station that
 * is on writes it down each minute; link and light are told only of time in which they were asked.
 * @param sinceMs when the station began to watch; a day that opened before is not collected
 */
export function dayClocks(
  open: readonly Span[],
  seen: readonly Stretch[],
  sinceMs: number | null,
  asked: Asked,
): DayClocks {
  const [first] = open
  if (sinceMs === null || first === undefined || first.from < sinceMs) return unknownClocks
  const within = (clock: ClockName, keep: (one: Stretch) => boolean) =>
    overlapMs(open, seen.filter((one) => one.clock === clock && one.trusted && keep(one)).map(spanOf))
  const held = (clock: ClockName) => within(clock, ({ holds }) => holds)
  const runningMs = within('alive', () => true)
  const ifAsked = (clock: 'linked' | 'lit') => {
    const watchedMs = within(clock, () => true)
    if (runningMs === 0 ? !asked[clock] : watchedMs === 0 || watchedMs + overlookedMs < runningMs) return null
    return inSeconds(held(clock))
  }
  return {
    poweredSeconds: inSeconds(held('powered')),
    aliveSeconds: inSeconds(held('alive')),
    litSeconds: ifAsked('lit'),
    onlineSeconds: ifAsked('linked'),
  }
}

const spanOf = ({ fromMs, untilMs }: Stretch): Span => ({ from: fromMs, until: untilMs })
const inSeconds = (ms: number) => Math.floor(ms / 1000)

/** How much of the open hours the spans cover; where they overlap, once. */
function overlapMs(open: readonly Span[], spans: readonly Span[]): number {
  let sumMs = 0
  let coveredTo = -Infinity
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const from = Math.max(span.from, coveredTo)
    for (const hours of open)
      sumMs += Math.max(0, Math.min(span.until, hours.until) - Math.max(from, hours.from))
    coveredTo = Math.max(coveredTo, span.until)
  }
  return sumMs
}
