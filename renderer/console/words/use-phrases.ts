import { useI18n } from 'vue-i18n'
import { ownCodes } from '../api/station.ts'
import type { Problem } from '../../../contract/problem.ts'
import { hoursMinutes } from '../parts/figures.ts'
import type { Words } from './zh.ts'

/** `hours.title`: the way to every word there is, so that the compiler finds one that is not. */
type Path<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Path<T[K]>}`
}[keyof T & string]

/** Chinese sentences stand close; others need a space between them. */
const join = (message: string, next: string) =>
  /[。！？]$/.test(message) ? message + next : `${message} ${next}`

/** Words of the chosen language, and phrases that are put together from figures. */
export function usePhrases() {
  const i18n = useI18n()
  const t = (path: Path<Words>, named: Record<string, string | number> = {}) => i18n.t(path, named)
  return {
    t,
    duration(totalSeconds: number): string {
      const parts = hoursMinutes(totalSeconds)
      const { hours, minutes, seconds } = parts
      if (hours > 0) return t(minutes > 0 ? 'duration.hours' : 'duration.wholeHours', parts)
      if (minutes > 0) return t(seconds > 0 ? 'duration.minutes' : 'duration.wholeMinutes', parts)
      return t('duration.seconds', parts)
    },
    /** A word of a list; one of a newer edition stays as it came. */
    listed: (list: string, name: string) => (i18n.te(`${list}.${name}`) ? i18n.t(`${list}.${name}`) : name),
    /** What is wrong and the next action, in one line. */
    sentence({ code, message, next }: Problem): string {
      const own = ownCodes.find((known) => known === code)
      if (!own) return join(message, next)
      return join(t(`problem.${own}.message`), t(`problem.${own}.next`))
    },
  }
}
