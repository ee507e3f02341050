import { sourceClasses, type SourceClass } from '../../../playlist/source-class.ts'
import type { Status } from '../../../contract/status.ts'

export interface ClassHours {
  readonly sourceClass: SourceClass
  readonly seconds: number
  /** Of the longest, 0 to 1: how long its bar is. */
  readonly share: number
}

/** Today's credited time of every class that was shown, in the house's order. */
export function hoursByClass({ creditedSeconds }: Status['today']): ClassHours[] {
  const longest = Math.max(1, ...sourceClasses.map((each) => creditedSeconds[each] ?? 0))
  return sourceClasses.flatMap((sourceClass) => {
    const seconds = creditedSeconds[sourceClass] ?? 0
    return seconds > 0 ? [{ sourceClass, seconds, share: seconds / longest }] : []
  })
}

/** How far the target is reached. Never rounded up to the full: 99.9 % is not met. */
export function progressOf({ creditedSeconds, target }: Status['today']) {
  const doneSeconds = creditedSeconds[target.sourceClass] ?? 0
  const share = target.seconds === 0 ? 1 : Math.min(1, doneSeconds / target.seconds)
  return {
    doneSeconds,
    share,
    percent: Math.floor(share * 100),
    leftSeconds: Math.max(0, target.seconds - doneSeconds),
  }
}

/** What was shown and not credited, where there is any. */
export function lossesOf({ excludedSeconds }: Status['today']) {
  const reasons = ['frozen', 'hidden', 'panelOff', 'clockUntrusted'] as const
  return reasons
    .map((reason) => ({ reason, seconds: excludedSeconds[reason] }))
    .filter(({ seconds }) => seconds > 0)
}

/** Every class that was shown as a part of a ring, 0 to 1, one after the other; the whole ring is today's open hours. */
export function ringParts(today: Status['today']) {
  const classes = hoursByClass(today)
  const shown = classes.reduce((sum, { seconds }) => sum + seconds, 0)
  const whole = Math.max(1, shown, today.dueSeconds)
  let from = 0
  return classes.map(({ sourceClass, seconds }) => {
    const part = { sourceClass, from, share: seconds / whole }
    from += part.share
    return part
  })
}
