import { useI18n } from 'vue-i18n'
import { ownCodes, type Problem } from '../api/station.ts'
import { hoursMinutes } from '../parts/figures.ts'

/** Phrases that are put together from figures. */
export function usePhrases() {
  const { t, te } = useI18n()
  return {
    t,
    duration(totalSeconds: number): string {
      const parts = hoursMinutes(totalSeconds)
      if (parts.hours > 0) return t('duration.hours', parts)
      return parts.minutes > 0 ? t('duration.minutes', parts) : t('duration.seconds', parts)
    },
    /** A word of a list; one of a newer edition stays as it came. */
    listed: (list: string, name: string) => (te(`${list}.${name}`) ? t(`${list}.${name}`) : name),
    /** What is wrong and the next action, in one line. */
    sentence({ code, message, next }: Problem): string {
      if (!ownCodes.some((own) => own === code)) return `${message} ${next}`
      return `${t(`problem.${code}.message`)} ${t(`problem.${code}.next`)}`
    },
  }
}
