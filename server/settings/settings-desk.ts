import type { ClockReading } from '../../ledger/clock.ts'
import type { HolidayCalendar } from '../../playlist/calendar.ts'
import { dayAfter } from '../../playlist/local-day.ts'
import type { Plan } from '../../playlist/plan.ts'
import type { Role } from '../../contract/role.ts'
import type { Language } from '../../station/language.ts'
import { acknowledgedGlyphs } from '../typeface/glyph-warning.ts'
import type { MissingGlyph } from '../typeface/missing-glyphs.ts'
import { ProblemError } from '../problem/problem.ts'
import type { Configuration } from './configuration.ts'
import { owedSeconds } from './owed.ts'
import { refuseBroken } from './playlist-uses.ts'
import type { SettingDocument, SettingName } from './setting-documents.ts'
import type { SettingsBook } from './settings-book.ts'
import { missedBy, simulate, type MissedDay } from './simulation.ts'
import { mostDaysAhead, type SimulatedDay } from '../../contract/outlook.ts'
import { refuseOverreach } from './station-rights.ts'

/** What decides what plays, as somebody would have it. */
export type Draft = Pick<Configuration, 'schedule' | 'playlists' | 'holidays'>

interface DeskParts {
  readonly book: SettingsBook
  /** The library's content under a draft, without takeovers and the guardian's lean. */
  readonly planOf: (draft: Pick<Draft, 'schedule' | 'playlists'> & { calendar: HolidayCalendar }) => Plan
  readonly today: () => string
  readonly itemIds: () => ReadonlySet<string>
  /** The station has applied to the register. */
  readonly isRegistered: () => boolean
  /** What of a profile the glass could not draw; left out where nothing is known of the glass. */
  readonly missing?: (profile: Configuration['profile']) => readonly MissingGlyph[]
}

export interface Editor {
  readonly role: Role
  readonly name: string
  readonly clock: ClockReading
}

/** A document as it shall be, and the edition it was made from. */
export interface Wanted<Name extends SettingName> {
  readonly document: SettingDocument<Name>
  readonly basedOn: number
  readonly reason: string | null
  readonly restores?: number
  /** The person read which characters cannot be drawn, and lets them go so. */
  readonly acceptsGlyphs?: boolean
}

export type Published = { readonly ok: true } | { readonly ok: false; readonly missed: readonly MissedDay[] }

/** Where settings are tried, published and brought back. */
export class SettingsDesk {
  readonly book: SettingsBook
  readonly #parts: DeskParts

  constructor(parts: DeskParts) {
    this.#parts = parts
    this.book = parts.book
  }

  /** The plan as it was made, for a preview. */
  plan(): Plan {
    return this.#parts.planOf(this.book.now())
  }

  itemIds(): ReadonlySet<string> {
    return this.#parts.itemIds()
  }

  /** Seconds of 科普中国 that a due day owes; null where nothing is asked. */
  owed(): number | null {
    return owedSeconds(this.book.now())
  }

  /**
   * What a draft comes to, so many days from tomorrow on; what it leaves out is taken as it is now.
   * @throws ProblemError where it does not hold together
   */
  try(given: { readonly [Part in keyof Draft]?: Draft[Part] | undefined }, days: number): SimulatedDay[] {
    const now = this.book.now()
    const draft = {
      schedule: given.schedule ?? now.schedule,
      playlists: given.playlists ?? now.playlists,
      holidays: given.holidays ?? now.holidays,
    }
    refuseBroken(draft.schedule, draft.playlists, now.playlists)
    return this.#simulate(draft, days)
  }

  /** What a draft would change of what is in force, in the words of its revisions. */
  changesOf(
    given: { readonly [Part in keyof Draft]?: Draft[Part] | undefined },
    language: Language,
  ): string[] {
    const now = this.book.now()
    const playlists = given.playlists ?? now.playlists
    const after = { schedule: given.schedule ?? now.schedule, holidays: given.holidays ?? now.holidays }
    return [
      ...this.book.wouldChange('playlists', { playlists }, language),
      ...this.book.wouldChange('schedule', after, language),
    ]
  }

  /** From tomorrow on: of today a part is over, and its forecast stands in /status. */
  #simulate(draft: Draft, days: number): SimulatedDay[] {
    const plan = this.#parts.planOf({ ...draft, calendar: this.book.calendarWith(draft.holidays) })
    return simulate(plan, this.owed(), dayAfter(this.#parts.today()), days)
  }

  /**
   * Makes a document the newest edition. One that makes a due day miss its target needs a reason, and is refused
   * with the days where it has none.
   * @throws ProblemError where it is stale, does not hold together, or is not this role's to change
   */
  publish<Name extends SettingName>(name: Name, wanted: Wanted<Name>, by: Editor): Published {
    this.book.refuseStale(name, wanted.basedOn)
    const now = this.book.now()
    const after = { ...now, ...wanted.document }
    if (name === 'station') refuseOverreach(now, after, by.role, this.#parts.isRegistered())
    else refuseBroken(after.schedule, after.playlists, now.playlists)
    const missed = name === 'station' ? [] : this.#missed(now, after)
    const { reason, restores, basedOn } = wanted
    if (missed.length > 0 && reason === null) return { ok: false, missed }
    const noted = name === 'station' ? this.#acknowledged(now, after, wanted.acceptsGlyphs === true) : {}
    const more = { missed, noted, ...(restores === undefined ? {} : { restores }) }
    this.book.change(name, wanted.document, { basedOn, by, reason, ...more })
    return { ok: true }
  }

  /** Brings an older edition back, as a new one. */
  restore<Name extends SettingName>(
    name: Name,
    edition: number,
    wanted: Pick<Wanted<Name>, 'basedOn' | 'reason'>,
    by: Editor,
  ): Published {
    if (!this.book.has(name, edition)) throw new ProblemError('edition-missing', { edition })
    const { document } = this.book.edition(name, edition)
    // Its words were read when they were published first.
    return this.publish(name, { ...wanted, document, restores: edition, acceptsGlyphs: true }, by)
  }

  /** What is on the glass already needs no other word. */
  #acknowledged(now: Configuration, after: Configuration, isAccepted: boolean) {
    const { missing = () => [] } = this.#parts
    const known = new Set(missing(now.profile).map(({ code }) => code))
    return acknowledgedGlyphs(
      missing(after.profile).filter(({ code }) => !known.has(code)),
      isAccepted,
    )
  }

  #missed(now: Draft, after: Draft): MissedDay[] {
    return missedBy(this.#simulate(now, mostDaysAhead), this.#simulate(after, mostDaysAhead))
  }
}
