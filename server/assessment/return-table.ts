import type { MonthReturn } from '../../station/return.ts'
import { csvOf, xlsxOf, type Table } from '../records/spreadsheet.ts'

const tableOf = ({ columns, rows }: MonthReturn): Table => [columns, ...rows]

export const returnCsv = (one: MonthReturn): string => csvOf(tableOf(one))
export const returnXlsx = (one: MonthReturn): Promise<Buffer> => xlsxOf(tableOf(one), '月报')
