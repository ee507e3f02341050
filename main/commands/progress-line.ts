import type { ImportProgress } from '../../server/library/import-report.ts'
import { textWidth } from './text-table.ts'

const stepNames = { unpack: '解压', hash: '读取', probe: '检查', convert: '转换', store: '保存' } as const
const barWidth = 20

/** One line on standard error that tells how far an import is; nothing at all where nobody looks. */
export function progressLine(isShown: boolean) {
  let width = 0
  const write = (text: string) => {
    process.stderr.write(`\r${text}${' '.repeat(Math.max(0, width - textWidth(text)))}`)
    width = textWidth(text)
  }
  return {
    show(progress: ImportProgress): void {
      if (!isShown) return
      const { doneFiles, totalFiles, doneBytes, totalBytes, step, path } = progress
      const inFile = totalBytes > 0 ? doneBytes / totalBytes : 0
      const filled = Math.min(
        barWidth,
        Math.floor(((doneFiles + inFile) / Math.max(1, totalFiles)) * barWidth),
      )
      const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled)
      write(`${bar} ${doneFiles}/${totalFiles} ${stepNames[step]} ${path.slice(-40)}`)
    },
    clear(): void {
      if (isShown && width > 0) process.stderr.write(`\r${' '.repeat(width)}\r`)
    },
  }
}
