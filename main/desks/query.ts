import type { Database } from 'better-sqlite3'
import type { ClockReading } from '../../ledger/clock.ts'
import { localHour } from '../../ledger/local-hour.ts'
import type { StageLine } from '../../server/http/controller.ts'
import type { Library } from '../../server/library/library.ts'
import { openCatalogue } from '../../server/query/catalogue.ts'
import type { QueryBook } from '../../server/query/query-book.ts'
import { tellQueryDays } from '../../server/query/query-days.ts'
import type { QueryDoor } from '../../server/query/query-door.ts'
import { QueryMeter } from '../../server/query/query-meter.ts'
import type { ActStore } from '../../server/records/act-store.ts'
import type { SettingsBook } from '../../server/settings/settings-book.ts'
import type { ReadClocks } from '../clocks.ts'
import type { Engine } from '../engine.ts'
import type { Memory } from '../memory.ts'

interface StationParts {
  readonly memory: Pick<Memory, 'database' | 'queries' | 'acts'>
  readonly settings: Pick<SettingsBook, 'now'>
  readonly readClocks: ReadClocks
}

interface QueryParts {
  readonly memory: {
    readonly database: Pick<Database, 'transaction'>
    readonly library: Pick<Library, 'items' | 'showingContent'>
    readonly queries: QueryBook
    readonly acts: Pick<ActStore, 'append'>
  }
  /** As the glass has it now: a station that was struck off has no brand. */
  readonly setting: () => {
    readonly stationName: string
    readonly brand: string
    readonly zone: string
    readonly screen: string
  }
  readonly idleSeconds: () => number
  readonly readClocks: ReadClocks
}

/** The query of a station that plays. */
export const stationQuery = (
  { memory, settings, readClocks }: StationParts,
  { shown, playout }: Pick<Engine, 'shown' | 'playout'>,
) =>
  openQuery({
    memory: { ...memory, library: shown },
    setting: () => playout.loop.state().setting,
    idleSeconds: () => settings.now().queryIdleSeconds,
    readClocks,
  })

/** 一站式查询: its catalogue, its counts, and the day's counts in the chain. */
export function openQuery({ memory, setting, idleSeconds, readClocks }: QueryParts) {
  const { library, queries } = memory
  const catalogue = openCatalogue({
    items: () => library.items(),
    contentOf: (item, onDate) => library.showingContent(item, onDate),
    today: () => localHour(readClocks().wallMs, setting().zone).date,
    station() {
      const { stationName, brand, zone } = setting()
      return { stationName, brand, zone, idleSeconds: idleSeconds() }
    },
  })
  const door: QueryDoor = {
    catalogue,
    book: queries,
    titleOf: (itemId) => library.items().find(({ id }) => id === itemId)?.title ?? null,
  }
  const meter = new QueryMeter({ book: queries, setting })
  return {
    door,
    /** The stage's line, with the query's beats taken off it. */
    listening: (line: StageLine): StageLine => ({
      attach(send) {
        const stage = line.attach(send)
        return {
          report: (said) => (said.type === 'queryBeat' ? meter.take(said, readClocks()) : stage.report(said)),
          closed: () => stage.closed(),
        }
      },
    }),
    /** Puts the days that are over into the chain; before they are sealed. */
    tellDays(at: ClockReading): void {
      tellQueryDays({ ...memory, ...setting() }, at)
    },
  }
}
