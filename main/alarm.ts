import { acknowledgeCall } from '../server/database/rescued-act.ts'
import type { Status } from '../contract/status.ts'

/** A fault as a page shows it: what is wrong, and apart from it what to do, which is the part that begins with 请. */
export function alarmOf(fault: string): Status['alarms'][number] {
  const acknowledge = fault.includes(acknowledgeCall)
  const words = fault.replace(acknowledgeCall, '')
  const asked = words.indexOf('请')
  const parted = asked === -1 ? words.length : lastStop(words.slice(0, asked)) + 1
  const message = words.slice(0, parted).replace(/[，；]$/, '。')
  return { message, next: words.slice(parted), acknowledge }
}

/** Where the last sentence or clause ended; -1 without one. */
const lastStop = (words: string) => Math.max(...['。', '，', '；'].map((stop) => words.lastIndexOf(stop)))
