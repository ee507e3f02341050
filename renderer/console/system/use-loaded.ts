import { onMounted, shallowRef } from 'vue'
import { problemOf } from '../api/station.ts'
import type { Problem } from '../../../contract/problem.ts'

/** What a page shows of the station: read when it stands, and again when asked. */
export function useLoaded<T>(read: () => Promise<T>) {
  const value = shallowRef<T | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const load = async (): Promise<void> => {
    try {
      value.value = await read()
      problem.value = null
    } catch (error) {
      problem.value = problemOf(error)
    }
  }
  onMounted(load)
  return { value, problem, load }
}
