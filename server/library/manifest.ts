import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { ProblemError } from '../problem/problem.ts'
import { extensionOf } from './file-family.ts'
import { manifestField, readManifestRow, type ManifestRow } from './manifest-row.ts'
import { refusal, type Refusal } from './refusal.ts'
import { reading } from './system-problem.ts'
import { readTable } from './table.ts'
import { decodeText } from './text-decoding.ts'
import type { BroughtFile } from './walk.ts'

export interface Manifest {
  readonly rows: readonly NumberedRow[]
  readonly refused: readonly Refusal[]
  /** Files whose row is wrong: somebody meant to say something of them, so no guess releases them. */
  readonly doubted: readonly string[]
}

export interface NumberedRow extends ManifestRow {
  readonly number: number
}

const maxBytes = 20_000_000
const maxRows = 20_000

const manifestNames = /^(清单|内容清单|目录|素材清单|manifest)$/i

export const mayBeManifest = (name: string): boolean =>
  manifestNames.test(name.replace(/\.[^.]+$/, '')) && ['json', 'csv', 'xlsx'].includes(extensionOf(name))

const jsonShape = z.union([
  z.array(z.record(z.string(), z.unknown())),
  z.object({ items: z.array(z.record(z.string(), z.unknown())) }).transform(({ items }) => items),
])

type NumberedRecord = readonly [number: number, record: Readonly<Record<string, unknown>>]

/** Null when it is a table of another kind that merely bears the name. */
export async function readManifest(file: BroughtFile): Promise<Manifest | null> {
  if (file.sizeBytes > maxBytes)
    throw new ProblemError('manifest-broken', { detail: `超过 ${maxBytes / 1e6} MB` })
  const bytes = await reading(() => readFile(file.path))
  const records =
    extensionOf(file.name) === 'json' ? jsonRecords(bytes) : await tableRecords(bytes, extensionOf(file.name))
  if (records === null) return null
  if (records.length > maxRows) throw new ProblemError('manifest-broken', { detail: `超过 ${maxRows} 行` })
  return readRecords(records, file.shown)
}

function readRecords(records: readonly NumberedRecord[], shown: string): Manifest {
  const rows: NumberedRow[] = []
  const refused: Refusal[] = []
  const doubted: string[] = []
  for (const [number, record] of records) {
    const read = readManifestRow(record)
    if ('row' in read) rows.push({ ...read.row, number })
    else {
      refused.push(refusal(shown, 'manifest-row', { row: number, detail: read.detail }))
      if (read.file !== null) doubted.push(read.file)
    }
  }
  return { rows, refused, doubted }
}

function jsonRecords(bytes: Uint8Array): NumberedRecord[] {
  const read = jsonShape.safeParse(parseJson(decodeText(bytes)))
  if (!read.success)
    throw new ProblemError('manifest-broken', { detail: '要写成 [{"file":…,"title":…}] 的样子' })
  return read.data.map((record, index) => [index + 1, record])
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ProblemError('manifest-broken', { detail: 'JSON 格式有误' })
  }
}

async function tableRecords(bytes: Uint8Array, format: string): Promise<NumberedRecord[] | null> {
  const cells = await readTable(bytes, format)
  const start = cells.findIndex((row) => row.some((cell) => manifestField(cell) === 'file'))
  const heading = cells[start]
  if (!heading) return null
  return cells.slice(start + 1).flatMap((row, index): NumberedRecord[] => {
    if (row.every((cell) => cell === '')) return []
    return [[start + index + 2, Object.fromEntries(heading.map((column, at) => [column, row[at] ?? '']))]]
  })
}
