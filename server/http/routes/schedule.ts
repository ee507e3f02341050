import type { z } from 'zod'
import { scheduleDocument, scheduleShape } from '../../../contract/documents.ts'
import type { Door } from '../door.ts'
import { editorOf, headOf, missedAnswer, refusals } from '../edition-answers.ts'
import { changeHead } from '../../../contract/editions.ts'
import type { App } from '../typed-app.ts'
import { revisionRoutes } from './revisions.ts'

/** 排期: dayparts, campaigns, closures, opening hours, the fallback, and corrections to the calendar. */
export function scheduleRoutes(app: App, door: Door): void {
  app.get(
    '/schedule',
    { config: { access: 'technician' }, schema: { summary: '排期', response: { 200: scheduleShape } } },
    () => written(door),
  )
  app.put(
    '/schedule',
    {
      config: { access: 'technician' },
      schema: {
        summary: '发布排期；将使应播日不达标的，须写明理由',
        // Corrections that are left out stay as they are.
        body: changeHead.extend(scheduleDocument.partial({ holidays: true }).shape),
        response: { 200: scheduleShape, ...refusals },
      },
    },
    async (request, reply) => {
      const { edition: basedOn, reason, ...given } = request.body
      const document = { ...given, holidays: given.holidays ?? door.settingsDesk.book.now().holidays }
      const published = door.settingsDesk.publish(
        'schedule',
        { document, basedOn, reason },
        editorOf(request, door),
      )
      return published.ok ? written(door) : reply.code(409).send(missedAnswer(request, published.missed))
    },
  )
  revisionRoutes(app, door, 'schedule')
}

function written(door: Door): z.infer<typeof scheduleShape> {
  const newest = door.settingsDesk.book.newest('schedule')
  return { ...headOf(newest, door), ...newest.document }
}
