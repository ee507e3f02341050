import { computed, onUnmounted, ref, watch } from 'vue'
import { useWorkplace } from '../workplace/use-workplace.ts'
import { localText, offsetOf } from './local-moment.ts'

/**
 * The station's time, second by second: told by the station and counted on by the page's own timer. The clock of a
 * phone may be an hour off and would end a countdown at the wrong minute.
 */
export function useStationClock() {
  const { status } = useWorkplace()
  let told = { epochMs: Date.now(), atMs: performance.now() }
  const nowMs = ref(told.epochMs)
  const tick = () => (nowMs.value = told.epochMs + performance.now() - told.atMs)
  watch(
    status,
    (said) => {
      if (said) told = { epochMs: Date.parse(said.clock.now), atMs: performance.now() }
      tick()
    },
    { immediate: true },
  )
  const timer = window.setInterval(tick, 1_000)
  onUnmounted(() => clearInterval(timer))
  const offset = computed(() => offsetOf(status.value?.clock.now ?? ''))
  const today = computed(() => localText(nowMs.value, offset.value).slice(0, 10))
  return { nowMs, offset, today }
}
