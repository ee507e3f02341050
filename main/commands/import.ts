import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { localHour } from '../../ledger/local-hour.ts'
import type { ImportProgress, ImportReport } from '../../server/library/import-report.ts'
import { openLibrary } from '../../server/library/library.ts'
import { openDatabase } from '../../server/database/open.ts'
import { packageGate } from '../../server/packages/package-gate.ts'
import { releaseAtImport } from '../../server/release/release-at-import.ts'
import { ProblemError } from '../../server/problem/problem.ts'
import { openActStore } from '../../server/records/act-store.ts'
import { systemClocks } from '../clocks.ts'
import { configure } from '../configure.ts'
import { dataFolder, holdDataFolder, readHolder, type Hold } from '../data-folder.ts'
import { importSummary } from './import-table.ts'
import { importThroughController, type Following } from './import-remote.ts'
import { dataPath, readOptions, UsageError } from './options.ts'
import { progressLine } from './progress-line.ts'

const usage = `用法：ezhan import 路径… [--on-glass] [--json] [--data 目录]

  路径可以是文件夹、U盘、单个文件，或签名内容包（.ezpkg）。站点正在运行时，新内容收下后立即参加播放。
  加 --on-glass 时，站点的屏幕上也显示进度，导入结束后自动消失。
  有文件未收下时退出码为 1。`

const options = { json: { type: 'boolean' }, 'on-glass': { type: 'boolean' } } as const
/** Nobody plays, so nobody sees. */
const noGlass = '站点没有运行，屏幕上不显示进度。导入照常进行。\n'

/** Takes content in, through the running controller where there is one. */
export async function importContent(argv: string[]): Promise<number> {
  const { values, positionals } = readOptions(argv, options, usage, 'words')
  if (positionals.length === 0) throw new UsageError(usage)
  const paths = positionals.map((path) => resolve(path))
  for (const path of paths) if (!existsSync(path)) throw new ProblemError('path-missing', { path })
  const line = progressLine(values.json !== true && process.stderr.isTTY)
  const onGlass = values['on-glass'] === true
  const onProgress = (progress: ImportProgress) => line.show(progress)
  const report = await take(dataPath(values.data), paths, { onGlass, onProgress })
  line.clear()
  process.stdout.write(values.json === true ? `${JSON.stringify(report)}\n` : `${importSummary(report)}\n`)
  return report.refused.length > 0 ? 1 : 0
}

async function take(path: string, paths: readonly string[], following: Following): Promise<ImportReport> {
  const hold = tryHold(path)
  if (!hold) return importThroughController(readHolder(path), paths, following)
  const { onGlass, onProgress } = following
  if (onGlass) process.stderr.write(noGlass)
  const ending = new AbortController()
  process.once('SIGINT', () => ending.abort())
  const folder = dataFolder(path)
  const database = openDatabase(folder.databasePath)
  try {
    const acts = openActStore(database)
    const readClocks = systemClocks()
    const { schedule } = configure({ database, acts }, null, readClocks()).now()
    const today = localHour(Date.now(), schedule.zone).date
    const library = openLibrary({
      database,
      folder: folder.path,
      release: releaseAtImport({ database, acts, readClocks }),
      packages: packageGate({ database, acts, readClocks }),
    })
    const { signal } = ending
    return await library.importPaths(paths, { by: '本机命令', at: Date.now, today, onProgress, signal })
  } finally {
    database.close()
    hold.release()
  }
}

function tryHold(path: string): Hold | null {
  try {
    return holdDataFolder(dataFolder(path), new Date().toISOString())
  } catch (error) {
    const isRunning =
      error instanceof ProblemError && error.code === 'data-held' && readHolder(path).url !== ''
    if (isRunning) return null
    throw error
  }
}
