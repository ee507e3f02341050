import { assessmentShape } from '../../contract/assessment.ts'
import type { AssessedDuty, Assessment } from '../../station/assess.ts'
import { spanWords } from '../../station/hours-words.ts'
import { dataPath, readOptions } from './options.ts'
import { monthOption, stationMonth } from './station-month.ts'
import { textTable } from './text-table.ts'

const usage = `用法：ezhan assess --month 2026-11 [--json] [--data 目录]

  对照文件逐项列出考核结果。全部达到或尚不能判定时退出码 0，有一项未达到时退出码 1。`

const options = { month: { type: 'string' }, json: { type: 'boolean' } } as const

/** Every duty of a month with its document. */
export async function assess(argv: string[]): Promise<number> {
  const { values } = readOptions(argv, options, usage)
  const month = monthOption(values.month)
  const { assessment } = stationMonth(dataPath(values.data), month)
  const text = values.json === true ? JSON.stringify(assessmentShape.parse(assessment)) : printed(assessment)
  process.stdout.write(`${text}\n`)
  return assessment.duties.some(({ met }) => met === false) ? 1 : 0
}

function verdict({ met, reasons: [first = ''] }: AssessedDuty): string {
  if (met !== null) return met ? '达到' : '未达到'
  return ['不适用', '未采集'].find((word) => first.startsWith(word)) ?? '未定'
}

function amount(value: number | null, unit: string): string {
  if (value === null) return '—'
  return unit === '秒' && value >= 60 ? spanWords(value) : `${value} ${unit}`
}

/** The least that there is: the document asks that it be shown, and names no figure. */
function required({ required: asked, unit }: AssessedDuty): string {
  const isAny = (unit === '秒' && asked === 1) || (unit === '%' && asked === 0.01)
  return isAny ? '有播放' : amount(asked, unit)
}

function printed({ month, calendarDays, dueDays, metDays, duties }: Assessment): string {
  const heading = ['结果', '考核要求', '应达', '实际', '说明']
  const lines = duties.map((duty) => [
    verdict(duty),
    duty.title,
    required(duty),
    amount(duty.actual, duty.unit),
    remark(duty),
  ])
  const unmet = duties.filter(({ met }) => met === false)
  return [
    `${month} 考核结果：已过 ${calendarDays} 天，应播 ${dueDays} 天，达标 ${metDays} 天`,
    '',
    textTable([heading, ...lines]),
    ...unmet.flatMap(explained),
  ].join('\n')
}

/** An unmet duty is set out below the table. What it begins with goes without saying twice. */
function remark({ met, reasons }: AssessedDuty): string {
  if (met === false) return ''
  return reasons.join('；').replace(/^(不适用|未采集|不能判定)：/, '')
}

const explained = ({ title, document, reasons }: AssessedDuty) => [
  '',
  `未达到：${title}`,
  `  依据：${document}`,
  ...reasons.map((reason) => `  ${reason}`),
]
