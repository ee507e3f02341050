import type { ClockReading } from '../../../ledger/clock.ts'
import { instantIn } from '../../../contract/instant.ts'
import { ProblemError } from '../../problem/problem.ts'
import { longestText, longestWord, type TakeoverForm } from '../../../contract/takeovers.ts'
import { levelNames, levelOf, priorityOf } from './alert-level.ts'
import { preferredInfo, type AlertInfo, type AlertMessage } from './alert-message.ts'

/** Names and headlines may be longer than a glass has room for; what is cut off stands in the text. */
const cut = (text: string) => (text.length <= longestWord ? text : `${text.slice(0, longestWord - 1)}…`)

/**
 * An alert as the draft of a takeover, in the words of its senders.
 *
 * @throws ProblemError where it tells no end, has run out, or says nothing that could be shown
 */
export function alertForm(alert: AlertMessage, zone: string, { wallMs }: ClockReading): TakeoverForm {
  const info = preferredInfo(alert)
  const title = info?.headline ?? info?.event ?? null
  if (info === null || title === null) throw new ProblemError('alert-shape', { field: 'info.headline' })
  const text = textOf(info, title, zone)
  if (text.length > longestText) throw new ProblemError('alert-too-long', { most: longestText })
  const { effective, senderName } = info
  return {
    title: cut(title),
    source: cut(senderName ?? alert.sender),
    text,
    status: alert.status,
    from: effective !== null && effective > wallMs ? instantIn(effective, zone) : null,
    until: instantIn(endOf(info, zone, wallMs), zone),
    priority: priorityOf(info),
    document: `预警编号 ${alert.identifier}`.slice(0, 200),
  }
}

function endOf({ expires }: AlertInfo, zone: string, nowMs: number): number {
  if (expires === null) throw new ProblemError('alert-endless')
  if (expires <= nowMs) throw new ProblemError('alert-expired', { at: minuteOf(expires, zone) })
  return expires
}

/** `11 月 22 日 09:00` */
function minuteOf(ms: number, zone: string): string {
  const [, , month, day, minute] = /^(\d+)-(\d+)-(\d+)T(\d\d:\d\d)/.exec(instantIn(ms, zone)) ?? []
  return `${Number(month)} 月 ${Number(day)} 日 ${minute}`
}

/** First what a passer-by has to know at a glance, then the words themselves, a paragraph a line. */
function textOf(info: AlertInfo, title: string, zone: string): string {
  const level = levelOf(info)
  const areas = info.area.map(({ areaDesc }) => areaDesc).filter((each) => each !== '')
  const lines = [
    title.length > longestWord ? title : null,
    level === null ? null : `预警级别：${levelNames[level]}`,
    areas.length === 0 ? null : `影响区域：${areas.join('、')}`,
    info.onset === null ? null : `预计开始：${minuteOf(info.onset, zone)}`,
    info.description,
    info.instruction === null ? null : `防御指南：${info.instruction}`,
  ]
  const told = lines.filter((line) => line !== null)
  // An alert may be its headline and nothing else.
  return told.length === 0 ? title : told.join('\n')
}
