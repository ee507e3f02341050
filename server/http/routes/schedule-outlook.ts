import type { z } from 'zod'
import { plainCalendar } from '../../../playlist/calendar.ts'
import { newOn, previewDay } from '../../../playlist/preview.ts'
import { sideCues } from '../../../playlist/planned.ts'
import type { Cue } from '../../../playlist/cue.ts'
import { simulate } from '../../settings/simulation.ts'
import {
  dayPreview,
  noticedDaysShape,
  previewQuery,
  simulationBody,
  simulationShape,
  type PreviewQuery,
} from '../../../contract/outlook.ts'
import { problemShape } from '../../../contract/problem.ts'
import { languageOf } from '../answers.ts'
import type { Door } from '../door.ts'
import { previewCue } from '../told-cue.ts'
import type { App } from '../typed-app.ts'

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
        body: simulationBody,
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
  calendarRoute(app, door)
}

function calendarRoute(app: App, door: Door): void {
  app.get(
    '/schedule/calendar',
    {
      config: { access: 'technician' },
      schema: {
        summary: '国务院节假日安排（放假与调休），不含本站更正',
        response: { 200: noticedDaysShape },
      },
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
    newItems: newOn(plan, date).map(({ id, title }) => ({ itemId: id, title })),
  }
}

/** The cues that are asked for: those that touch the stretch, the first so many of them. */
function within({ from, until, limit }: PreviewQuery) {
  const [fromMs, untilMs] = [Date.parse(from ?? '') || -Infinity, Date.parse(until ?? '') || Infinity]
  return (cues: readonly Cue[]) =>
    cues.filter((cue) => cue.until > fromMs && cue.from < untilMs).slice(0, limit)
}
