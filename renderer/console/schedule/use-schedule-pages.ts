import { inject, provide, shallowRef, type InjectionKey } from 'vue'
import { holidayCalendar, type HolidayCalendar } from '../../../playlist/calendar.ts'
import { problemOf } from '../api/station.ts'
import type { Problem } from '../../../contract/problem.ts'
import { useSession } from '../session/use-session.ts'
import { draftKeep } from './draft/kept-draft.ts'
import { useDraft } from './draft/use-draft.ts'
import { choosables, type Choosable } from './choosable.ts'
import { playlistsDocument, scheduleDocument } from '../../../contract/documents.ts'

/** What all pages of the section stand on: both documents as they are being changed, notices, and the library. */
function openSchedulePages() {
  const { station, session } = useSession()
  const who = session.value?.name ?? ''
  const keepOf = (name: string) => `ezhan-draft-${name}-${who}`
  const schedule = useDraft(station, {
    name: 'schedule',
    shape: scheduleDocument,
    keep: draftKeep(sessionStorage, keepOf('schedule'), scheduleDocument),
  })
  const playlists = useDraft(station, {
    name: 'playlists',
    shape: playlistsDocument,
    keep: draftKeep(sessionStorage, keepOf('playlists'), playlistsDocument),
  })
  const notices = shallowRef<HolidayCalendar>({ days: {} })
  const items = shallowRef<readonly Choosable[]>([])
  const problem = shallowRef<Problem | null>(null)
  return {
    schedule,
    playlists,
    notices,
    items,
    problem,
    async load(): Promise<void> {
      try {
        const [noticed, found] = await Promise.all([
          station.get('/schedule/calendar', holidayCalendar),
          station.get('/library/items', choosables),
          schedule.load(),
          playlists.load(),
        ])
        notices.value = noticed
        items.value = found.items
        problem.value = null
      } catch (error) {
        problem.value = problemOf(error)
      }
    },
  }
}

export type SchedulePages = ReturnType<typeof openSchedulePages>
const key: InjectionKey<SchedulePages> = Symbol('schedule pages')

export function provideSchedulePages(): SchedulePages {
  const pages = openSchedulePages()
  provide(key, pages)
  return pages
}

export function useSchedulePages(): SchedulePages {
  const pages = inject(key)
  if (!pages) throw new Error('no schedule pages are provided')
  return pages
}
