import { z } from 'zod'
import type { LocalDate } from '../../playlist/item.ts'
import { ProblemError } from '../problem/problem.ts'
import type { Admission, Admitting } from './admission.ts'
import { readCalendarDate } from './calendar-date.ts'
import { readingMs } from './reading-time.ts'
import { refusal, type Refusal } from './refusal.ts'
import type { Incoming } from './store.ts'
import { readTable, tooBig, type Cells } from './table.ts'

/** A panel as it is kept: every row with its own last day. */
export const panelBody = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.object({ cells: z.array(z.string()), validTo: z.string().nullable() })),
})
export type PanelBody = z.infer<typeof panelBody>

/** More does not fit a glass, or a passer-by's patience. */
const maxRows = 500
const maxColumns = 12
const maxCharacters = 500

const expiryNames = /^(有效期至?|有效期限|截止日期|截止时间|到期日期?|失效日期|有效截止日期?|下架日期)$/
const publisherNames = /^(发布单位|发布者|发布机构|发布部门)$/

/** Takes a table in as a panel; a row whose expiry cannot be read is left out and reported. */
export async function admitPanel(
  {
    original,
    bytes,
    format,
    shown,
  }: { original: Incoming; bytes: Uint8Array; format: string; shown: string },
  { batch, onStep }: Admitting,
): Promise<{ admission: Admission; refused: Refusal[] }> {
  onStep('convert', 0, original.sizeBytes)
  const { body, publisher, refused } = readPanel(await readTable(bytes, format), shown)
  const text = body.rows.flatMap(({ cells }) => cells).join('')
  const incoming = await batch.takeBytes(Buffer.from(JSON.stringify(body)))
  const plain = { width: null, height: null, durationMs: null }
  const mime =
    format === 'xlsx' ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' : 'text/csv'
  const admission: Admission = {
    kind: 'panel',
    original: { incoming: original, mime, ...plain },
    renditions: [{ role: 'body', incoming, mime: 'application/json', ...plain }],
    durationMs: readingMs(body.columns.join('') + text),
    ...(publisher === null ? {} : { publisher }),
  }
  return { admission, refused }
}

/** The table's first row with two filled cells is its heading; a caption above it is passed over. */
export function readPanel(
  cells: Cells,
  shown: string,
): { body: PanelBody; publisher: string | null; refused: Refusal[] } {
  const filled = (row: readonly string[]) => row.filter((cell) => cell !== '').length
  const start = Math.max(
    0,
    cells.findIndex((row) => filled(row) > 1),
  )
  const heading = cells[start] ?? []
  const below = cells
    .slice(start + 1)
    .map((row, index) => ({ row, number: start + index + 2 }))
    .filter(({ row }) => filled(row) > 0)
  if (below.length === 0) throw new ProblemError('table-empty')
  const expiry = heading.findIndex((name) => expiryNames.test(name))
  const width = Math.max(heading.length, ...below.map(({ row }) => row.length))
  const kept = [...Array(width).keys()].filter(
    (column) => column !== expiry && below.some(({ row }) => row[column]),
  )
  needSmall(
    below.map(({ row }) => row),
    kept.length,
  )
  const refused: Refusal[] = []
  const rows: PanelBody['rows'] = []
  for (const { row, number } of below) {
    const validTo = readExpiry(row[expiry])
    if (validTo === undefined)
      refused.push(refusal(shown, 'panel-row-expiry', { row: number, value: row[expiry] ?? '' }))
    else rows.push({ cells: kept.map((column) => row[column] ?? ''), validTo })
  }
  return {
    body: { columns: kept.map((column) => heading[column] ?? ''), rows },
    publisher: publishersOf(heading, cells.slice(start + 1)),
    refused,
  }
}

/** A row may be valid until a day, or, as people write it, from a day to a day. */
const readExpiry = (text = ''): LocalDate | null | undefined =>
  readCalendarDate(text.split(/至|到|~|～/).at(-1) ?? '')

function needSmall(rows: Cells, columns: number): void {
  if (rows.length > maxRows) throw tooBig(`${rows.length} 行`, maxRows)
  if (columns > maxColumns) throw tooBig(`${columns} 列`, maxColumns)
  const longest = Math.max(...rows.flatMap((row) => row.map((cell) => cell.length)))
  if (longest > maxCharacters) throw tooBig(`一格 ${longest} 字`, maxCharacters)
}

/** Named one by one up to here; a label has room for no more. */
const namedPublishers = 3

/** Who publishes what the rows say: one office, a few, or the first of many. */
function publishersOf(heading: readonly string[], rows: Cells): string | null {
  const column = heading.findIndex((name) => publisherNames.test(name))
  const names = [...new Set(column < 0 ? [] : rows.map((row) => row[column] ?? ''))].filter(Boolean)
  if (names.length === 0) return null
  if (names.length <= namedPublishers) return names.join('、')
  return `${names.slice(0, namedPublishers - 1).join('、')}等 ${names.length} 个单位`
}

/** The rows that may be shown on a date. */
export const validRows = ({ rows }: PanelBody, onDate: LocalDate): string[][] =>
  rows.filter(({ validTo }) => validTo === null || validTo >= onDate).map(({ cells }) => cells)
