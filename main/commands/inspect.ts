import { createPublicKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import {
  readInspectionCode,
  type InspectionFlaw,
  type InspectionVerdict,
  type SignedSummary,
} from '../../ledger/inspection-code.ts'
import { publicKeyText } from '../../ledger/suite.ts'
import { sourceClassNames, type SourceClass } from '../../playlist/source-class.ts'
import { ProblemError } from '../../server/problem/problem.ts'
import { readOptions, UsageError } from './options.ts'
import { judgeCertificate, readCertificate } from './verify-certificate.ts'

const usage = `用法：ezhan inspect verify 文字|证书.json [--key 文件] [--json]

  离线核验检查模式二维码里的签名文字，或开通证书文件，不需要站点；属实退出码 0，否则 1。
  --key  站点公钥：PEM 文件、接口 /api/v1/identity 的回答，或任何一个 .ezseal 封存文件`

const options = { key: { type: 'string' }, json: { type: 'boolean' } } as const

/** What an inspector took along from a glass, checked anywhere. */
export async function inspect(argv: string[]): Promise<number> {
  const { values, positionals } = readOptions(argv, options, usage, 'words')
  const [verb, text, ...stray] = positionals
  if (verb !== 'verify' || text === undefined || stray.length > 0) throw new UsageError(usage)
  const key = values.key === undefined ? null : readKey(values.key)
  const certificate = readCertificate(text)
  if (certificate !== null) {
    const { words, ...judged } = judgeCertificate(certificate, key)
    process.stdout.write(`${values.json === true ? JSON.stringify(judged) : words}\n`)
    return judged.sound ? 0 : 1
  }
  const verdict = readInspectionCode(text, key)
  const told = values.json === true ? JSON.stringify(verdict) : inWords(verdict, values.key !== undefined)
  process.stdout.write(`${told}\n`)
  return verdict.sound ? 0 : 1
}

/** A key file is a few hundred bytes, a sealed day's head too; the rest of a long day is not read for it. */
const longestHead = 64 * 1024

function readKey(path: string): string {
  let head: string
  try {
    head = readFileSync(path, 'utf8').slice(0, longestHead)
  } catch {
    throw new ProblemError('path-missing', { path })
  }
  const named = /"publicKey"\s*:\s*"([A-Za-z0-9+/=]{50,200})"/.exec(head)?.[1]
  if (named !== undefined) return named
  try {
    return publicKeyText(createPublicKey(head))
  } catch {
    throw new UsageError(`${path} 里没有公钥。\n\n${usage}`)
  }
}

const flawWords: Readonly<Record<InspectionFlaw, string>> = {
  unreadable: '读不懂：这不是检查模式的签名文字，或抄漏、抄错了字。',
  suite: '这台机器不会这种签名（国密 SM2），请换一台机器核验。',
  signature: '不属实：文字与签名对不上，被改动过。',
  'other-key': '不属实：签名的不是这个公钥所属的站点。',
}

function inWords(verdict: InspectionVerdict, isKeyKnown: boolean): string {
  if (!verdict.sound) return flawWords[verdict.flaw]
  const { summary } = verdict
  const whose = isKeyKnown
    ? '签名属实，与所给公钥一致。'
    : `签名完整。没有给出 --key，请核对公钥指纹是否为该站点的：${summary.keyId}`
  return [whose, ...summaryLines(summary)].join('\n')
}

function summaryLines(summary: SignedSummary): string[] {
  const { station, at, clockTrusted, metDays, dueDays, today, month, seal, segments, acts } = summary
  return [
    `站点　　${station}`,
    `时间　　${at.replace('T', ' ')}${clockTrusted ? '' : '（本机时钟当时不可信）'}`,
    `本月　　达标 ${metDays} 天，应播 ${dueDays} 天（至当日）；${secondsWords(month)}`,
    `当日　　${secondsWords(today)}`,
    `最近封存　${seal === null ? '还没有' : `${seal.date}，指纹 ${seal.hashPrefix}…`}`,
    `记录　　播放记录至第 ${segments} 号，操作记录至第 ${acts} 号`,
  ]
}

function secondsWords(seconds: Readonly<Record<string, number>>): string {
  const said = Object.entries(seconds).map(
    ([name, value]) => `${sourceClassNames[name as SourceClass]} ${value} 秒`,
  )
  return said.length === 0 ? '没有计入的时长' : said.join('，')
}
