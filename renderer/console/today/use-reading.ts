import { shallowRef, watch } from 'vue'
import type { z } from 'zod'
import { problemOf, type Station } from '../api/station.ts'
import type { Problem } from '../../../contract/problem.ts'
import { whileVisible } from '../parts/while-visible.ts'

interface Reading<T> {
  readonly station: Station
  readonly shape: z.ZodType<T>
  /** What to ask for; null while that is not known yet. */
  readonly path: () => string | null
  readonly pauseMs: number
}

/** Something of the station's that is read again and again while the page can be seen. */
export function useReading<T>({ station, shape, path, pauseMs }: Reading<T>) {
  const read = shallowRef<T | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const refresh = whileVisible(pauseMs, async () => {
    const asked = path()
    if (asked === null) return
    try {
      read.value = await station.get(asked, shape)
      problem.value = null
    } catch (error) {
      problem.value = problemOf(error)
    }
  })
  watch(path, refresh)
  return { read, problem, refresh }
}
