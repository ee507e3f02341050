import { provenMs, slackMs, type Evidence } from './evidence.ts'

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

const ahead = (leadMs: number, gainMs: number, creditedMs: number) =>
  Math.min(leadMs + Math.round(gainMs) - creditedMs, slackMs)

/**
 * Credits one beat: the least of monotonic, media and beat time since the showing began, so that a beat that
 * arrives late loses nothing and a clock that runs ahead gains nothing. A lead is remembered for `slackMs` only:
 * time that was frozen is never caught up. Time beyond what was proven counts as frozen.
 *
 * @param elapsedMs monotonic time since the last beat, whole milliseconds
 * @param trusted whether the wall clock tells the day; if not, what would be credited waits as `clockUntrusted`
 */
export function creditBeat(credit: Credit, evidence: Evidence, elapsedMs: number, trusted: boolean): Credit {
  const bar = barred(evidence)
  if (bar) return { ...credit, tally: add(credit.tally, elapsedMs, 0, bar), moving: false }
  const mediaGainMs = provenMs(evidence, credit.moving)
  const { leads } = credit
  const provenNow = Math.min(
    leads.monoMs + elapsedMs,
    leads.mediaMs + Math.round(mediaGainMs),
    leads.spanMs + Math.round(evidence.spanMs),
  )
  return {
    tally: tallied(credit.tally, elapsedMs, provenNow, trusted),
    leads: {
      monoMs: ahead(leads.monoMs, elapsedMs, provenNow),
      mediaMs: ahead(leads.mediaMs, mediaGainMs, provenNow),
      spanMs: ahead(leads.spanMs, evidence.spanMs, provenNow),
    },
    moving: evidence.frames === null ? evidence.painted > 0 : evidence.frames > 0,
  }
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
