import type { Window } from '../../../playlist/window.ts'
import { usePhrases } from '../words/use-phrases.ts'

/** An opening as a clerk would say it: `工作日 09:00–18:00`. */
export function useOpenWords() {
  const { t, listed } = usePhrases()
  const daysOf = ({ weekdays, dates, dayKinds }: Window): string[] => [
    ...(dates === undefined ? [] : [dates.from === dates.to ? dates.from : `${dates.from} – ${dates.to}`]),
    ...(weekdays ?? []).map((day) => listed('assessment.weekdays', String(day))),
    ...(dayKinds ?? []).map((kind) => t(`station.dayKinds.${kind}`)),
  ]
  return {
    openWords: (window: Window): string => {
      const days = daysOf(window)
      return `${days.length === 0 ? t('station.everyDay') : days.join(' ')}　${window.start}–${window.end}`
    },
  }
}
