import type { Schedule } from '../../../../playlist/schedule.ts'
import { usePhrases } from '../../words/use-phrases.ts'

type Window = Schedule['openingHours'][number]

/** Windows of the week in the reader's language: `周一、周二 09:00–17:00`. */
export function useWindowWords() {
  const { t, listed } = usePhrases()
  const daysOf = ({ weekdays, dates, dayKinds }: Window): string => {
    const words = [
      ...(dates === undefined ? [] : [t('system.times.dates', dates)]),
      ...(dayKinds ?? []).map((kind) => t(`system.times.${kind}`)),
      ...(weekdays ?? []).map((day) => listed('system.times.weekdays', `d${day}`)),
    ]
    return words.length === 0 ? t('system.times.everyDay') : words.join(' ')
  }
  return (window: Window) => `${daysOf(window)} ${window.start}–${window.end}`
}
