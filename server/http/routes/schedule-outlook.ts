import { z } from 'zod'
import { plainCalendar } from '../../../playlist/calendar.ts'
import { playlists } from '../../../playlist/playlist.ts'
import { previewDay } from '../../../playlist/preview.ts'
import { sideCues } from '../../../playlist/planned.ts'
import type { Cue } from '../../../playlist/cue.ts'
import { settingDocuments } from '../../settings/setting-documents.ts'
import { mostDaysAhead, simulate } from '../../settings/simulation.ts'
import { dayPreview, previewQuery, simulationShape, type PreviewQuery } from '../../../contract/outlook.ts'
import { problemShape } from '../../../contract/problem.ts'
import { languageOf } from '../answers.ts'
import type { Door } from '../door.ts'
import { previewCue } from '../preview-shape.ts'
import type { App } from '../typed-app.ts'

const { schedule, holidays } = settingDocuments.schedule.shape

const draft = z.object({
  /** What is left out is taken as it is now. */
  schedule: schedule.unwrap().optional(),
  playlists: playlists.optional(),
  holidays: holidays.unwrap().optional(),
  days: z.number().int().min(7).max(mostDaysAhead).default(7),
})

const noticed = z.object({ days: holidays.unwrap().shape.days })

/** What a schedule comes to before anybody sees it. */
export function scheduleOutlookRoutes(app: App, door: Door): void {
  app.get(
    '/schedule/preview',
    {
      config: { access: 'technician' },
      schema: {
        summary: '某日节目预览，逐条列出',
        querystring: previewQuery,
        response: { 200: dayPreview, 400: problemShape },
      },
    },
    ({ query }) => previewed(door, query),
  )
  app.post(
    '/schedule/simulate',
    {
      bodyLimit: 4 * 1024 * 1024,
      config: { access: 'technician' },
      schema: {
        summary: '试算未来 7—31 天各类内容时长（从明天起），不发布',
        body: draft,
        response: { 200: simulationShape, 422: problemShape },
      },
    },
    (request) => {
      const { body } = request
      const days = door.settingsDesk.try(body, body.days)
      const changes = door.settingsDesk.changesOf(body, languageOf(request))
      return { days, missed: days.filter(({ short }) => short).length, changes }
    },
  )
  app.get(
    '/schedule/calendar',
    {
      config: { access: 'technician' },
      schema: { summary: '国务院节假日安排（放假与调休），不含本站更正', response: { 200: noticed } },
    },
    () => ({ days: door.settingsDesk.book.calendarWith(plainCalendar).days }),
  )
}

function previewed(door: Door, query: PreviewQuery): z.infer<typeof dayPreview> {
  const { settingsDesk: settings } = door
  const { date } = query
  const wanted = within(query)
  const plan = settings.plan()
  const [day] = simulate(plan, settings.owed(), date, 1)
  if (day === undefined) throw new Error('a day is a day')
  const now = settings.book.now()
  const inWords = (cues: readonly Cue[]) => wanted(cues).map((cue) => previewCue(cue, now))
  return {
    ...day,
    zone: now.schedule.zone,
    cues: inWords(previewDay(plan, date)),
    side: inWords(sideCues(plan, date)),
  }
}

/** The cues that are asked for: those that touch the stretch, the first so many of them. */
function within({ from, until, limit }: PreviewQuery) {
  const [fromMs, untilMs] = [Date.parse(from ?? '') || -Infinity, Date.parse(until ?? '') || Infinity]
  return (cues: readonly Cue[]) =>
    cues.filter((cue) => cue.until > fromMs && cue.from < untilMs).slice(0, limit)
}
