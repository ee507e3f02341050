import { shallowRef } from 'vue'
import { problemOf } from '../api/station.ts'
import type { Problem } from '../../../contract/problem.ts'
import { whileVisible } from '../parts/while-visible.ts'
import { useSession } from '../session/use-session.ts'
import { panelsShape, type PanelList } from '../../../contract/panels.ts'

/** Addresses are asked every few minutes; somebody else may release meanwhile. */
const pauseMs = 10_000

/** The station's panels, kept fresh; null until they have come. */
export function usePanels() {
  const { station } = useSession()
  const list = shallowRef<PanelList | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const refresh = whileVisible(pauseMs, async () => {
    try {
      list.value = await station.get('/panels', panelsShape)
      problem.value = null
    } catch (error) {
      problem.value = problemOf(error)
    }
  })
  return { list, problem, refresh }
}
