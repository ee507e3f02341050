import type { Database } from 'better-sqlite3'
import type { HolidayCalendar } from '../../playlist/calendar.ts'
import type { Language } from '../../station/language.ts'
import { dateAt } from '../../playlist/local-day.ts'
import type { ActStore } from '../records/act-store.ts'
import type { Configuration } from './configuration.ts'
import { editionRows, type EditionRow, type EditionRows } from './edition-rows.ts'
import { settingAct } from './setting-act.ts'
import type { Change } from './setting-change.ts'
import {
  settingDocuments,
  settingNames,
  type SettingDocument,
  type SettingName,
} from './setting-documents.ts'
import { holidayReader } from './holidays.ts'
import { compareEditions } from './compare.ts'
import { settingsTold } from './setting-documents.ts'
import { staleEdition } from './stale-edition.ts'

/** All that is set, and the calendar that the State Council and the corrections come to. */
export interface InForce extends Configuration {
  readonly calendar: HolidayCalendar
}

/** What a day is judged by. */
export type DayRules = SettingDocument<'station'> & Pick<InForce, 'schedule' | 'calendar'>

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

  has(name: SettingName, number: number): boolean {
    return this.#rows.one(name, number) !== null
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
    const last = this.refuseStale(name, change.basedOn)
    const body = JSON.stringify(settingDocuments[name].parse(document))
    if (last?.body === body) return parsed(name, last)
    const row = this.#rowOf(last, body, change)
    const summary = last === null ? [] : this.#compared(name, parsed(name, last), parsed(name, row))
    const keep = this.#database.transaction(() => {
      this.#rows.insert(name, row)
      this.#acts.append(settingAct(name, last, row, change, summary))
    })
    keep.immediate()
    this.#now = null
    this.#heldFrom = null
    for (const follow of this.#followers) follow()
    return parsed(name, row)
  }

  /** The newest edition; throws the problem where it is another than somebody has before their eyes. */
  refuseStale(name: SettingName, basedOn: number | null): EditionRow | null {
    const last = this.#rows.newest(name)
    if (last === null || basedOn === null || basedOn === last.edition) return last
    throw staleEdition(settingsTold[name], basedOn, last, this.now().schedule.zone)
  }

  /** What differs between two editions, a line each; null for an edition that there never was. */
  compare(name: SettingName, from: number, to: number, language: Language = 'zh'): string[] | null {
    const [before, after] = [this.#rows.one(name, from), this.#rows.one(name, to)]
    if (before === null || after === null) return null
    return this.#compared(name, parsed(name, before), parsed(name, after), language)
  }

  /** What a document that was never kept would change of the newest edition. */
  wouldChange<Name extends SettingName>(
    name: Name,
    wanted: SettingDocument<Name>,
    language: Language,
  ): string[] {
    const newest = this.newest(name).document
    return compareEditions(name, newest, wanted, this.newest('playlists').document.playlists, language)
  }

  /** Calls back after every change. */
  follow(follower: () => void): void {
    this.#followers.push(follower)
  }

  #rowOf(last: EditionRow | null, body: string, { by, reason }: Change): EditionRow {
    const { clock, name, role } = by
    return {
      edition: (last?.edition ?? 0) + 1,
      body,
      changedAtMs: clock.wallMs,
      changedBy: name,
      role,
      reason,
      heldFromMs: clock.trusted ? clock.wallMs : (this.#rows.lastTrustedMs() ?? 0),
    }
  }

  #compared<Name extends SettingName>(
    name: Name,
    { document: before }: Edition<Name>,
    { document: after }: Edition<Name>,
    language: Language = 'zh',
  ): string[] {
    return compareEditions(name, before, after, this.newest('playlists').document.playlists, language)
  }

  /** The calendar that corrections make of the State Council's. */
  calendarWith(holidays: HolidayCalendar): HolidayCalendar {
    return this.#calendarWith(holidays)
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
