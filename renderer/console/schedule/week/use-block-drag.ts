import { onUnmounted, shallowRef } from 'vue'
import type { Window } from '../../../../playlist/window.ts'
import { movedWindow, stepMinutes, type Hold } from './moved-window.ts'

interface Held {
  readonly id: string
  readonly hold: Hold
  readonly window: Window
}

/** A hand trembles: below this it is a click. */
const trembleMinutes = 5

/** Dragging a block of the week, or one of its edges, with a mouse or a finger; Escape lets go of it unchanged. */
export function useBlockDrag(changed: (id: string, window: Window) => void) {
  /** The daypart as it would be if it were let go of now. */
  const dragged = shallowRef<{ readonly id: string; readonly window: Window } | null>(null)
  let wasDragged = false
  let end = () => undefined as void
  const begin = (event: PointerEvent, held: Held, minutePx: number) => {
    wasDragged = false
    if (event.button !== 0 || !event.isPrimary) return
    end()
    const listening = new AbortController()
    const on = { signal: listening.signal }
    end = () => {
      listening.abort()
      dragged.value = null
    }
    const move = ({ clientY, pointerId }: PointerEvent) => {
      const byMinutes = (clientY - event.clientY) / minutePx
      if (pointerId !== event.pointerId || (!wasDragged && Math.abs(byMinutes) < trembleMinutes)) return
      wasDragged = true
      dragged.value = { id: held.id, window: movedWindow(held.window, held.hold, byMinutes) }
    }
    const drop = ({ pointerId }: PointerEvent) => {
      if (pointerId !== event.pointerId) return
      const last = dragged.value
      end()
      if (last !== null) changed(last.id, last.window)
    }
    window.addEventListener('pointermove', move, on)
    window.addEventListener('pointerup', drop, on)
    window.addEventListener('pointercancel', end, on)
    window.addEventListener('keydown', ({ key }) => key === 'Escape' && end(), on)
  }
  onUnmounted(() => end())
  return {
    dragged,
    begin,
    /** The click that a drag ends with opens nothing; one by the keyboard has no detail. */
    isClick: ({ detail }: MouseEvent) => detail === 0 || !wasDragged,
  }
}

/** Arrow keys move the block, with Shift its end, with Alt its beginning; null for any other key. */
export function windowByKey(event: KeyboardEvent, window: Window): Window | null {
  const way = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (way === 0 || event.ctrlKey || event.metaKey) return null
  event.preventDefault()
  const hold = event.shiftKey ? 'end' : event.altKey ? 'start' : 'whole'
  return movedWindow(window, hold, way * stepMinutes)
}
