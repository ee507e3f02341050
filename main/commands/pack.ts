import { join, resolve } from 'node:path'
import type { Refusal } from '../../server/library/refusal.ts'
import { isAvailable, suites } from '../../ledger/suite.ts'
import { offerFolder } from '../../server/packages/offer-folder.ts'
import { packFolder } from '../../server/packages/pack-folder.ts'
import { fingerprintOf } from '../../server/packages/publisher-card.ts'
import { keepSequence, makePublisherKey, readPublisherKey } from '../../server/packages/publisher-key.ts'
import { indexFormat, writeIndex, type PackageIndex } from '../../server/packages/signed-index.ts'
import { spokenFingerprint } from '../../server/packages/signed-text.ts'
import { writePackage } from '../../server/packages/write-package.ts'
import { writeWhole } from '../../server/records/write-whole.ts'
import { dateWord, readOptions, UsageError } from './options.ts'
import { textTable } from './text-table.ts'

const usage = `用法：ezhan pack 文件夹 内容包.ezpkg --key 钥匙 [--sequence 编号] [--date 2026-11-22]
      ezhan pack key 钥匙 --name 发布者名称 [--suite ed25519-sha256|sm2-sm3]
      ezhan pack index 文件夹 --key 钥匙 [--days 40] [--sequence 编号]

  第一种把文件夹做成签名内容包，文件夹里可放与导入时相同的清单。
  key 制作发布者的钥匙（只有本人可读）和名片（交给各站点的县级，核对指纹后添加）；
        要用国密时加 --suite sm2-sm3。
  index 把文件夹里的内容包列成签名目录 index.json，连同内容包一起放到网站上。`

const options = {
  key: { type: 'string' },
  name: { type: 'string' },
  sequence: { type: 'string' },
  date: { type: 'string' },
  days: { type: 'string' },
  suite: { type: 'string' },
} as const

interface Values {
  readonly key?: string
  readonly name?: string
  readonly sequence?: string
  readonly date?: string
  readonly days?: string
  readonly suite?: string
}

/** Makes signed packages, the key to sign them with, and the index by which stations fetch them. */
export async function pack(argv: string[]): Promise<number> {
  const { values, positionals } = readOptions(argv, options, usage, 'words')
  const [first, second, ...stray] = positionals
  if (first === undefined || second === undefined || stray.length > 0) throw new UsageError(usage)
  if (first === 'key') return makeKey(resolve(second), values)
  return first === 'index' ? makeIndex(resolve(second), values) : makePackage(resolve(first), second, values)
}

function makeKey(path: string, { name = '', suite: wanted = 'ed25519-sha256' }: Values): number {
  const suite = suites.find((each) => each === wanted)
  if (name.trim() === '' || suite === undefined) throw new UsageError(usage)
  if (!isAvailable(suite)) throw new UsageError('这台机器不会国密 SM2 签名，请换一台机器，或不加 --suite。')
  const { publicKey } = makePublisherKey(path, name.trim().slice(0, 100), suite)
  process.stdout.write(
    `钥匙：${path}（不要交给任何人，请另存一份备份）\n` +
      `名片：${path}.card.json（交给各站点的县级）\n` +
      `指纹：${spokenFingerprint(fingerprintOf(publicKey))}\n`,
  )
  return 0
}

async function makePackage(folder: string, out: string, values: Values): Promise<number> {
  const { path, key, card, sequence } = signing(values)
  const created = values.date === undefined ? today() : dateWord('date', values.date)
  const { manifest, refused, pathOf } = await packFolder(folder, {
    key,
    publisher: card.name,
    sequence,
    created,
  })
  if (manifest === null) return tellRefused('没有制作内容包', refused)
  writePackage(out, manifest, key, pathOf)
  keepSequence(path, sequence)
  const { items, files } = manifest
  process.stdout.write(`${out}：第 ${sequence} 号，${items.length} 条内容，${files.length} 个文件。\n`)
  return 0
}

/** Ten years: what holds for longer tells nobody that a newer one is held back. */
const mostDays = 3_650

async function makeIndex(folder: string, values: Values): Promise<number> {
  const { path, key, card, sequence } = signing(values)
  const days = wholeNumber(values.days ?? '40')
  if (days > mostDays) throw new UsageError(usage)
  const { packages, refused } = await offerFolder(folder, key)
  if (refused.length > 0) return tellRefused('没有制作目录', refused)
  const expires = new Date(Date.now() + days * 86_400_000).toISOString()
  const index: PackageIndex = {
    format: indexFormat,
    publisher: card.name,
    sequence,
    expires,
    packages: [...packages],
  }
  writeWhole(join(folder, 'index.json'), [Buffer.from(writeIndex(index, key))])
  keepSequence(path, sequence)
  process.stdout.write(`index.json：第 ${sequence} 号，${packages.length} 个内容包，${days} 天内有效。\n`)
  return 0
}

function tellRefused(what: string, refused: readonly Refusal[]): number {
  const rows = refused.map(({ path, problem }) => ['  ✗', path, problem.message, problem.next])
  process.stderr.write(`${what}，以下 ${refused.length} 处需要改正：\n${textTable(rows)}\n`)
  return 1
}

function signing({ key: path, sequence }: Values) {
  if (path === undefined) throw new UsageError(usage)
  const known = readPublisherKey(resolve(path))
  const given = sequence === undefined ? known.nextSequence : wholeNumber(sequence)
  return { ...known, path: resolve(path), sequence: given }
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new UsageError(usage)
  return Number(text)
}

/** The publisher's own date, as its machine has it. */
const today = () => new Date().toLocaleDateString('sv-SE')
