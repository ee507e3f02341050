import { isMoving, provenMs, slackMs, type Evidence } from './evidence.ts'

/** Why elapsed time was not credited. */
export const exclusions = ['frozen', 'hidden', 'panelOff', 'clockUntrusted'] as const
export type Exclusion = (typeof exclusions)[number]

/** Whole milliseconds; credited + excluded = elapsed, always. */
export interface Tally {
  readonly elapsedMs: number
  readonly creditedMs: number
  readonly excludedMs: Readonly<Record<Exclusion, number>>
}

/** How far each clock runs ahead of what was credited; the slowest is at 0. */
interface Leads {
  readonly monoMs: number
  readonly mediaMs: number
  readonly spanMs: number
}

export interface Credit {
  readonly tally: Tally
  readonly leads: Leads
  /** The last beat brought new frames. */
  readonly moving: boolean
}

export const nothingYet: Credit = {
  tally: {
    elapsedMs: 0,
    creditedMs: 0,
    excludedMs: { frozen: 0, hidden: 0, panelOff: 0, clockUntrusted: 0 },
  },
  leads: { monoMs: 0, mediaMs: 0, spanMs: 0 },
  moving: false,
}

/** The same clocks with an empty tally: for the next part of one showing. */
export const carryOn = (credit: Credit): Credit => ({ ...credit, tally: nothingYet.tally })

/** The exclusion that a whole beat falls under, if it does. */
function barred(evidence: Evidence): Exclusion | null {
  if (evidence.panel === 'off') return 'panelOff'
  return evidence.visible ? null : 'hidden'
}

function add(tally: Tally, elapsedMs: number, creditedMs: number, reason: Exclusion): Tally {
  const excludedMs = { ...tally.excludedMs, [reason]: tally.excludedMs[reason] + elapsedMs - creditedMs }
  return { elapsedMs: tally.elapsedMs + elapsedMs, creditedMs: tally.creditedMs + creditedMs, excludedMs }
}

/**
 * What is left of each clock after a beat. Where the stage's own time ran ahead of what it proved, the picture stood
 * still: that is given up, but for `slackMs`. Where our own time ran ahead of the stage's, its beats are only late:
 * they may come in a burst after a busy moment, and find their time still there.
 */
function leadsAfter({ monoMs, mediaMs, spanMs }: Leads): Leads {
  const givenUpMs = Math.max(0, spanMs - slackMs)
  return {
    monoMs: Math.max(0, monoMs - givenUpMs),
    mediaMs: Math.min(mediaMs, slackMs),
    spanMs: Math.min(spanMs, slackMs),
  }
}

/**
 * Credits one beat: the least of monotonic, media and beat time since the showing began, so that a beat that
 * arrives late loses nothing, a clock that runs ahead gains nothing, and time that was frozen is never caught up.
 * Time beyond what was proven counts as frozen. Fractions of a millisecond wait in the leads.
 *
 * @param elapsedMs monotonic time since the last beat, whole milliseconds
 * @param trusted whether the wall clock tells the day; if not, what would be credited waits as `clockUntrusted`
 */
export function creditBeat(credit: Credit, evidence: Evidence, elapsedMs: number, trusted: boolean): Credit {
  const bar = barred(evidence)
  if (bar) return creditNothing(credit, bar, evidence.spanMs, elapsedMs)
  const { leads } = credit
  const monoMs = leads.monoMs + elapsedMs
  const mediaMs = leads.mediaMs + provenMs(evidence, credit.moving)
  const spanMs = leads.spanMs + evidence.spanMs
  const provenNow = Math.floor(Math.min(monoMs, mediaMs, spanMs))
  return {
    tally: tallied(credit.tally, elapsedMs, provenNow, trusted),
    leads: leadsAfter({
      monoMs: monoMs - provenNow,
      mediaMs: mediaMs - provenNow,
      spanMs: spanMs - provenNow,
    }),
    moving: isMoving(evidence),
  }
}

function creditNothing(
  { tally, leads }: Credit,
  reason: Exclusion,
  spanMs: number,
  elapsedMs: number,
): Credit {
  const monoMs = Math.max(0, leads.monoMs + elapsedMs - spanMs)
  return { tally: add(tally, elapsedMs, 0, reason), leads: { ...leads, monoMs }, moving: false }
}

/** `provenNow` may exceed `elapsedMs` by what was lead before: then it takes back what counted as frozen. */
function tallied(tally: Tally, elapsedMs: number, provenNow: number, trusted: boolean): Tally {
  const proven = Math.min(provenNow, elapsedMs + tally.excludedMs.frozen)
  if (trusted) return add(tally, elapsedMs, proven, 'frozen')
  const frozen = add(tally, elapsedMs, proven, 'frozen')
  return {
    ...frozen,
    creditedMs: tally.creditedMs,
    excludedMs: { ...frozen.excludedMs, clockUntrusted: tally.excludedMs.clockUntrusted + proven },
  }
}
