import type { Database } from 'better-sqlite3'
import type { WrittenSegment } from '../../ledger/chain.ts'
import { gainReader, type Gain } from './gain.ts'

type Row = Record<string, string | number>

/** Tables of totals, each with the columns that a segment is counted under there. */
const keysOf: Readonly<Record<string, (segment: WrittenSegment) => Row>> = {
  day_total: ({ localDate, shown }) => ({
    local_date: localDate,
    screen: shown.screen,
    source_class: shown.sourceClass,
    shell: shown.shell,
    place: shown.place,
  }),
  hour_total: ({ localDate, localHour, shown }) => ({
    local_date: localDate,
    local_hour: localHour,
    screen: shown.screen,
    source_class: shown.sourceClass,
  }),
  item_total: ({ localDate, shown }) => ({
    local_date: localDate,
    item_id: shown.itemId,
    screen: shown.screen,
    source_class: shown.sourceClass,
    title: shown.title,
    publisher: shown.publisher,
    themes: JSON.stringify(shown.themes),
  }),
}

/** Credited time is the union over zones; what was excluded is itemised for each zone, and adds up over them. */
const measuresOf = ({ excludedMs, part }: WrittenSegment, creditedMs: number, sign: 1 | -1): Row => ({
  credited_ms: sign * creditedMs,
  frozen_ms: sign * excludedMs.frozen,
  hidden_ms: sign * excludedMs.hidden,
  panel_off_ms: sign * excludedMs.panelOff,
  clock_untrusted_ms: sign * excludedMs.clockUntrusted,
  plays: part === 0 ? sign : 0,
})

const gainIn = (table: string, { ofClassMs, ofItemMs }: Gain): number =>
  table === 'item_total' ? ofItemMs : ofClassMs

/**
 * Keeps the totals as segments are written: `sign` 1 just before a segment goes into the book, -1 takes one off again
 * whose time was not trusted, and that was credited nothing. Called in the caller's transaction.
 */
export function totalsKeeper(database: Database): (segment: WrittenSegment, sign: 1 | -1) => void {
  const known = new Map<string, ReturnType<Database['prepare']>>()
  const gainOf = gainReader(database)
  return (segment, sign) => {
    const gain = gainOf(segment)
    for (const [table, keys] of Object.entries(keysOf)) {
      const measures = measuresOf(segment, gainIn(table, gain), sign)
      const row = { ...keys(segment), ...measures }
      const statement = known.get(table) ?? database.prepare(upsert(table, row, measures))
      known.set(table, statement)
      statement.run(row)
    }
  }
}

function upsert(table: string, row: Row, measures: Row): string {
  const columns = Object.keys(row)
  const sums = Object.keys(measures).map((name) => `${name} = ${name} + excluded.${name}`)
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})
          ON CONFLICT DO UPDATE SET ${sums.join(', ')}`
}
