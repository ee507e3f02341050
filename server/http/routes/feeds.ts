import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { feedsShape, offerShape } from '../../../contract/feeds.ts'
import { acceptedShape } from '../../../contract/imports.ts'
import type { Doer } from '../../../ledger/act.ts'
import { packageFeed, packageFeeds } from '../../feeds/feed-setting.ts'
import { publisherBody, publisherShape, publishersShape } from '../../../contract/publishers.ts'
import type { Publisher } from '../../packages/publisher-book.ts'
import { spokenFingerprint } from '../../packages/signed-text.ts'
import { problemShape } from '../../../contract/problem.ts'
import type { Door } from '../door.ts'
import { instantIn } from '../../../contract/instant.ts'
import type { App } from '../typed-app.ts'

const ofOne = (id: z.ZodString) => z.object({ id })
const refusals = { 404: problemShape, 409: problemShape, 422: problemShape }

/** 网络内容: feeds of signed packages, and the publishers whose signatures count. */
export function feedRoutes(app: App, door: Door): void {
  settingRoutes(app, door)
  fetchRoute(app, door)
  testRoute(app, door)
  publisherRoutes(app, door)
  removalRoute(app, door)
}

function settingRoutes(app: App, door: Door): void {
  app.get(
    '/feeds',
    {
      config: { access: 'technician' },
      schema: { summary: '网络内容：设置、上次取得的情况、正在取的进度', response: { 200: feedsShape } },
    },
    () => written(door),
  )
  app.put(
    '/feeds',
    {
      config: { access: 'technician' },
      schema: {
        summary: '修改网络内容；edition 是所见的版本',
        body: z.object({ edition: z.number().int().min(0), feeds: packageFeeds }),
        response: { 200: feedsShape, ...refusals },
      },
    },
    (request) => {
      const { edition, feeds } = request.body
      door.feeds.setFeeds(feeds, edition, doerOf(request, door))
      return written(door)
    },
  )
}

function fetchRoute(app: App, door: Door): void {
  app.post(
    '/feeds/:id/fetch',
    {
      config: { access: 'technician' },
      schema: {
        summary: '现在就取，不等时间窗；进度见 /events 和 GET /feeds',
        params: ofOne(z.string().max(40)),
        response: { 202: acceptedShape, ...refusals },
      },
    },
    async (request, reply) => {
      door.feeds.fetchNow(request.params.id, doerOf(request, door))
      return reply.code(202).send({ accepted: true })
    },
  )
}

function testRoute(app: App, door: Door): void {
  app.post(
    '/feeds/test',
    {
      config: { access: 'technician' },
      schema: {
        summary: '试读一个目录地址：有多少内容包，不下载',
        body: packageFeed.pick({ address: true, publisherId: true }),
        response: {
          200: offerShape,
          ...refusals,
          502: problemShape,
          504: problemShape,
        },
      },
    },
    async ({ body }) => {
      const offer = await door.feeds.test(body.address, body.publisherId)
      return { ...offer, expires: localInstant(Date.parse(offer.expires), door) }
    },
  )
}

function publisherRoutes(app: App, door: Door): void {
  app.get(
    '/publishers',
    {
      config: { access: 'technician' },
      schema: { summary: '可信发布者', response: { 200: publishersShape } },
    },
    () => ({ publishers: door.feeds.publishers().map((each) => told(each, door)) }),
  )
  app.post(
    '/publishers',
    {
      config: { access: 'county' },
      schema: {
        summary: '添加可信发布者；请先核对指纹',
        body: publisherBody,
        response: { 201: publisherShape, ...refusals },
      },
    },
    async (request, reply) => {
      const added = door.feeds.addPublisher(request.body, doerOf(request, door))
      return reply.code(201).send(told(added, door))
    },
  )
}

function removalRoute(app: App, door: Door): void {
  app.delete(
    '/publishers/:id',
    {
      config: { access: 'county' },
      schema: {
        summary: '移除可信发布者；已收下的内容不受影响',
        params: ofOne(z.string().max(64)),
        response: { 204: z.null(), ...refusals },
      },
    },
    async (request, reply) => {
      door.feeds.removePublisher(request.params.id, doerOf(request, door))
      return reply.code(204).send(null)
    },
  )
}

function doerOf({ visitor }: FastifyRequest, door: Door): Doer {
  return { role: visitor?.role ?? '', name: visitor?.name ?? '', clock: door.readClocks() }
}

const localInstant = (ms: number, door: Door) => instantIn(ms, door.identity().zone)
const orNull = (ms: number | null, door: Door) => (ms === null ? null : localInstant(ms, door))

const told = ({ sinceMs, ...rest }: Publisher, door: Door): z.infer<typeof publisherShape> => ({
  ...rest,
  fingerprint: spokenFingerprint(rest.id),
  since: localInstant(sinceMs, door),
})

function written(door: Door): z.infer<typeof feedsShape> {
  const { edition, by, atMs, feeds } = door.feeds.feeds()
  return {
    edition,
    by,
    at: orNull(atMs, door),
    progress: door.feeds.progress(),
    feeds: feeds.map((feed) => {
      const { triedAtMs, goodAtMs, expires, failures, problem } = door.feeds.state(feed.id)
      return {
        ...feed,
        triedAt: orNull(triedAtMs, door),
        goodAt: orNull(goodAtMs, door),
        expires: orNull(expires === null ? null : Date.parse(expires), door),
        failures,
        problem,
        arrivals: door.feeds
          .arrivals(feed.id)
          .map(({ atMs: arrivedMs, ...rest }) => ({ ...rest, at: localInstant(arrivedMs, door) })),
      }
    }),
  }
}
