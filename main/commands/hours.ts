import { AttestedBook } from '../../server/assessment/attested-book.ts'
import { openDatabase } from '../../server/database/open.ts'
import { openActStore } from '../../server/records/act-store.ts'
import { checkRange } from '../../server/records/date-range.ts'
import { hourGroupings, type HourGrouping } from '../../server/records/hours.ts'
import type { HoursReport } from '../../contract/hours.ts'
import { hoursCsv, hoursXlsx } from '../../server/records/hours-table.ts'
import { openLedgerStore } from '../../server/records/ledger-store.ts'
import { sourceClasses, sourceClassNames } from '../../playlist/source-class.ts'
import { systemClocks } from '../clocks.ts'
import { configure } from '../configure.ts'
import { existingStation } from '../data-folder.ts'
import { hoursOf } from '../hours.ts'
import { dataPath, dateWord, readOptions, UsageError } from './options.ts'
import { textTable } from './text-table.ts'
import { writeTable } from './write-table.ts'

const usage = `用法：ezhan hours --from 日期 --to 日期 [--by day|hour|month|item|theme|publisher]
                   [--json | --csv 文件 | --xlsx 文件] [--data 目录]

  日期形如 2026-11-22，按站点所在时区；时长单位为秒。`

const options = {
  from: { type: 'string' },
  to: { type: 'string' },
  by: { type: 'string', default: 'day' },
  json: { type: 'boolean' },
  csv: { type: 'string' },
  xlsx: { type: 'string' },
} as const

const isGrouping = (word: string): word is HourGrouping => hourGroupings.some((known) => known === word)

/** The same figures as GET /hours, from the book itself; the station may be running or not. */
export async function hours(argv: string[]): Promise<number> {
  const { values } = readOptions(argv, options, usage)
  if (!isGrouping(values.by)) throw new UsageError(usage)
  const [from, to] = [dateWord('from', values.from), dateWord('to', values.to)]
  checkRange(from, to)
  const report = ask(dataPath(values.data), { from, to, by: values.by, screen: null })
  if (values.csv !== undefined) writeTable(values.csv, hoursCsv(report))
  else if (values.xlsx !== undefined) writeTable(values.xlsx, await hoursXlsx(report))
  else process.stdout.write(values.json === true ? `${JSON.stringify(report)}\n` : `${printed(report)}\n`)
  return 0
}

function ask(path: string, query: Parameters<ReturnType<typeof hoursOf>>[0]): HoursReport {
  const database = openDatabase(existingStation(path).databasePath)
  try {
    const acts = openActStore(database)
    const settings = configure({ database, acts }, null, systemClocks()())
    const { profile, schedule } = settings.now()
    const attested = new AttestedBook(acts, profile.code, schedule.zone)
    return hoursOf(database, openLedgerStore(database), settings, attested)(query)
  } finally {
    database.close()
  }
}

/** `5:00:06` */
function clock(exactSeconds: number): string {
  const seconds = Math.floor(exactSeconds)
  const two = (part: number) => String(part % 60).padStart(2, '0')
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60))}:${two(seconds)}`
}

function printed({ rows, total }: HoursReport): string {
  const shown = sourceClasses.filter((name) => (total.creditedSeconds[name] ?? 0) > 0)
  const line = (label: string, row: HoursReport['total']) => [
    label,
    ...shown.map((name) => clock(row.creditedSeconds[name] ?? 0)),
    clock(Object.values(row.excludedSeconds).reduce((sum, seconds) => sum + seconds, 0)),
    String(row.plays),
  ]
  const heading = ['', ...shown.map((name) => sourceClassNames[name]), '未计入', '次数']
  return textTable([heading, ...rows.map((row) => line(row.label, row)), line('合计', total)])
}
