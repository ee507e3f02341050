import { shallowRef } from 'vue'
import { problemOf } from '../api/station.ts'
import type { Problem } from '../../../contract/problem.ts'
import { whileVisible } from '../parts/while-visible.ts'
import { useSession } from '../session/use-session.ts'
import { takeoversShape, type Takeover } from '../../../contract/takeovers.ts'

/** Somebody else may release or stop one: within so long it is seen here too. */
const pauseMs = 3_000

/** The station's takeovers, kept fresh; null until they have come. */
export function useTakeovers() {
  const { station } = useSession()
  const list = shallowRef<readonly Takeover[] | null>(null)
  const persons = shallowRef<1 | 2>(1)
  const problem = shallowRef<Problem | null>(null)
  const refresh = whileVisible(pauseMs, async () => {
    try {
      const told = await station.get('/takeovers', takeoversShape)
      list.value = told.takeovers
      persons.value = told.persons
      problem.value = null
    } catch (error) {
      problem.value = problemOf(error)
    }
  })
  return { list, persons, problem, refresh }
}
