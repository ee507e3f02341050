import { shallowRef, watch, type Ref } from 'vue'
import { problemOf, type Station } from '../api/station.ts'
import type { Problem } from '../../../contract/problem.ts'
import { datesOf } from '../parts/months.ts'
import { assessmentShape, type Assessment } from '../../../contract/assessment.ts'
import { hoursReport, type HoursRow } from '../../../contract/hours.ts'
import { sealsShape, type SealedDay } from '../../../contract/seals.ts'

export interface MonthRead {
  readonly assessment: Assessment
  readonly hours: readonly HoursRow[]
  readonly seals: readonly SealedDay[]
}

/** A month as the station stands to it; null until it has come. */
export function useMonth(station: Station, month: Ref<string>) {
  const read = shallowRef<MonthRead | null>(null)
  const problem = shallowRef<Problem | null>(null)
  async function load(): Promise<void> {
    const asked = month.value
    const { from, to } = datesOf(asked)
    const range = `from=${from}&to=${to}`
    try {
      const [judged, counted, sealed] = await Promise.all([
        station.get(`/assessment?month=${asked}`, assessmentShape),
        station.get(`/hours?${range}&by=day`, hoursReport),
        station.get(`/seals?${range}`, sealsShape),
      ])
      // Turned on meanwhile: the answer is another month's.
      if (asked !== month.value) return
      read.value = { assessment: judged, hours: counted.rows, seals: sealed.seals }
      problem.value = null
    } catch (error) {
      if (asked === month.value) problem.value = problemOf(error)
    }
  }
  watch(
    month,
    () => {
      read.value = null
      problem.value = null
      void load()
    },
    { immediate: true },
  )
  return { read, problem, load }
}
