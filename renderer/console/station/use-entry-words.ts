import { usePhrases } from '../words/use-phrases.ts'
import type { Entry } from '../../../contract/attestations.ts'

/** What an entry says, in one line. */
export function useEntryWords() {
  const { t } = usePhrases()
  const what = (entry: Entry): string => {
    switch (entry.kind) {
      case 'five-have':
        return `${t(`station.haves.${entry.have}`)}：${t(entry.holds ? 'station.holds' : 'station.lacks')}`
      case 'activity':
        return `${entry.title}（${t('station.persons', { n: entry.headcount })}）`
      case 'messengers':
        return t('station.messengersLine', { people: entry.people, shares: entry.sharesPerDay })
      case 'notice-board':
        return t('station.kinds.notice-board')
      case 'books':
        return entry.copies === undefined
          ? t('station.kinds.books')
          : t('station.booksLine', { n: entry.copies })
      case 'return-sent':
        return t('station.returnLine', { month: entry.month, to: entry.sentTo ?? '—' })
    }
  }
  return {
    entryWords: (entry: Entry): string => {
      const note = 'note' in entry && entry.note !== undefined ? `（${entry.note}）` : ''
      return `${what(entry)}${note}`
    },
  }
}
