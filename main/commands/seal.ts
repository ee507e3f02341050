import { createWriteStream, mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { flaws } from '../../ledger/flaw.ts'
import { inOrder, parseDay, sealedDayName, writeDay } from '../../ledger/ledger-file.ts'
import { verifyDays, type SealedDay, type Verdict } from '../../ledger/verify.ts'
import { openDatabase } from '../../server/database/open.ts'
import { ProblemError } from '../../server/problem/problem.ts'
import { openActStore } from '../../server/records/act-store.ts'
import { openLedgerStore } from '../../server/records/ledger-store.ts'
import { fileChunks } from '../../server/records/file-chunks.ts'
import { sealedDay } from '../../server/records/sealed-day.ts'
import { openSealStore } from '../../server/records/seal-store.ts'
import { existingStation } from '../data-folder.ts'
import { dataPath, readOptions, UsageError } from './options.ts'

const usage = `用法：ezhan seal verify 文件或目录 [--key 公钥指纹] [--json]
      ezhan seal export 目录 [--from 日期] [--to 日期] [--data 目录]

  verify  离线核验 .ezseal 封存文件，不需要站点；完好时输出 sound，退出码 0，否则指出第一处断裂，退出码 1
  export  把已封存的日子写成 .ezseal 文件`

const options = {
  key: { type: 'string' },
  json: { type: 'boolean' },
  from: { type: 'string' },
  to: { type: 'string' },
} as const

/** Sealed days: checked anywhere, written out by the station. */
export async function seal(argv: string[]): Promise<number> {
  const { values, positionals } = readOptions(argv, options, usage, 'words')
  const [verb, path, ...stray] = positionals
  if (path === undefined || stray.length > 0) throw new UsageError(usage)
  if (verb === 'verify') return verify(path, values)
  if (verb === 'export') return exportSeals(path, values)
  throw new UsageError(usage)
}

function verify(path: string, { key, json }: { key?: string; json?: boolean }): number {
  const verdict = verdictOn(path, key)
  process.stdout.write(json === true ? `${JSON.stringify(verdict)}\n` : `${inWords(verdict)}\n`)
  return verdict.sound ? 0 : 1
}

function verdictOn(path: string, keyId: string | undefined): Verdict {
  const days: SealedDay[] = []
  for (const file of sealFiles(path)) {
    const { seal, ...records } = parseDay(fileChunks(file))
    const [line] = records.unreadable
    if (!seal)
      return { sound: false, where: file, what: 'unreadable', expected: 'a seal', found: line?.why ?? 'none' }
    days.push({ seal, ...records })
  }
  return verifyDays(inOrder(days), keyId === undefined ? {} : { keyId })
}

function inWords(verdict: Verdict): string {
  if (!verdict.sound) {
    const { where, what, expected, found } = verdict
    return `断裂：${where}，${flaws[what].zh}。\n  应为 ${expected}\n  实为 ${found}`
  }
  const { station, from, to, seals, segments, acts, gaps } = verdict
  const missed = gaps.map(({ after, before }) => `\n注意：${after} 与 ${before} 之间没有封存。`)
  return `sound\n站点 ${station ?? ''}，${from ?? ''} 至 ${to ?? ''}：${seals} 个封存、${segments} 条播放记录、${acts} 条操作记录，完好无缺。${missed.join('')}`
}

function sealFiles(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) throw new ProblemError('path-missing', { path })
  if (!found.isDirectory()) return [path]
  const names = readdirSync(path).filter((name) => name.endsWith('.ezseal'))
  if (names.length === 0) throw new ProblemError('no-seals', { path })
  return names.sort().map((name) => join(path, name))
}

async function exportSeals(
  folder: string,
  { data, from, to }: { data?: string; from?: string; to?: string },
): Promise<number> {
  const database = openDatabase(existingStation(dataPath(data)).databasePath)
  try {
    mkdirSync(folder, { recursive: true })
    const book = { ledger: openLedgerStore(database), acts: openActStore(database) }
    const range = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
    for (const one of openSealStore(database).list(range)) {
      const day = sealedDay(one, book)
      await pipeline(writeDay(day), createWriteStream(join(folder, sealedDayName(one))))
    }
    return 0
  } finally {
    database.close()
  }
}
