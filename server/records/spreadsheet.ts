import writeXlsxFile from 'write-excel-file/node'

export type Cell = string | number
/** The first row is the heading. */
export type Table = readonly (readonly Cell[])[]

/** A leading sign that a spreadsheet would run as a formula is disarmed: titles come from other people's files. */
const csvCell = (cell: Cell) => {
  const text = typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** CSV with BOM and CRLF, which Excel opens as Chinese without asking. */
export const csvOf = (table: Table): string =>
  `\uFEFF${table.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`

export async function xlsxOf([heading = [], ...rows]: Table, sheet: string): Promise<Buffer> {
  const bold = heading.map((value) => ({ value: String(value), fontWeight: 'bold' as const }))
  const body = rows.map((row) => row.map((value) => ({ value })))
  return writeXlsxFile([bold, ...body], { sheet }).toBuffer()
}
