import type { Language } from '../station/language.ts'
import { acknowledgeCall } from '../server/database/rescued-act.ts'
import type { Status } from '../contract/status.ts'

/**
 * A fault as a page shows it: what is wrong, and apart from it what to do, which is the part that begins with 请, in
 * English the last sentence.
 */
export function alarmOf(fault: string, language: Language = 'zh'): Status['alarms'][number] {
  const acknowledge = fault.includes(acknowledgeCall)
  const words = fault.replace(acknowledgeCall, '')
  if (language === 'en') {
    const parted = words.lastIndexOf('. ') + 1
    const whole = parted === 0
    return {
      message: whole ? words : words.slice(0, parted),
      next: whole ? '' : words.slice(parted + 1),
      acknowledge,
    }
  }
  const asked = words.indexOf('请')
  const parted = asked === -1 ? words.length : lastStop(words.slice(0, asked)) + 1
  const message = words.slice(0, parted).replace(/[，；]$/, '。')
  return { message, next: words.slice(parted), acknowledge }
}

/** Where the last sentence or clause ended; -1 without one. */
const lastStop = (words: string) => Math.max(...['。', '，', '；'].map((stop) => words.lastIndexOf(stop)))
