import { shallowRef } from 'vue'
import { listingShape, type ItemRecord } from '../../../contract/items.ts'
import { refusalsShape, type Refusal } from '../../../contract/refusals.ts'
import { problemOf, type Station } from '../api/station.ts'
import type { Problem } from '../../../contract/problem.ts'

/** The library's items and the last refusals; null until they have come. */
export function useLibrary(station: Station) {
  const items = shallowRef<readonly ItemRecord[] | null>(null)
  const refusals = shallowRef<readonly Refusal[] | null>(null)
  const problem = shallowRef<Problem | null>(null)
  return {
    items,
    refusals,
    problem,
    async load(): Promise<void> {
      try {
        const [found, refused] = await Promise.all([
          station.get('/library/items', listingShape),
          station.get('/library/refusals', refusalsShape),
        ])
        items.value = found.items
        refusals.value = refused.refusals
        problem.value = null
      } catch (error) {
        problem.value = problemOf(error)
      }
    },
  }
}

export type LibraryView = ReturnType<typeof useLibrary>
