import type { ChainedAct } from '../../ledger/act.ts'
import { instantIn } from '../../contract/instant.ts'
import type { Language } from '../problem/problem.ts'
import { csvOf, type Cell } from '../records/spreadsheet.ts'
import { wordOf } from './act-sentence.ts'
import { nameIn, tellAct, titleOf } from './act-table.ts'

const headings: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    '编号',
    '时间',
    '时钟可信',
    '种类',
    '人员',
    '身份',
    '对象',
    '说明',
    '依据文件',
    '理由',
    '内容',
    '哈希',
  ],
  en: ['number', 'time', 'clock trusted', 'kind', 'who', 'role', 'subject', 'sentence', 'document', 'reason', 'content', 'hash'], // prettier-ignore
}

/** Acts as a table that Excel opens; the content column holds the body that the hash covers. */
export function auditCsv(acts: readonly ChainedAct[], zone: string, language: Language): string {
  const rows = acts.map((act): Cell[] => [
    act.seq,
    instantIn(act.atMs, zone),
    wordOf(act.clockTrusted, language),
    titleOf(act.kind, language),
    nameIn(act, language),
    wordOf(act.role, language),
    act.subject,
    tellAct(act, language),
    act.document ?? '',
    act.reason ?? '',
    JSON.stringify(act.body),
    act.hash,
  ])
  return csvOf([headings[language], ...rows])
}
