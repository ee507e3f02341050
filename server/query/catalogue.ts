import { createHash } from 'node:crypto'
import type { Item, LocalDate } from '../../playlist/item.ts'
import {
  mostEntries,
  mostWords,
  type QueryCatalogue,
  type QueryEntry,
} from '../../playlist/query-catalogue.ts'
import type { ShowingContent } from '../../playlist/stage-protocol.ts'
import { itemEntries } from './item-entries.ts'
import { wordsOf } from './pinyin.ts'

export interface CatalogueSources {
  /** Items in every state. */
  readonly items: () => readonly Item[]
  /** What of an item may be shown on a date; null for nothing. */
  readonly contentOf: (item: Item, onDate: LocalDate) => ShowingContent | null
  /** The station's date. */
  readonly today: () => LocalDate
  readonly station: () => Pick<QueryCatalogue, 'stationName' | 'brand' | 'zone' | 'idleSeconds'>
}

/** The catalogue as it goes out, with the name of its edition. */
export interface PrintedCatalogue {
  readonly edition: string
  /** JSON of a QueryCatalogue. */
  readonly body: string
}

export interface Catalogue {
  print(): PrintedCatalogue
  /** What an item shows; null where a visitor may not see it. */
  content(itemId: string): ShowingContent | null
}

/** All that a visitor may find today. Made anew when the library, the date or the station's words have changed. */
export function openCatalogue(sources: CatalogueSources): Catalogue {
  let printed: { readonly stand: string; readonly catalogue: PrintedCatalogue } | null = null
  return {
    print() {
      const stand = standOf(sources)
      if (printed?.stand !== stand) {
        const body = JSON.stringify(compose(sources))
        printed = { stand, catalogue: { edition: digest(body), body } }
      }
      return printed.catalogue
    },
    content(itemId) {
      const item = shownItems(sources).find(({ id }) => id === itemId)
      return item ? sources.contentOf(item, sources.today()) : null
    },
  }
}

const digest = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 22)

/** Names everything that the catalogue is made of: bytes by their hash, words as they are, panels by their rows. */
function standOf(sources: CatalogueSources): string {
  const [items, today] = [shownItems(sources), sources.today()]
  const panels = items.filter(({ kind }) => kind === 'panel').map((item) => sources.contentOf(item, today))
  return digest(JSON.stringify([today, sources.station(), items, panels]))
}

function shownItems({ items, today }: CatalogueSources): Item[] {
  const date = today()
  const isValid = ({ validFrom, validTo }: Item) =>
    (validFrom === null || validFrom <= date) && (validTo === null || validTo >= date)
  return items().filter((item) => item.state === 'released' && isValid(item))
}

function compose(sources: CatalogueSources): QueryCatalogue {
  const date = sources.today()
  const found = shownItems(sources).flatMap((item): QueryEntry[] => {
    const content = sources.contentOf(item, date)
    return content ? itemEntries(item, content) : []
  })
  // Where there are too many, what people come for stays.
  const entries = found.sort((one, other) => Number(!one.guide) - Number(!other.guide)).slice(0, mostEntries)
  const words = wordsOf(
    entries.map(({ title }) => title),
    mostWords,
  )
  return { ...sources.station(), entries, words }
}
