import { ref, shallowRef } from 'vue'
import { problemOf } from '../api/station.ts'
import type { Problem } from '../../../contract/problem.ts'

/** Something a person sets off with a button: while it runs, and what became of it. */
export function useAttempt() {
  const busy = ref(false)
  const problem = shallowRef<Problem | null>(null)
  return {
    busy,
    problem,
    /** True when it was done; a refusal is kept for showing. */
    async attempt(this: void, work: () => Promise<void>): Promise<boolean> {
      if (busy.value) return false
      busy.value = true
      problem.value = null
      try {
        await work()
        return true
      } catch (error) {
        problem.value = problemOf(error)
        return false
      } finally {
        busy.value = false
      }
    },
  }
}
