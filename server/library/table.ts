import { parse } from 'csv-parse/sync'
import readWorkbook from 'read-excel-file/node'
import { ProblemError } from '../problem/problem.ts'
import { decodeText } from './text-decoding.ts'
import { unpackedBytes } from './unpacked-size.ts'

/** The cells of a table as a person would read them, row by row, as wide as the widest row. */
export type Cells = readonly (readonly string[])[]

/** A table that people fill in by hand is a few hundred KB. */
const maxBytes = 20_000_000
const maxUnpackedBytes = 200_000_000

export async function readTable(bytes: Uint8Array, format: string): Promise<Cells> {
  if (bytes.byteLength > maxBytes)
    throw tooBig(`${Math.ceil(bytes.byteLength / 1e6)} MB`, `${maxBytes / 1e6} MB`)
  return format === 'xlsx' ? readXlsx(bytes) : readCsv(bytes)
}

export const tooBig = (what: string, limit: string | number) =>
  new ProblemError('table-too-big', { what, limit })

const broken = (): never => {
  throw new ProblemError('table-broken')
}

function readCsv(bytes: Uint8Array): Cells {
  const text = decodeText(bytes).replace(/^\ufeff/, '')
  try {
    const rows: string[][] = parse(text, {
      delimiter: separatorOf(text),
      relaxColumnCount: true,
      relaxQuotes: true,
      skipEmptyLines: true,
      trim: true,
    })
    return rows
  } catch {
    return broken()
  }
}

/** Excel writes "Unicode text" with tabs, and some regions write semicolons. */
function separatorOf(text: string): string {
  const firstLine = /^[^\r\n]*/.exec(text)?.[0] ?? ''
  const count = (separator: string) => firstLine.split(separator).length
  return [',', '\t', ';', '，'].reduce((best, each) => (count(each) > count(best) ? each : best))
}

async function readXlsx(bytes: Uint8Array): Promise<Cells> {
  const unpacked = unpackedBytes(bytes) ?? broken()
  if (unpacked > maxUnpackedBytes)
    throw tooBig(`${Math.ceil(unpacked / 1e6)} MB`, `${maxUnpackedBytes / 1e6} MB`)
  const sheets = await readWorkbook(Buffer.from(bytes)).catch(broken)
  const rows = sheets.find(({ data }) => data.some((row) => row.some((cell) => cell !== null)))?.data ?? []
  return rows.map((row) => row.map((cell) => readCell(cell)))
}

/** Numbers without exponent and without the tail of binary fractions; dates as `2026-12-31`. */
export function readCell(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return readDate(cell)
  if (typeof cell === 'boolean') return cell ? '是' : '否'
  if (typeof cell === 'number')
    return Number.isInteger(cell) ? BigInt(cell).toString() : String(Number(cell.toPrecision(12)))
  return (typeof cell === 'string' ? cell : '').trim()
}

/** A workbook's dates come as UTC; a bare time of day is a fraction of its day zero, in 1899. */
function readDate(date: Date): string {
  const iso = date.toISOString()
  const [day, minute] = [iso.slice(0, 10), iso.slice(11, 16)]
  if (day < '1900-01-02') return minute
  return minute === '00:00' ? day : `${day} ${minute}`
}
