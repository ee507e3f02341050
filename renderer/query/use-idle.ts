import { onBeforeUnmount, ref, type Ref } from 'vue'
import { restOf } from './idle.ts'
import { leave } from './parent-line.ts'

const lookMs = 250

/** Ends the visit when nobody has touched the glass for a while; the last seconds are counted down for all to see. */
export function useIdle(idleSeconds: number, isElder: Readonly<Ref<boolean>>) {
  const shownSeconds = ref<number | null>(null)
  const nobody = () => false
  let watches = nobody
  let touchedAt = performance.now()
  const touched = () => {
    touchedAt = performance.now()
    shownSeconds.value = null
  }
  const look = () => {
    if (watches()) return touched()
    const rest = restOf(performance.now() - touchedAt, idleSeconds, isElder.value)
    shownSeconds.value = rest.shownSeconds
    if (rest.isOver) leave()
  }
  const timer = window.setInterval(look, lookMs)
  window.addEventListener('pointerdown', touched, true)
  onBeforeUnmount(() => {
    clearInterval(timer)
    window.removeEventListener('pointerdown', touched, true)
  })
  return {
    shownSeconds,
    /** Until the page that asks for it is left. */
    stayWhile(answers: () => boolean): void {
      watches = answers
      onBeforeUnmount(() => (watches = nobody))
    },
  }
}
