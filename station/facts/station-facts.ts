import type { Attestation } from '../attested/attestation.ts'
import type { Rectification } from '../lifecycle/rectification.ts'
import type { PlaceState } from '../lifecycle/place.ts'
import type { Standing } from '../lifecycle/standing.ts'
import type { StationTraits } from '../profile.ts'
import type { DayFacts } from './day-facts.ts'

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
  readonly receipt: boolean
}

export interface CampaignFacts {
  readonly name: string
  readonly from: string
  readonly to: string
  /** Seconds really shown; a campaign that was only planned has 0. */
  readonly shownSeconds: number
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
  readonly closing: { readonly closedOn: string | null; readonly sentOn: string | null } | null
  readonly touchQueries: number | null
  /** Items with a web address that were shown, and those of them that showed their QR code. */
  readonly addressed: { readonly shown: number; readonly withCode: number } | null
  readonly badgeSeconds: number | null
  readonly timetableSeconds: number | null
  readonly pictures: { readonly taken: number; readonly conforming: number } | null
  readonly probes: { readonly network: boolean | null; readonly terminal: boolean | null }
}
