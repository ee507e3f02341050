import { returnCsv, returnXlsx } from '../../server/assessment/return-table.ts'
import { dataPath, readOptions } from './options.ts'
import { monthOption, stationMonth } from './station-month.ts'
import { textTable } from './text-table.ts'
import { writeTable } from './write-table.ts'

const usage = `用法：ezhan return --month 2026-11 [--json | --csv 文件 | --xlsx 文件] [--data 目录]

  上报用的月报：每个点位一行。`

const options = {
  month: { type: 'string' },
  json: { type: 'boolean' },
  csv: { type: 'string' },
  xlsx: { type: 'string' },
} as const

/** The month's return, in the form that a clerk files. */
export async function monthReturn(argv: string[]): Promise<number> {
  const { values } = readOptions(argv, options, usage)
  const month = monthOption(values.month)
  const { monthReturn: table } = stationMonth(dataPath(values.data), month)
  if (values.csv !== undefined) writeTable(values.csv, returnCsv(table))
  else if (values.xlsx !== undefined) writeTable(values.xlsx, await returnXlsx(table))
  else if (values.json === true) process.stdout.write(`${JSON.stringify({ month, ...table })}\n`)
  else process.stdout.write(`${textTable([table.columns, ...table.rows.map((row) => row.map(String))])}\n`)
  return 0
}
