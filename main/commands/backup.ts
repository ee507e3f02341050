import { resolve } from 'node:path'
import { backUp } from '../../server/database/backup.ts'
import { existingStation } from '../data-folder.ts'
import { dataPath, readOptions, UsageError } from './options.ts'

const usage = `用法：ezhan backup 文件 [--data 目录]

  把站点数据库（播放记录、封存、操作记录、设置、账号）备份成一个文件；站点正在运行时也可以。
  不含媒体文件：请另存导入用的文件夹或U盘。`

/** A backup to a place of the person's choice. */
export async function backup(argv: string[]): Promise<number> {
  const { values, positionals } = readOptions(argv, {}, usage, 'words')
  const [to, ...stray] = positionals
  if (to === undefined || stray.length > 0) throw new UsageError(usage)
  const path = resolve(to)
  await backUp(existingStation(dataPath(values.data)).databasePath, path)
  process.stdout.write(`已备份到 ${path}，并已检查。媒体文件不在其中。\n`)
  return 0
}
