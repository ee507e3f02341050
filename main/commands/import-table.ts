import { sourceClassNames } from '../../playlist/source-class.ts'
import type { ImportReport } from '../../server/library/import-report.ts'
import { textTable } from './text-table.ts'

/** What an import came to, for the person who brought the folder. */
export function importSummary({
  taken,
  waiting,
  refused,
  missing,
  passedOver,
  stopped,
}: ImportReport): string {
  const fresh = taken.filter(({ already }) => !already)
  const sections = [
    section(
      `收下 ${taken.length} 个${taken.length > fresh.length ? `（其中 ${taken.length - fresh.length} 个原来就有）` : ''}`,
      taken.map(({ title, sourceClass, path }) => ['✓', title, sourceClassNames[sourceClass], path]),
    ),
    section(
      `等待确认 ${waiting.length} 个（确认前不播放）`,
      waiting.map(({ path, reason }) => ['?', path, reason]),
    ),
    section(
      `未收下 ${refused.length} 个`,
      refused.map(({ path, problem }) => ['✗', path, problem.message, problem.next]),
    ),
    section(
      `清单里有、盘里没有 ${missing.length} 个`,
      missing.map(({ path, problem }) => ['!', path, problem.message, problem.next]),
    ),
  ]
  const notes = [
    ...(passedOver > 0 ? [`另有 ${passedOver} 个系统文件已略过。`] : []),
    ...(stopped ? ['导入已中止，其余文件没有处理；重新导入会接着进行。'] : []),
  ]
  return [...sections.filter((text) => text !== null), ...notes].join('\n\n')
}

const section = (heading: string, rows: string[][]): string | null =>
  rows.length === 0 ? null : `${heading}\n${textTable(rows.map((row) => [' ', ...row]))}`
