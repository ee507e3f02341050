import { existsSync, statfsSync } from 'node:fs'
import { isBelievable } from '../../ledger/clock.ts'
import { openDatabase } from '../../server/database/open.ts'
import { dataFolder, readHolder } from '../data-folder.ts'
import { requirePages } from '../pages.ts'
import { findShells } from '../shell/shells.ts'
import { madeAtMs, version } from '../version.ts'
import { ProblemError } from '../../server/problem/problem.ts'
import { dataPath, readOptions } from './options.ts'

const usage = `用法：ezhan doctor [--json] [--data 目录]

  逐项检查这台机器和站点；有一项不正常则退出码为 1。`

interface Finding {
  readonly name: string
  readonly ok: boolean
  readonly detail: string
}

/** Looks at everything the station stands on, and says the one next action where something is wrong. */
export async function doctor(argv: string[]): Promise<number> {
  const { values } = readOptions(argv, { json: { type: 'boolean' } } as const, usage)
  const path = dataPath(values.data)
  const findings = [program(), shell(), pages(), clock(), ...station(path)]
  const line = ({ ok, name, detail }: Finding) => `${ok ? '正常' : '异常'}  ${name}：${detail}`
  const text = values.json === true ? JSON.stringify({ findings }) : findings.map(line).join('\n')
  process.stdout.write(`${text}\n`)
  return findings.every(({ ok }) => ok) ? 0 : 1
}

const program = (): Finding => ({
  name: '程序',
  ok: true,
  detail: `版本 ${version}，Node.js ${process.version}，${process.platform} ${process.arch}`,
})

function shell(): Finding {
  const { electron, browser } = findShells()
  const ok = electron !== null || browser !== null
  return { name: '播放窗口', ok, detail: electron ?? browser ?? '没有可用的浏览器。请运行 npm run setup。' }
}

function pages(): Finding {
  try {
    return { name: '播放页', ok: true, detail: requirePages() }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return { name: '播放页', ok: false, detail: error.message }
  }
}

function clock(): Finding {
  const now = new Date()
  const ok = isBelievable(now.getTime(), madeAtMs)
  const told = now.toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false })
  return { name: '时钟', ok, detail: ok ? `${told}（北京时间）` : `${told}，不可信。请校准系统时间。` }
}

function station(path: string): Finding[] {
  if (!existsSync(path)) return [{ name: '数据目录', ok: true, detail: `${path}（第一次启动时建立）` }]
  const { bavail, bsize } = statfsSync(path)
  const freeGb = (bavail * bsize) / 1e9
  const { pid, url } = readHolder(path)
  return [
    { name: '数据目录', ok: true, detail: path },
    {
      name: '磁盘',
      ok: freeGb >= 1,
      detail: `剩余 ${freeGb.toFixed(1)} GB${freeGb < 1 ? '，不足 1 GB，请清理' : ''}`,
    },
    { name: '控制器', ok: true, detail: url === '' ? '没有运行' : `正在运行（进程号 ${pid}，${url}）` },
    database(path),
  ]
}

function database(path: string): Finding {
  const { databasePath } = dataFolder(path)
  // Looking makes nothing: the folder may be anybody's.
  if (!existsSync(databasePath)) return { name: '数据库', ok: true, detail: '还没有（第一次启动时建立）' }
  const database = openDatabase(databasePath)
  try {
    const found = String(database.pragma('quick_check', { simple: true }))
    return { name: '数据库', ok: found === 'ok', detail: found === 'ok' ? '完好' : `有损坏：${found}` }
  } finally {
    database.close()
  }
}
