import type { Attestation } from '../attested/attestation.ts'
import type { Rectification } from '../lifecycle/rectification.ts'
import type { PlaceState } from '../lifecycle/place.ts'
import type { Standing } from '../lifecycle/standings.ts'
import type { StationTraits } from '../profile.ts'
import type { BadgeDay, DayFacts } from './day-facts.ts'

/** An item that came into the library, and when the public first really saw it. Local dates. */
export interface Renewal {
  readonly itemId: string
  readonly title: string
  readonly sourceClass: string
  readonly installedOn: string
  readonly firstShownOn: string | null
}

export interface TakeoverFacts {
  readonly title: string
  readonly startedAt: string
  /** Null while it is on. */
  readonly endedAt: string | null
  readonly releasedBy: string | null
  /** The ledger has seconds of it on the glass (回执). */
  readonly receipt: boolean
  /** A drill (演练), or anything else that was not real. */
  readonly exercise: boolean
}

export interface CampaignFacts {
  readonly name: string
  readonly from: string
  readonly to: string
  /** Days on which something of it was really shown, and for how long in all; one that was only planned has 0. */
  readonly shownDays: number
  readonly shownSeconds: number
}

/** When a month's figures were closed, by the machine; and sent up, as a person vouches. Local dates. */
export interface Closing {
  readonly closedOn: string | null
  readonly sentOn: string | null
  readonly sentBy: string | null
}

/** Items with a web address among those shown; how many had their QR code, and how long such a code could be seen. */
export interface Addressed {
  readonly shown: number
  readonly withCode: number
  readonly codeSeconds: number
  readonly allSeconds: number
}

/**
 * All that is known of a station for a month: the one thing duties are judged by. Null is not yet collected, which
 * is never the same as none.
 */
export interface StationFacts {
  /** The calendar month, `2026-11`. */
  readonly month: string
  /** The station's date now: days before it are over. */
  readonly today: string
  readonly placeKind: string
  readonly demonstration: boolean
  readonly traits: StationTraits
  /** Each calendar day of the month up to today, in order. */
  readonly days: readonly DayFacts[]
  readonly renewals: readonly Renewal[]
  readonly lifecycle: {
    readonly standing: Standing
    readonly place: PlaceState
    readonly rectification: Rectification | null
  }
  /** All entries ever made; duties look at the ones of their period. */
  readonly attested: readonly Attestation[]
  readonly campaigns: readonly CampaignFacts[]
  readonly takeovers: readonly TakeoverFacts[]
  /** The oldest record kept; `pruned` is whether older ones were ever let go. */
  readonly records: { readonly oldestOn: string; readonly pruned: boolean } | null
  /** When the month's figures were closed and when they were sent up. */
  readonly closing: Closing | null
  /** Pages that visitors opened in the query. */
  readonly touchQueries: number | null
  readonly addressed: Addressed | null
  /** How long the mark of the programme was on the glass, and by day. */
  readonly badgeSeconds: number | null
  readonly badgeDays: readonly BadgeDay[]
  readonly timetableSeconds: number | null
  readonly pictures: { readonly taken: number; readonly conforming: number } | null
  readonly probes: { readonly network: boolean | null; readonly terminal: boolean | null }
}
