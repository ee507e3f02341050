import type { Selector } from '../../../playlist/selector.ts'
import type { Sound } from '../../../playlist/sound.ts'
import type { Window } from '../../../playlist/window.ts'
import { usePhrases } from '../words/use-phrases.ts'
import type { Use } from './playlists/uses.ts'

const weekdayKeys = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

type Phrases = ReturnType<typeof usePhrases>

/** Windows, selectors and sounds in a line, as a clerk would write them. */
export function useRuleWords() {
  const phrases = usePhrases()
  const { t } = phrases
  return {
    ...dayWords(phrases),
    selectorWords: (select: Selector) => selectorWords(phrases, select),
    soundWords(sound: Sound | undefined): string {
      if (sound === undefined) return t('schedule.sound.usual')
      if (sound.muted) return t('schedule.sound.muted')
      return t('schedule.sound.at', { n: Math.round(sound.volume * 100) })
    },
    useWords({ where, title, side }: Use): string {
      const place = t(`schedule.use.${where}`, { title })
      return side ? t('schedule.use.side', { place }) : place
    },
  }
}

function dayWords({ t }: Phrases) {
  const joined = (words: readonly string[]) => words.join(t('schedule.comma'))
  const weekdayWord = (weekday: number) => t(`schedule.weekdays.${weekdayKeys[weekday - 1] ?? 'mon'}`)
  const weekdayWords = (weekdays: readonly number[]) => {
    const days = weekdays.toSorted()
    const first = days[0] ?? 1
    const isRow = days.length > 2 && days.every((day, index) => day === first + index)
    if (!isRow) return joined(days.map(weekdayWord))
    return t('schedule.through', { from: weekdayWord(first), to: weekdayWord(days.at(-1) ?? first) })
  }
  const datesWords = ({ from, to }: { from: string; to: string }) =>
    from === to ? from : t('schedule.through', { from, to })
  return {
    weekdayWord,
    datesWords,
    windowWords({ start, end, weekdays = [], dates, dayKinds = [] }: Window): string {
      const days = [
        ...(dates ? [datesWords(dates)] : []),
        ...(weekdays.length > 0 ? [weekdayWords(weekdays)] : []),
        ...(dayKinds.length > 0 ? [joined(dayKinds.map((kind) => t(`schedule.dayKinds.${kind}`)))] : []),
      ]
      const clock = `${start}–${end}${end <= start ? t('schedule.nextDay') : ''}`
      return `${days.length > 0 ? days.join(' ') : t('schedule.everyDay')} ${clock}`
    },
  }
}

function selectorWords({ t, listed }: Phrases, select: Selector): string {
  const { sourceClasses, kinds, themes, audiences, newest } = select
  const what = [
    ...(sourceClasses ?? []).map((each) => listed('classes', each)),
    ...(kinds ?? []).map((each) => listed('kinds', each)),
    ...(themes ?? []),
    ...(audiences ?? []),
  ]
  const words = what.length > 0 ? what.join(t('schedule.comma')) : t('schedule.rule.all')
  return [words, ...newestWords({ t }, newest)].join(t('schedule.pause'))
}

function newestWords({ t }: Pick<Phrases, 't'>, newest: Selector['newest']): string[] {
  if (newest === undefined) return []
  const { withinDays, atMost } = newest
  return [
    withinDays === undefined ? t('schedule.rule.newestFirst') : t('schedule.rule.within', { n: withinDays }),
    ...(atMost === undefined ? [] : [t('schedule.rule.atMost', { n: atMost })]),
  ]
}
