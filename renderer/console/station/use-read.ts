import { onMounted, shallowRef } from 'vue'
import { problemOf } from '../api/station.ts'
import type { Problem } from '../../../contract/problem.ts'

/** What a page reads when it is turned to; null until it has come. */
export function useRead<T>(read: () => Promise<T>) {
  const found = shallowRef<T | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const load = async (): Promise<void> => {
    try {
      found.value = await read()
      problem.value = null
    } catch (error) {
      problem.value = problemOf(error)
    }
  }
  onMounted(load)
  return { found, problem, load }
}
