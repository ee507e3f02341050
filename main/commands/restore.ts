import { resolve } from 'node:path'
import { restoreDatabase } from '../../server/database/restore.ts'
import { systemClocks } from '../clocks.ts'
import { dataFolder, holdDataFolder } from '../data-folder.ts'
import { dataPath, readOptions, UsageError } from './options.ts'

const usage = `用法：ezhan restore 备份文件 [--data 目录]

  用备份换下现在的站点数据库。请先停止站点。备份会先检查；现在的数据库移到数据目录的 quarantine 里，不会删除。
  媒体文件不在备份里：数据目录若已丢失，恢复后请重新导入内容。`

/** Puts a backup in the database's place. */
export async function restore(argv: string[]): Promise<number> {
  const { values, positionals } = readOptions(argv, {}, usage, 'words')
  const [file, ...stray] = positionals
  if (file === undefined || stray.length > 0) throw new UsageError(usage)
  const at = systemClocks()()
  const folder = dataFolder(dataPath(values.data))
  const hold = holdDataFolder(folder, new Date(at.wallMs).toISOString())
  try {
    const { setAside } = restoreDatabase(folder.databasePath, resolve(file), at)
    const old = setAside === null ? '' : `\n原来的数据库在 ${setAside}，请保存。`
    process.stdout.write(`已恢复。${old}\n媒体文件不在备份里；备份之后导入的内容须重新导入。\n`)
    return 0
  } finally {
    hold.release()
  }
}
