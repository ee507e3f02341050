import MiniSearch from 'minisearch'
import type { QueryEntry } from '../../playlist/query-catalogue.ts'
import { cellTerms, headTerms, queryTerms, soundTerms, titleTerms } from './terms.ts'

/** Everything that can be found, by what is typed: characters, full pinyin, initials, numbers. */
export interface Index {
  find(typed: string): QueryEntry[]
}

const mostFound = 60
const fields = ['head', 'title', 'sound', 'cells'] as const
/** One letter is the beginning of a word, not of a term: taken as a prefix it would stand for half the index. */
const isPrefix = (term: string) => /^[a-z0-9]{2,}$/.test(term)

export function indexOf(entries: readonly QueryEntry[]): Index {
  const byId = new Map(entries.map((entry, at) => [at, entry]))
  const index = new MiniSearch<Record<(typeof fields)[number], string> & { id: number }>({
    fields: [...fields],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
    searchOptions: {
      tokenize: queryTerms,
      combineWith: 'AND',
      prefix: isPrefix,
      boost: { head: 8, title: 4, sound: 3, cells: 1 },
      // Who types at a public screen mostly wants to get something done.
      boostDocument: (id) => (byId.get(Number(id))?.guide ? 2 : 1),
    },
  })
  index.addAll(
    entries.map((entry, id) => ({
      id,
      head: headTerms(entry).join(' '),
      title: titleTerms(entry.title).join(' '),
      sound: soundTerms(entry.pinyin).join(' '),
      cells: cellTerms(entry).join(' '),
    })),
  )
  return {
    find(typed) {
      if (queryTerms(typed).length === 0) return []
      const found = index.search(typed).slice(0, mostFound)
      return found.flatMap(({ id }) => byId.get(Number(id)) ?? [])
    },
  }
}
