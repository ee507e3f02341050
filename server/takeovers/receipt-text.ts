import { roleNames, type Role } from '../../contract/role.ts'
import type { TakeoverReceipt } from '../../contract/takeover-receipt.ts'
import { stateNames } from './takeover-state.ts'

const stepWords: Readonly<Record<string, string>> = {
  'takeover-written': '撰写',
  'takeover-submitted': '提交',
  'takeover-released': '签发',
  'takeover-stopped': '停止',
  'takeover-ended': '结束',
  'takeover-discarded': '作废',
}

const statusWords = {
  Actual: '实况',
  Exercise: '演练',
  System: '系统消息',
  Test: '测试',
  Draft: '草案',
} as const

/** `2026-11-22 09:00:01` of `2026-11-22T09:00:01.000+08:00`: the paper names no zone but the station's own. */
const told = (instant: string | null, otherwise: string) =>
  instant === null ? otherwise : instant.slice(0, 19).replace('T', ' ')

const roleWords = (role: string) => (role in roleNames ? roleNames[role as Role] : '本机')

/** `1 小时 02 分 03 秒` */
export function spanWords(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const two = (value: number) => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  if (hours > 0) return `${hours} 小时 ${two(minutes)} 分 ${two(seconds % 60)} 秒`
  return minutes > 0 ? `${minutes} 分 ${two(seconds % 60)} 秒` : `${seconds} 秒`
}

const rangeWords = ({ first, last }: { readonly first: number; readonly last: number }) =>
  first === last ? `第 ${first} 号` : `第 ${first} 至 ${last} 号`

/** The receipt as a page to print, sign and file. */
export function receiptText(receipt: TakeoverReceipt, printedAt: string): string {
  const { station, title, source, status, state, steps, segments, shownAfterMs } = receipt
  const after = shownAfterMs === null ? '' : `（生效后 ${(shownAfterMs / 1000).toFixed(1)} 秒）`
  const records = segments === null ? '尚无' : rangeWords(segments)
  const lines = [
    '插播回执',
    '',
    `站点　　　${station.name}（${station.code}）`,
    `标题　　　${title}`,
    `发布单位　${source}`,
    `性质　　　${statusWords[status]}（${status}）`,
    `依据　　　${receipt.document ?? '未填写'}`,
    `当前状态　${stateNames[state]}`,
    `生效时间　${told(receipt.from, '签发时生效')} 至 ${told(receipt.until, '')}`,
    `实际结束　${told(receipt.overAt, '未结束')}`,
    `首次上屏　${told(receipt.firstShownAt, '尚未上屏')}${after}`,
    `计入时长　${spanWords(receipt.creditedMs)}，共 ${receipt.showings} 次呈现`,
    `播放记录　${records}`,
    `内容指纹　${receipt.hash}`,
    '',
    '经办',
    ...steps.map(
      ({ step, at, role, name, seq, hash }) =>
        `  ${told(at, '')}　${stepWords[step] ?? step}　${name}（${roleWords(role)}）　操作链第 ${seq} 号 ${hash.slice(0, 16)}`,
    ),
    '',
    `打印时间　${told(printedAt, '')}`,
    '经办人签字　　　　　　　　　　　　　　单位盖章',
  ]
  return `${lines.join('\n')}\n`
}
