import { shallowRef } from 'vue'
import { statusShape, type Status } from '../../../contract/status.ts'
import { problemOf, type Station } from '../api/station.ts'
import type { Problem } from '../../../contract/problem.ts'
import { whileVisible } from '../parts/while-visible.ts'

/** Credited time grows by the second; a figure five seconds old is near enough to read. */
const pauseMs = 5_000

/** The station's status, kept fresh while the page can be seen. What was known stays when the line breaks. */
export function useStatus(station: Station) {
  const status = shallowRef<Status | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const refresh = whileVisible(pauseMs, async () => {
    try {
      status.value = await station.get('/status', statusShape)
      problem.value = null
    } catch (error) {
      problem.value = problemOf(error)
    }
  })
  return { status, problem, refresh }
}
