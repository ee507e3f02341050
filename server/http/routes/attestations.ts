import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { activitiesShape, attestationsShape, dayReason } from '../../../contract/attestations.ts'
import {
  activityInput,
  attestation,
  attestationInput,
  type AttestationKind,
} from '../../../station/attested/attestation.ts'
import { dayReasonInput } from '../../../station/facts/short-reason.ts'
import type { Actor } from '../../lifecycle/lifecycle-book.ts'
import { problemShape } from '../../../contract/problem.ts'
import type { Door } from '../door.ts'
import { instantIn } from '../../../contract/instant.ts'
import type { App } from '../typed-app.ts'

const entered = { 201: attestation, 422: problemShape }
const page = z.object({
  cursor: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(5_000).default(500),
})

/** What only a person can vouch for: kept in the chain, with who and when. */
export function attestationRoutes(app: App, door: Door): void {
  app.get(
    '/attestations',
    {
      config: { access: 'technician' },
      schema: {
        summary: '登记事项，最早的在前',
        querystring: page,
        response: { 200: attestationsShape },
      },
    },
    ({ query }) => {
      const { entries: attestations, next } = paged(listed(door), query)
      return { attestations, next }
    },
  )
  app.post(
    '/attestations',
    {
      config: { access: 'technician' },
      schema: { summary: '登记五有、活动、信息员、宣传栏、图书', body: attestationInput, response: entered },
    },
    async (request, reply) => reply.code(201).send(door.attested.enter(request.body, actorOf(request, door))),
  )
  activityRoutes(app, door)
  reasonRoute(app, door)
}

function activityRoutes(app: App, door: Door): void {
  app.get(
    '/activities',
    {
      config: { access: 'technician' },
      schema: {
        summary: '科普活动，最早的在前',
        querystring: page,
        response: { 200: activitiesShape },
      },
    },
    ({ query }) => {
      const { entries: activities, next } = paged(listed(door, 'activity'), query)
      return { activities, next }
    },
  )
  app.post(
    '/activities',
    {
      config: { access: 'technician' },
      schema: { summary: '登记一次科普活动', body: activityInput, response: entered },
    },
    async (request, reply) => {
      const input = { ...request.body, kind: 'activity' as const }
      return reply.code(201).send(door.attested.enter(input, actorOf(request, door)))
    },
  )
}

function reasonRoute(app: App, door: Door): void {
  app.post(
    '/days/:date/reason',
    {
      config: { access: 'technician' },
      schema: {
        summary: '登记某日未达标的原因',
        params: z.object({ date: z.iso.date() }),
        body: dayReasonInput.omit({ date: true }),
        response: { 201: dayReason, 422: problemShape },
      },
    },
    async (request, reply) => {
      const { date } = request.params
      const said = door.attested.sayReason({ ...request.body, date }, actorOf(request, door))
      return reply.code(201).send(said)
    },
  )
}

function actorOf({ visitor }: Pick<FastifyRequest, 'visitor'>, door: Door): Actor {
  if (visitor === null) throw new Error('nobody enters here without a name')
  const clock = door.readClocks()
  const { role, name } = visitor
  return { role, name, at: instantIn(clock.wallMs, door.identity().zone), clock }
}

function listed({ attested }: Door, kind?: AttestationKind) {
  const all = attested.entries()
  return all
    .filter((each) => kind === undefined || each.kind === kind)
    .map((each) => ({ ...each, replacedBy: all.find(({ replaces }) => replaces === each.id)?.id ?? null }))
}

/** Entries are only ever added, behind all others: their place is a cursor that stays true. */
function paged<T>(all: readonly T[], { cursor, limit }: z.infer<typeof page>) {
  const end = cursor + limit
  return { entries: all.slice(cursor, end), next: end < all.length ? String(end) : null }
}
