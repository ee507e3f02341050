import { onUnmounted, ref, shallowRef } from 'vue'
import { problemOf, type Station } from '../api/station.ts'
import type { Problem } from '../../../contract/problem.ts'
import { whileVisible } from '../parts/while-visible.ts'

const pauseMs = 5_000

/** What the glass shows, taken again and again while somebody looks. */
export function usePicture(station: Station) {
  const address = ref<string | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const show = (picture: Blob | null) => {
    if (address.value !== null) URL.revokeObjectURL(address.value)
    address.value = picture && URL.createObjectURL(picture)
  }
  const refresh = whileVisible(pauseMs, async () => {
    try {
      show(await station.picture('/screenshot'))
      problem.value = null
    } catch (error) {
      // An old picture would pass for what is on the glass.
      show(null)
      problem.value = problemOf(error)
    }
  })
  onUnmounted(() => show(null))
  return { address, problem, refresh }
}
