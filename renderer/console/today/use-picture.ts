import { onUnmounted, ref, shallowRef } from 'vue'
import type { Problem } from '../../../contract/problem.ts'
import { problemOf, type Station } from '../api/station.ts'
import { whileVisible } from '../parts/while-visible.ts'

/** The station reads the glass every three seconds at most, for all who look together. */
const pauseMs = 4_000

/** What the glass shows, taken again and again while somebody looks. */
export function usePicture(station: Station) {
  const address = ref<string | null>(null)
  const ageSeconds = ref(0)
  /** No window stands open: that is a state, not a fault. */
  const isDark = ref(false)
  const problem = shallowRef<Problem | null>(null)
  let takenAt = 0
  const count = () => (ageSeconds.value = Math.max(0, Math.round((performance.now() - takenAt) / 1000)))
  const show = (picture: Blob | null) => {
    if (address.value !== null) URL.revokeObjectURL(address.value)
    address.value = picture && URL.createObjectURL(picture)
  }
  const refresh = whileVisible(pauseMs, async () => {
    try {
      const { blob, ageMs } = await station.picture('/today/picture')
      takenAt = performance.now() - ageMs
      show(blob.size > 0 ? blob : null)
      isDark.value = blob.size === 0
      count()
      problem.value = null
    } catch (error) {
      // An old picture would pass for what is on the glass.
      show(null)
      isDark.value = false
      problem.value = problemOf(error)
    }
  })
  const timer = window.setInterval(count, 1_000)
  onUnmounted(() => {
    clearInterval(timer)
    show(null)
  })
  return { address, ageSeconds, isDark, problem, refresh }
}
