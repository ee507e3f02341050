import { sourceClasses, sourceClassNames } from '../../playlist/source-class.ts'
import type { HoursReport } from '../../contract/hours.ts'
import { csvOf, xlsxOf, type Cell } from './spreadsheet.ts'

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

export const hoursCsv = (report: HoursReport): string => csvOf(hoursTable(report))

export const hoursXlsx = (report: HoursReport): Promise<Buffer> => xlsxOf(hoursTable(report), '播放时长')
