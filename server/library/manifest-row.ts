import { z } from 'zod'
import { readCalendarDate } from './calendar-date.ts'
import { sourceClassOf } from './source-words.ts'
import type { Words } from './words.ts'

/** What one row of a manifest says. What it leaves empty is guessed. */
export interface ManifestRow {
  readonly file: string
  readonly words: Partial<Words>
}

type Field = keyof Words | 'file'

/** The columns of a 清单, by the names that people give them. */
const columnNames: Readonly<Record<Field, string>> = {
  file: '文件名 文件 文件名称 路径 file filename path',
  title: '标题 名称 题目 title',
  sourceClass: '来源 来源类别 来源分类 类别 分类 source sourceclass source_class',
  publisher: '发布者 发布单位 发布账号 出品 出品单位 publisher',
  themes: '主题 主题分类 themes theme',
  audiences: '受众 人群 适用人群 对象 audiences audience',
  address: '网址 链接 地址 来源网址 原文链接 address url link',
  validFrom: '有效期从 有效期起 起始日期 开始日期 上架日期 validfrom valid_from from',
  validTo: '有效期至 有效期 截止日期 到期日期 有效期止 下架日期 validto valid_to until to',
}

const fieldOf = new Map<string, Field>(
  (Object.entries(columnNames) as [Field, string][]).flatMap(([field, names]) =>
    names.split(' ').map((name) => [name, field] as const),
  ),
)

export const manifestField = (column: string): Field | null =>
  fieldOf.get(column.replaceAll(/[\s*：:]/g, '').toLowerCase()) ?? null

const list = z
  .union([z.string(), z.array(z.string().max(40)).transform((each) => each.join(';'))])
  .transform((text) => [
    ...new Set(
      text
        .split(/[;；、,，/|]/)
        .map((each) => each.trim())
        .filter(Boolean),
    ),
  ])
  .pipe(z.array(z.string().max(40, '主题或受众太长')).max(20, '主题或受众太多'))

const date = z.string().transform((text, context) => {
  const day = readCalendarDate(text)
  if (day !== undefined) return day
  context.addIssue({ code: 'custom', message: `日期“${text}”看不懂，请写成 2026-12-31 的样子` })
  return z.NEVER
})

const sourceClass = z.string().transform((text, context) => {
  const found = sourceClassOf(text)
  if (found !== null) return found
  context.addIssue({
    code: 'custom',
    message: `来源“${text}”不认识，可用：科普中国、本地科普、政务、便民、公益、应急、其他`,
  })
  return z.NEVER
})

const address = z
  .string()
  .refine(
    (text) => /^https?:\/\/[^\s]+$/i.test(text) && URL.canParse(text),
    '网址要以 http:// 或 https:// 开头',
  )
  .max(2000, '网址太长')

const rowShape = z.object({
  file: z.string({ message: '没有写文件名' }).min(1, '没有写文件名').max(500, '文件名太长'),
  title: z.string().max(200, '标题超过 200 字').optional(),
  sourceClass: sourceClass.optional(),
  publisher: z.string().max(100, '发布者超过 100 字').optional(),
  themes: list.optional(),
  // 全体 is everyone, and everyone is no restriction.
  audiences: list
    .transform((each) => each.filter((name) => !/^(全体|所有人|大众|公众|不限)$/.test(name)))
    .optional(),
  address: address.optional(),
  validFrom: date.optional(),
  validTo: date.optional(),
})

export type ManifestRowResult =
  { readonly row: ManifestRow } | { readonly detail: string; readonly file: string | null }

/** Reads one row; keys may be any of the column names. */
export function readManifestRow(record: Readonly<Record<string, unknown>>): ManifestRowResult {
  const named = nameFields(record)
  const read = rowShape.safeParse(named)
  if (!read.success)
    return {
      detail: read.error.issues[0]?.message ?? '',
      file: typeof named.file === 'string' ? named.file : null,
    }
  const { file, ...words } = read.data
  const { validFrom, validTo } = words
  if (validFrom && validTo && validFrom > validTo) return { detail: '有效期的起始日期晚于截止日期', file }
  return {
    row: {
      file,
      words: Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined)),
    },
  }
}

/** Empty cells count as not said. */
function nameFields(record: Readonly<Record<string, unknown>>): Partial<Record<Field, unknown>> {
  const named: Partial<Record<Field, unknown>> = {}
  for (const [column, value] of Object.entries(record)) {
    const field = manifestField(column)
    if (field && value !== '' && value !== null && !(field in named)) named[field] = value
  }
  return named
}
