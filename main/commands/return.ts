import { closedReturns } from '../../server/evidence/return-versions.ts'
import { returnPaper } from '../../server/evidence/paper/return-paper.ts'
import { returnCsv, returnXlsx } from '../../server/assessment/return-table.ts'
import { readMonth } from '../../server/assessment/month.ts'
import { openDatabase } from '../../server/database/open.ts'
import { openSealStore } from '../../server/records/seal-store.ts'
import { existingStation } from '../data-folder.ts'
import { dataPath, readOptions } from './options.ts'
import { factSources, monthOption } from './station-month.ts'
import { textTable } from './text-table.ts'
import { writeTable } from './write-table.ts'

const usage = `用法：ezhan return --month 2026-11 [--json | --csv 文件 | --xlsx 文件 | --html 文件] [--data 目录]

  上报用的月报：每个点位一行。--html 是供打印、签字、盖章的网页（A4）。`

const options = {
  month: { type: 'string' },
  json: { type: 'boolean' },
  csv: { type: 'string' },
  xlsx: { type: 'string' },
  html: { type: 'string' },
} as const

/** The month's return, in the form that a clerk files. */
export async function monthReturn(argv: string[]): Promise<number> {
  const { values } = readOptions(argv, options, usage)
  const month = monthOption(values.month)
  const { table, paper } = read(dataPath(values.data), month)
  if (values.csv !== undefined) writeTable(values.csv, returnCsv(table))
  else if (values.xlsx !== undefined) writeTable(values.xlsx, await returnXlsx(table))
  else if (values.html !== undefined) writeTable(values.html, paper)
  else if (values.json === true) process.stdout.write(`${JSON.stringify({ month, ...table })}\n`)
  else process.stdout.write(`${textTable([table.columns, ...table.rows.map((row) => row.map(String))])}\n`)
  return 0
}

/** From the station's own records; it may be running or not. */
function read(path: string, name: string) {
  const database = openDatabase(existingStation(path).databasePath)
  try {
    const sources = factSources(database)
    const month = readMonth(sources, name)
    const seals = openSealStore(database).list({ from: `${name}-01`, to: `${name}-31` })
    const versions = closedReturns(sources.acts)
    return {
      table: month.monthReturn,
      paper: returnPaper({ station: sources.profile, month, seals, versions }),
    }
  } finally {
    database.close()
  }
}
