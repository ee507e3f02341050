import type { Database } from 'better-sqlite3'
import type { ClockReading } from '../../ledger/clock.ts'
import type { HolidayCalendar } from '../../playlist/calendar.ts'
import { dateAt } from '../../playlist/local-day.ts'
import type { ActStore } from '../records/act-store.ts'
import type { Configuration } from './configuration.ts'
import { editionRows, type EditionRow, type EditionRows } from './edition-rows.ts'
import { settingAct } from './setting-act.ts'
import {
  settingDocuments,
  settingNames,
  type SettingDocument,
  type SettingName,
} from './setting-documents.ts'
import { holidayReader } from './holidays.ts'
import { staleEdition } from './stale-edition.ts'

/** All that is set, and the calendar that the State Council and the corrections come to. */
export interface InForce extends Configuration {
  readonly calendar: HolidayCalendar
}

/** What a day is judged by. */
export type DayRules = SettingDocument<'station'> & Pick<InForce, 'schedule' | 'calendar'>

/** Who changes a setting and why. `basedOn` is the edition that was before their eyes; null overrides whatever there is. */
export interface Change {
  readonly basedOn: number | null
  readonly by: { readonly role: string; readonly name: string; readonly clock: ClockReading }
  readonly reason: string | null
}

export interface Edition<Name extends SettingName> extends EditionRow {
  readonly document: SettingDocument<Name>
}

/** The station's settings, living: every change is an edition and an act, and whoever follows is told at once. */
export class SettingsBook {
  readonly #database: Database
  readonly #rows: EditionRows
  readonly #acts: Pick<ActStore, 'append'>
  readonly #calendarWith = holidayReader()
  readonly #followers: (() => void)[] = []
  readonly #days = new Map<string, DayRules>()
  #now: InForce | null = null
  #heldFrom: Record<SettingName, { edition: number; date: string }[]> | null = null

  constructor(database: Database, acts: Pick<ActStore, 'append'>) {
    this.#database = database
    this.#rows = editionRows(database)
    this.#acts = acts
  }

  /** What is in force now. The same object until something changes. */
  now(): InForce {
    return (this.#now ??= this.#join(
      this.newest('station').document,
      this.newest('playlists').document,
      this.newest('schedule').document,
    ))
  }

  /** What a local date is judged by: the editions in force when it ended, so that no later one rewrites it. */
  on(date: string): DayRules {
    const station = this.#heldOn('station', date)
    const schedule = this.#heldOn('schedule', date)
    const key = `${station}/${schedule}`
    const known = this.#days.get(key)
    if (known !== undefined) return known
    const { schedule: plan, holidays } = this.edition('schedule', schedule).document
    const rules = {
      ...this.edition('station', station).document,
      schedule: plan,
      calendar: this.#calendarWith(holidays),
    }
    this.#days.set(key, rules)
    return rules
  }

  isEmpty(): boolean {
    return settingNames.some((name) => this.#rows.newest(name) === null)
  }

  newest<Name extends SettingName>(name: Name): Edition<Name> {
    return parsed(name, this.#rows.newest(name))
  }

  edition<Name extends SettingName>(name: Name, number: number): Edition<Name> {
    return parsed(name, this.#rows.one(name, number))
  }

  /** Newest first. */
  editions(name: SettingName): EditionRow[] {
    return this.#rows.all(name).reverse()
  }

  /**
   * Makes a document the newest edition, unless it is just that already.
   * @throws ProblemError where somebody else has changed it since `basedOn`
   */
  change<Name extends SettingName>(
    name: Name,
    document: SettingDocument<Name>,
    change: Change,
  ): Edition<Name> {
    const last = this.#rows.newest(name)
    if (last !== null && change.basedOn !== null && change.basedOn !== last.edition)
      throw staleEdition(name, change.basedOn, last, this.now().schedule.zone)
    const body = JSON.stringify(settingDocuments[name].parse(document))
    if (last?.body === body) return parsed(name, last)
    const { by, reason } = change
    const row: EditionRow = {
      edition: (last?.edition ?? 0) + 1,
      body,
      changedAtMs: by.clock.wallMs,
      changedBy: by.name,
      role: by.role,
      reason,
      heldFromMs: by.clock.trusted ? by.clock.wallMs : (this.#rows.lastTrustedMs() ?? 0),
    }
    const keep = this.#database.transaction(() => {
      this.#rows.insert(name, row)
      this.#acts.append(settingAct(name, last, row, by))
    })
    keep.immediate()
    this.#now = null
    this.#heldFrom = null
    for (const follow of this.#followers) follow()
    return parsed(name, row)
  }

  /** Calls back after every change. */
  follow(follower: () => void): void {
    this.#followers.push(follower)
  }

  #join(
    station: SettingDocument<'station'>,
    { playlists }: SettingDocument<'playlists'>,
    { schedule, holidays }: SettingDocument<'schedule'>,
  ): InForce {
    return { ...station, playlists, schedule, holidays, calendar: this.#calendarWith(holidays) }
  }

  #heldOn(name: SettingName, date: string): number {
    this.#heldFrom ??= this.#datesHeld()
    const editions = this.#heldFrom[name]
    return (editions.findLast((each) => each.date <= date) ?? editions[0])?.edition ?? 0
  }

  /** A day ends in the edition whose own date is the last not after it: dates compare faster than instants. */
  #datesHeld() {
    const { zone } = this.now().schedule
    const datesOf = (name: SettingName) =>
      this.#rows.held(name).map(({ edition, heldFromMs }) => ({ edition, date: dateAt(zone, heldFromMs) }))
    return { station: datesOf('station'), playlists: [], schedule: datesOf('schedule') }
  }
}

/** Throws where the document no longer fits its shape, or was never set. */
function parsed<Name extends SettingName>(name: Name, row: EditionRow | null): Edition<Name> {
  if (row === null) throw new Error(`the setting ${name} was never made`)
  const document = settingDocuments[name].parse(JSON.parse(row.body)) as SettingDocument<Name>
  return { ...row, document }
}
