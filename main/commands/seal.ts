import { createWriteStream, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { flaws } from '../../ledger/flaw.ts'
import { inOrder, parseDay, writeDay } from '../../ledger/ledger-file.ts'
import type { Seal } from '../../ledger/seal.ts'
import type { SealedDay, Sound, Verdict } from '../../ledger/verdict.ts'
import { verifyDays, verifyLedger } from '../../ledger/verify.ts'
import { openDatabase } from '../../server/database/open.ts'
import { ProblemError } from '../../server/problem/problem.ts'
import { openActStore } from '../../server/records/act-store.ts'
import { openLedgerStore } from '../../server/records/ledger-store.ts'
import { remaining } from '../../server/records/retention.ts'
import { fileChunks } from '../../server/records/file-chunks.ts'
import { sealedDay, sealFileName, sealRun } from '../../server/records/sealed-day.ts'
import { openSealStore } from '../../server/records/seal-store.ts'
import { existingStation } from '../data-folder.ts'
import { dataPath, readOptions, UsageError } from './options.ts'

const usage = `用法：ezhan seal verify 文件或目录 [--key 公钥指纹] [--json]
      ezhan seal verify [--data 目录] [--key 公钥指纹] [--json]
      ezhan seal export 目录 [--from 日期] [--to 日期] [--data 目录]

  verify  离线核验 .ezseal 封存文件，不需要站点；完好时输出 sound，退出码 0，否则指出第一处断裂，退出码 1
          不给文件时核验本站自己的账，尚未封存的也在内
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
  if (stray.length > 0) throw new UsageError(usage)
  if (verb === 'verify') return verify(path, values)
  if (verb === 'export' && path !== undefined) return exportSeals(path, values)
  throw new UsageError(usage)
}

interface VerifyOptions {
  readonly key?: string
  readonly json?: boolean
  readonly data?: string
}

function verify(path: string | undefined, { key, json, data }: VerifyOptions): number {
  const known = key === undefined ? {} : { keyId: key }
  const verdict = path === undefined ? ownVerdict(dataPath(data), known) : verdictOn(path, known)
  process.stdout.write(json === true ? `${JSON.stringify(verdict)}\n` : `${inWords(verdict)}\n`)
  return verdict.sound ? 0 : 1
}

function verdictOn(path: string, known: { readonly keyId?: string }): Verdict {
  const days: SealedDay[] = []
  for (const file of sealFiles(path)) {
    const { seal, ...records } = parseDay(fileChunks(file))
    const [line] = records.unreadable
    if (!seal)
      return { sound: false, where: file, what: 'unreadable', expected: 'a seal', found: line?.why ?? 'none' }
    days.push({ seal, ...records })
  }
  return verifyDays(inOrder(days), known)
}

/** Of the station's own book; it may be running or not. */
function ownVerdict(path: string, known: { readonly keyId?: string }): Verdict {
  const database = openDatabase(existingStation(path).databasePath)
  try {
    const [ledger, acts, seals] = [openLedgerStore(database), openActStore(database), openSealStore(database)]
    return verifyLedger({ ...remaining(database, { ledger, acts, seals }), ...known })
  } finally {
    database.close()
  }
}

function inWords(verdict: Verdict): string {
  if (!verdict.sound) {
    const { where, what, expected, found } = verdict
    return `断裂：${where}，${flaws[what].zh}。\n  应为 ${expected}\n  实为 ${found}`
  }
  const { station, from, to, seals, segments, acts } = verdict
  const head = `sound\n站点 ${station ?? ''}，${from ?? ''} 至 ${to ?? ''}：${seals} 个封存、${segments} 条播放记录、${acts} 条操作记录，完好无缺。`
  return [head, ...remarks(verdict)].join('\n')
}

/** What is no break, and an auditor must know all the same. */
function remarks({ gaps, setBacks, pruned, unsealed }: Sound): string[] {
  const open = unsealed.segments + unsealed.acts
  return [
    ...gaps.map(({ after, before }) => `注意：${after} 与 ${before} 之间没有封存。`),
    ...setBacks.map(
      ({ after, to }) =>
        `注意：${after} 之后封存日期回到 ${to}：时钟曾经走快，其间有日期封存了两次；各封各的记录，时长没有重复。`,
    ),
    ...(pruned.seals === 0
      ? []
      : [
          `注意：截至 ${pruned.to ?? ''}，有 ${pruned.seals} 天的播放记录（${pruned.segments} 条）已过保存期清理，只剩封存的签名、合计和操作记录：这些天核验了封存链，逐条记录已无从核验。清理不早于 184 天，更近的日子缺记录即属异常。`,
        ]),
    ...(open === 0 ? [] : [`另有 ${unsealed.segments} 条播放记录、${unsealed.acts} 条操作记录尚未封存。`]),
  ]
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
    const seals = openSealStore(database)
    const range = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
    for (const one of sealRun(seals, range)) {
      const file = join(folder, sealFileName(seals, one))
      refuseOther(file, one)
      await pipeline(writeDay(sealedDay(one, book)), createWriteStream(file))
    }
    return 0
  } finally {
    database.close()
  }
}

/** A station that was restored seals dates anew: what it had handed out before is evidence, and is not written over. */
function refuseOther(file: string, { hash }: Seal): void {
  if (!existsSync(file)) return
  const { seal: other } = parseDay(fileChunks(file))
  if (other !== null && other.hash !== hash) throw new ProblemError('seal-differs', { path: file })
}
