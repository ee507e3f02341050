import { onBeforeUnmount, watch, type Ref } from 'vue'
import { Meter } from './meter.ts'
import { beat } from './parent-line.ts'
import type { Place } from './visit.ts'

const beatMs = 1_000

/** Says once a second what this visitor looks at. */
export function useMeter(here: Readonly<Ref<Place>>): void {
  const meter = new Meter(beat, () => performance.now())
  const itemOf = (place: Place) => ('entry' in place ? place.entry.id : null)
  watch(here, (place) => meter.turn(place.page, itemOf(place)), { immediate: true })
  const timer = window.setInterval(() => meter.beat(), beatMs)
  const touched = () => meter.touched()
  window.addEventListener('pointerdown', touched, true)
  onBeforeUnmount(() => {
    clearInterval(timer)
    window.removeEventListener('pointerdown', touched, true)
  })
}
