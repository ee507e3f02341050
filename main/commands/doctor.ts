import { existsSync } from 'node:fs'
import { openDatabase } from '../../server/database/open.ts'
import type { Finding } from '../../server/system/finding.ts'
import { dataFolder } from '../data-folder.ts'
import { databaseFinding, examineMachine } from '../doctor.ts'
import { dataPath, readOptions } from './options.ts'

const usage = `用法：ezhan doctor [--json] [--data 目录]

  逐项检查这台机器和站点；有一项不正常则退出码为 1。`

/** Looks at everything the station stands on, and says the one next action where something is wrong. */
export async function doctor(argv: string[]): Promise<number> {
  const { values } = readOptions(argv, { json: { type: 'boolean' } } as const, usage)
  const path = dataPath(values.data)
  const machine = examineMachine(path)
  const findings = existsSync(path) ? [...machine, databaseFinding(readThrough(path))] : machine
  const told = findings.map(({ ok, name, detail, next }) => ({
    name: name.zh,
    ok,
    detail: sentence(detail, next),
  }))
  const line = ({ ok, name, detail }: (typeof told)[number]) => `${ok ? '正常' : '异常'}  ${name}：${detail}`
  const text = values.json === true ? JSON.stringify({ findings: told }) : told.map(line).join('\n')
  process.stdout.write(`${text}\n`)
  return findings.every(({ ok }) => ok) ? 0 : 1
}

const sentence = (detail: Finding['detail'], next: Finding['next']) =>
  next === null ? detail.zh : `${detail.zh}。${next.zh}`.replace('。。', '。')

function readThrough(path: string): string | null {
  const { databasePath } = dataFolder(path)
  // Looking makes nothing: the folder may be anybody's.
  if (!existsSync(databasePath)) return null
  const database = openDatabase(databasePath)
  try {
    return String(database.pragma('quick_check', { simple: true }))
  } finally {
    database.close()
  }
}
