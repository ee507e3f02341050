import { shallowRef, watch, type Ref } from 'vue'
import { problemOf, type Station } from '../api/station.ts'
import type { Problem } from '../../../contract/problem.ts'
import { hoursReport, type HoursRow } from '../../../contract/hours.ts'

/** What was shown on one date, by the hour and by item; null until it has come. */
export function useDay(station: Station, date: Ref<string>) {
  const read = shallowRef<{
    readonly hours: readonly HoursRow[]
    readonly items: readonly HoursRow[]
  } | null>(null)
  const problem = shallowRef<Problem | null>(null)
  async function load(): Promise<void> {
    const asked = date.value
    const path = `/hours?from=${asked}&to=${asked}&by=`
    try {
      const [byHour, byItem] = await Promise.all([
        station.get(`${path}hour`, hoursReport),
        station.get(`${path}item`, hoursReport),
      ])
      if (asked !== date.value) return
      const longest = byItem.rows.toSorted((a, b) => sum(b) - sum(a))
      read.value = { hours: byHour.rows, items: longest }
      problem.value = null
    } catch (error) {
      if (asked === date.value) problem.value = problemOf(error)
    }
  }
  watch(
    date,
    () => {
      read.value = null
      void load()
    },
    { immediate: true },
  )
  return { read, problem, load }
}

const sum = ({ creditedSeconds }: HoursRow) =>
  Object.values(creditedSeconds).reduce((all, each) => all + each, 0)
