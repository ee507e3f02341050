import Sortable from 'sortablejs'
import { onUnmounted, watch, type ShallowRef } from 'vue'

/** Lets the rows of a list be dragged by their handle, with a mouse or a finger. */
export function useSorting(
  list: Readonly<ShallowRef<HTMLElement | null>>,
  move: (from: number, to: number) => void,
): void {
  let sorting: Sortable | null = null
  const end = () => {
    sorting?.destroy()
    sorting = null
  }
  watch(
    list,
    (element) => {
      end()
      if (element === null) return
      sorting = Sortable.create(element, {
        handle: '.handle',
        // The browser's own dragging knows no finger: one way for both hands.
        forceFallback: true,
        animation: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 120,
        onEnd({ item, oldIndex, newIndex }) {
          if (oldIndex === undefined || newIndex === undefined || oldIndex === newIndex) return
          // The page's own state moves the row; so it goes back first, or it would be moved twice.
          item.remove()
          element.insertBefore(item, element.children[oldIndex] ?? null)
          move(oldIndex, newIndex)
        },
      })
    },
    { flush: 'post', immediate: true },
  )
  onUnmounted(end)
}
