import { onMounted, onUnmounted, shallowRef } from 'vue'
import { listen } from '../../api/events.ts'
import { problemOf, type Station } from '../../api/station.ts'
import type { Problem } from '../../../../contract/problem.ts'
import { commissioningShape, type Commissioning } from '../../../../contract/commissioning.ts'

/** The run of checks as it goes on: the station says when there is news of it. */
export function useCommissioning(station: Station) {
  const state = shallowRef<Commissioning | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const load = async (): Promise<void> => {
    try {
      state.value = await station.get('/commissioning', commissioningShape)
      problem.value = null
    } catch (error) {
      problem.value = problemOf(error)
    }
  }
  let end = () => undefined as void
  onMounted(() => {
    end = listen(
      (event) => {
        if (event === 'commissioning') void load()
      },
      () => void load(),
    )
  })
  onUnmounted(() => end())
  return {
    state,
    problem,
    load,
    /** Asks for something that changes the run. */
    change: async (path: string, body: object): Promise<void> => {
      state.value = await station.post(path, body, commissioningShape)
    },
  }
}

export type CommissioningLine = ReturnType<typeof useCommissioning>
