import { computed, ref, shallowRef } from 'vue'
import type { EntryForm, QueryEntry } from '../../playlist/query-catalogue.ts'
import type { Shelf } from './shelves.ts'

export type EntryPage = 'guide' | 'entry' | 'watch' | 'poster' | 'article'

/** Where a visitor is. */
export type Place =
  | { readonly page: 'home' | 'search' }
  | { readonly page: 'list'; readonly shelf: Shelf }
  | { readonly page: EntryPage; readonly entry: QueryEntry }

const pageOf: Readonly<Partial<Record<EntryForm, EntryPage>>> = { guide: 'guide', video: 'watch' }

/** A row has its own page; a notice is a poster or an article, which its content tells when it has come. */
export function placeOf(entry: QueryEntry): Place {
  const isRow = entry.id !== entry.itemId
  const page = pageOf[entry.form] ?? (isRow ? 'entry' : entry.thumbnailUrl === null ? 'article' : 'poster')
  return { page, entry }
}

/** A visit: the way that was taken, and whether it is in big print. It ends with the page. */
export function openVisit() {
  const trail = shallowRef<readonly Place[]>([{ page: 'home' }])
  const here = computed<Place>(() => trail.value.at(-1) ?? { page: 'home' })
  return {
    here,
    isElder: ref(false),
    canGoBack: computed(() => trail.value.length > 1),
    go(place: Place): void {
      trail.value = [...trail.value, place]
    },
    back(): void {
      if (trail.value.length > 1) trail.value = trail.value.slice(0, -1)
    },
    home(): void {
      trail.value = [{ page: 'home' }]
    },
  }
}

export type Visit = ReturnType<typeof openVisit>
