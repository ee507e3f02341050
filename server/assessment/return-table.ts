import { z } from 'zod'
import type { MonthReturn } from '../../station/return.ts'
import { csvOf, xlsxOf, type Table } from '../records/spreadsheet.ts'

/** The answer of GET /return and of `ezhan return --json`. */
export const returnShape = z.object({
  month: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.union([z.string(), z.number()]))),
})

const tableOf = ({ columns, rows }: MonthReturn): Table => [columns, ...rows]

export const returnCsv = (one: MonthReturn): string => csvOf(tableOf(one))
export const returnXlsx = (one: MonthReturn): Promise<Buffer> => xlsxOf(tableOf(one), '月报')
