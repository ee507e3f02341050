import { z } from 'zod'
import { inspectionShape } from '../../../station/inspection.ts'
import { inspectionTicketShape, pinBody, pinStateShape } from '../../../contract/inspection.ts'
import { ticketMs } from '../../inspection/tickets.ts'
import { ProblemError } from '../../problem/problem.ts'
import { problemShape } from '../../../contract/problem.ts'
import type { Door } from '../door.ts'
import type { App } from '../typed-app.ts'

const refused = { 401: problemShape, 409: problemShape, 429: problemShape }

/** The inspection mode (检查模式) before the glass: the page with the stage's key, and whoever has the PIN. */
export function stageInspectionRoutes(app: App, door: Door): void {
  app.get(
    '/screen-api/inspection/pin',
    {
      config: { access: 'stage' },
      schema: { hide: true, response: { 200: pinStateShape } },
    },
    () => ({ set: door.inspection.pin.isSet() }),
  )
  app.post(
    '/screen-api/inspection/pin',
    {
      config: { access: 'stage', rateLimit: { max: 60, timeWindow: 60_000 } },
      schema: { hide: true, body: pinBody, response: { 200: inspectionTicketShape, ...refused } },
    },
    async ({ body }) => {
      const { ticket } = await door.inspection.open(body.pin, 'glass')
      return { ticket, expiresInSeconds: ticketMs / 1000 }
    },
  )
  app.get(
    '/screen-api/inspection',
    {
      config: { access: 'stage' },
      schema: { hide: true, response: { 200: inspectionShape, 401: problemShape } },
    },
    ({ headers }) => {
      const ticket = headers['x-inspection-ticket']
      if (typeof ticket !== 'string' || !door.inspection.tickets.holds(ticket, door.nowMs()))
        throw new ProblemError('ticket-over')
      return door.inspection.facts()
    },
  )
}

/** The same facts for who is signed in, and the setting of the PIN. */
export function inspectionRoutes(app: App, door: Door): void {
  app.get(
    '/inspection',
    {
      config: { access: 'viewer' },
      schema: { summary: '检查模式所示事实与签名摘要', response: { 200: inspectionShape } },
    },
    () => door.inspection.facts(),
  )
  app.get(
    '/inspection/pin',
    {
      config: { access: 'technician' },
      schema: { summary: '是否已设检查口令', response: { 200: pinStateShape } },
    },
    () => ({ set: door.inspection.pin.isSet() }),
  )
  app.put(
    '/inspection/pin',
    {
      config: { access: 'technician' },
      schema: {
        summary: '设置检查口令',
        body: pinBody,
        response: { 204: z.null(), 422: problemShape },
      },
    },
    async ({ body, visitor }, reply) => {
      await door.inspection.setPin(body.pin, { role: visitor?.role ?? 'viewer', name: visitor?.name ?? '' })
      return reply.code(204).send(null)
    },
  )
}
