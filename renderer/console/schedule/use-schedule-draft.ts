import { computed } from 'vue'
import { plainCalendar } from '../../../playlist/calendar.ts'
import type { Schedule } from '../../../playlist/schedule.ts'
import { useWorkplace } from '../workplace/use-workplace.ts'
import { corrected } from './calendar/month.ts'
import { useSchedulePages } from './use-schedule-pages.ts'

/** The schedule as it is being changed; pages stand only where it has been read. */
export function useScheduleDraft() {
  const { schedule: draft, playlists, notices } = useSchedulePages()
  const { status } = useWorkplace()
  const schedule = computed(() => {
    if (draft.draft.value === null) throw new Error('the schedule has not been read')
    return draft.draft.value.schedule
  })
  const holidays = computed(() => draft.draft.value?.holidays ?? plainCalendar)
  const published = computed(() => playlists.base.value?.document.playlists ?? [])
  return {
    draft,
    schedule,
    holidays,
    calendar: computed(() => corrected(notices.value, holidays.value)),
    /** What the schedule may use: what has been published. */
    playlists: published,
    titleOf: (id: string | null) => published.value.find((each) => each.id === id)?.title ?? '—',
    today: computed(() => status.value?.today.date ?? null),
    change: (part: Partial<Schedule>) =>
      draft.edit((document) => ({ ...document, schedule: { ...document.schedule, ...part } })),
  }
}

/** An id that nobody has to read. */
export const newId = () => crypto.randomUUID().slice(0, 8)

/** The list with a row put in its place, or at the end. */
export const withRow = <Row extends { id: string }>(rows: readonly Row[], row: Row): Row[] =>
  rows.some(({ id }) => id === row.id)
    ? rows.map((each) => (each.id === row.id ? row : each))
    : [...rows, row]
