import writeXlsxFile from 'write-excel-file/node'
import { sourceClasses, sourceClassNames } from '../../playlist/source-class.ts'
import type { HoursReport } from './hours-report.ts'

type Cell = string | number

/** The report as a table with one heading row; seconds as numbers, so that a clerk can add them up. */
export function hoursTable({ rows, total }: HoursReport): Cell[][] {
  const heading = [
    '项目',
    '应播日',
    ...sourceClasses.map((name) => `${sourceClassNames[name]}（秒）`),
    '画面静止（秒）',
    '窗口被遮（秒）',
    '屏幕关闭（秒）',
    '时钟不可信（秒）',
    '播放次数',
    '说明',
  ]
  const line = (label: string, row: HoursReport['total']): Cell[] => [
    label,
    row.due === null ? '' : row.due ? '是' : '否',
    ...sourceClasses.map((name) => row.creditedSeconds[name] ?? 0),
    row.excludedSeconds.frozen,
    row.excludedSeconds.hidden,
    row.excludedSeconds.panelOff,
    row.excludedSeconds.clockUntrusted,
    row.plays,
    row.reason ?? '',
  ]
  return [heading, ...rows.map((row) => line(row.label, row)), line('合计', total)]
}

/** A leading sign that a spreadsheet would run as a formula is disarmed: titles come from other people's files. */
const csvCell = (cell: Cell) => {
  const text = typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** CSV with BOM and CRLF, which Excel opens as Chinese without asking. */
export const hoursCsv = (report: HoursReport): string =>
  `\uFEFF${hoursTable(report)
    .map((row) => row.map(csvCell).join(','))
    .join('\r\n')}\r\n`

export async function hoursXlsx(report: HoursReport): Promise<Buffer> {
  const [heading = [], ...rows] = hoursTable(report)
  const bold = heading.map((value) => ({ value: String(value), fontWeight: 'bold' as const }))
  const body = rows.map((row) => row.map((value) => ({ value })))
  return writeXlsxFile([bold, ...body], { sheet: '播放时长' }).toBuffer()
}
