import { shallowRef, type Ref } from 'vue'
import type { Showing } from '../../../../playlist/stage-protocol.ts'
import { problemOf, type Station } from '../../api/station.ts'
import type { Problem } from '../../../../contract/problem.ts'
import { itemFileShape, type ItemFile } from '../../../../contract/items.ts'

/** One item and all that is known of it. */
export function useItem(station: Station, id: Readonly<Ref<string>>) {
  const file = shallowRef<ItemFile | null>(null)
  const problem = shallowRef<Problem | null>(null)
  return {
    file,
    problem,
    async load(): Promise<void> {
      try {
        file.value = await station.get(`/library/items/${encodeURIComponent(id.value)}`, itemFileShape)
        problem.value = null
      } catch (error) {
        problem.value = problemOf(error)
      }
    },
  }
}

/** What the stage would be told of it; null where there is nothing to show. */
export function showingOf(item: ItemFile): Showing | null {
  const { id, title, state, sourceClass, publisher, address, durationMs, content } = item
  if (content === null) return null
  return {
    id,
    itemId: id,
    title,
    sourceClass: state === 'waiting' ? null : sourceClass,
    publisher: publisher || null,
    address,
    holdMs: Math.max(1, Math.round(durationMs)),
    volume: 0,
    content,
  }
}
