import './press-ring.css'
import { element } from '../sheet/sheet.ts'

/** A hand that rests there for so long means it; a child that pats the glass does not. */
const pressMs = 2_000
/** Before this it is an ordinary touch, and goes where touches go. */
const ordinaryMs = 450
/** Side of the corner, of the shorter side of the glass. */
const cornerPart = 0.12
/** A finger rolls a little; one that leaves the corner gives up. */
const rollPart = 0.06

const isInCorner = ({ clientX, clientY }: PointerEvent, slack = 0): boolean => {
  const side = Math.min(window.innerWidth, window.innerHeight) * (cornerPart + slack)
  return clientX <= side && window.innerHeight - clientY <= side
}

/**
 * A press of two seconds in the lower left corner, with a ring that fills meanwhile.
 * @param isFree whether it counts now
 * @param tapMs a shorter press is an ordinary touch too
 */
export function watchCorner(isFree: () => boolean, pressed: () => void, tapMs = ordinaryMs): void {
  let begun: { readonly pointer: number; readonly atMs: number; readonly timer: number } | null = null
  let swallow = false
  const ring = element('div', 'press-ring', element('i', ''))

  const end = () => {
    if (begun === null) return
    clearTimeout(begun.timer)
    swallow = performance.now() - begun.atMs >= tapMs
    begun = null
    ring.remove()
  }
  const begin = (event: PointerEvent) => {
    swallow = false
    if (begun !== null || !isFree() || !isInCorner(event)) return
    const timer = window.setTimeout(() => {
      end()
      pressed()
    }, pressMs)
    begun = { pointer: event.pointerId, atMs: performance.now(), timer }
    document.body.append(ring)
  }
  const moved = (event: PointerEvent) => {
    if (event.pointerId === begun?.pointer && !isInCorner(event, rollPart)) end()
  }
  const capture = { capture: true }
  window.addEventListener('pointerdown', begin, capture)
  window.addEventListener('pointermove', moved, capture)
  for (const name of ['pointerup', 'pointercancel'] as const)
    window.addEventListener(name, (event) => event.pointerId === begun?.pointer && end(), capture)
  // A long press is no touch besides: whoever listens for touches never hears of it.
  window.addEventListener(
    'click',
    (event) => {
      if (swallow) event.stopImmediatePropagation()
      swallow = false
    },
    capture,
  )
}
