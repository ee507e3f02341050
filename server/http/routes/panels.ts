import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { readTable } from '../../library/table.ts'
import type { Actor } from '../../lifecycle/lifecycle-book.ts'
import { formNames, panelForms } from '../../../contract/panel-body.ts'
import { panelDraft } from '../../../contract/panel-draft.ts'
import { usualExpiry } from '../../panels/expiry.ts'
import type { KeptPanel } from '../../panels/panel-rows.ts'
import { bodyOfTable } from '../../panels/table-body.ts'
import { problemShape } from '../../../contract/problem.ts'
import type { Door } from '../door.ts'
import {
  feedTestBody,
  feedTestShape,
  mostTableBytes,
  panelChange,
  panelPreviewBody,
  panelPreviewShape,
  panelReleaseBody,
  panelShape,
  panelsShape,
  panelTableBody,
  panelTableShape,
} from '../../../contract/panels.ts'
import { instantIn } from '../../../contract/instant.ts'
import type { App } from '../typed-app.ts'

const ofPanel = z.object({ id: z.string().min(1).max(100) })
const answers = { 200: panelShape, 404: problemShape, 409: problemShape, 422: problemShape }

/** 栏目: drafted by a technician, released by a reviewer, off again by itself. */
export function panelRoutes(app: App, door: Door): void {
  readingRoutes(app, door)
  draftingRoutes(app, door)
  deletingRoute(app, door)
  releasingRoutes(app, door)
  tableRoute(app)
  previewRoute(app, door)
  feedTestRoute(app, door)
}

function readingRoutes(app: App, door: Door): void {
  app.get(
    '/panels',
    {
      config: { access: 'technician' },
      schema: { summary: '栏目，及各种形式的默认有效期', response: { 200: panelsShape } },
    },
    () => ({
      panels: door.panels.list().map((each) => written(each, door)),
      forms: panelForms.map((form) => ({ form, name: formNames[form], ...usualExpiry[form] })),
      persons: door.panels.persons(),
    }),
  )
  app.get(
    '/panels/:id',
    {
      config: { access: 'technician' },
      schema: { summary: '一个栏目', params: ofPanel, response: { 200: panelShape, 404: problemShape } },
    },
    (request) => written(door.panels.book.panel(request.params.id), door),
  )
}

function draftingRoutes(app: App, door: Door): void {
  app.post(
    '/panels',
    {
      config: { access: 'technician' },
      schema: { summary: '新建栏目草稿', body: panelDraft, response: { 201: panelShape, 422: problemShape } },
    },
    async (request, reply) => {
      const kept = door.panels.book.create(request.body, actorOf(request, door))
      return reply.code(201).send(written(kept, door))
    },
  )
  app.put(
    '/panels/:id',
    {
      config: { access: 'technician' },
      schema: {
        summary: '修改栏目；edition 是所见的版本，屏幕上的旧版不受影响',
        params: ofPanel,
        body: panelChange,
        response: answers,
      },
    },
    (request) => {
      const { edition, panel } = request.body
      return written(
        door.panels.book.replace(request.params.id, edition, panel, actorOf(request, door)),
        door,
      )
    },
  )
}

function previewRoute(app: App, door: Door): void {
  app.post(
    '/panels/preview',
    {
      config: { access: 'technician' },
      schema: {
        summary: '预览草稿：今天上屏会是什么；没有可显示的内容时为 null',
        body: panelPreviewBody,
        response: { 200: panelPreviewShape },
      },
    },
    ({ body }) => ({ content: door.panels.draw(body.panel)?.content ?? null }),
  )
}

function deletingRoute(app: App, door: Door): void {
  app.delete(
    '/panels/:id',
    {
      config: { access: 'technician' },
      schema: {
        summary: '删除栏目（历史保留）',
        params: ofPanel,
        response: { 204: z.null(), 404: problemShape },
      },
    },
    async (request, reply) => {
      door.panels.book.delete(request.params.id, actorOf(request, door))
      door.panels.changed()
      return reply.code(204).send(null)
    },
  )
}

function releasingRoutes(app: App, door: Door): void {
  app.post(
    '/panels/:id/release',
    {
      config: { access: 'reviewer' },
      schema: {
        summary: '发布栏目；要求两人办理时，写的人不能发布',
        params: ofPanel,
        body: panelReleaseBody,
        response: { ...answers, 403: problemShape },
      },
    },
    (request) => {
      const { edition, acceptMissingGlyphs: accepts } = request.body
      const kept = door.panels.book.release(request.params.id, edition, actorOf(request, door), accepts)
      door.panels.changed()
      return written(kept, door)
    },
  )
  app.post(
    '/panels/:id/withdraw',
    {
      // Taking something off the glass is never to wait for another person.
      config: { access: 'technician' },
      schema: { summary: '撤下栏目', params: ofPanel, response: answers },
    },
    (request) => {
      const kept = door.panels.book.withdraw(request.params.id, actorOf(request, door))
      door.panels.changed()
      return written(kept, door)
    },
  )
}

function tableRoute(app: App): void {
  app.post(
    '/panels/table',
    {
      config: { access: 'technician' },
      bodyLimit: mostTableBytes + 1_000,
      schema: {
        summary: '读一份表格（CSV、XLSX，或从 Excel 粘贴的文字），得到栏目内容',
        body: panelTableBody,
        response: { 200: panelTableShape, 422: problemShape },
      },
    },
    async (request) => {
      const { form, format, text, base64 } = request.body
      const bytes = base64 === undefined ? Buffer.from(text ?? '', 'utf8') : Buffer.from(base64, 'base64')
      return { body: bodyOfTable(form, await readTable(bytes, format)) }
    },
  )
}

function feedTestRoute(app: App, door: Door): void {
  app.post(
    '/panels/feed-test',
    {
      config: { access: 'technician' },
      schema: {
        summary: '试读一个地址：会显示什么',
        body: feedTestBody,
        response: {
          200: feedTestShape,
          409: problemShape,
          422: problemShape,
          502: problemShape,
          504: problemShape,
        },
      },
    },
    async (request) => {
      const { source, ...label } = request.body
      const { content } = await door.panels.test(label, source)
      return { content }
    },
  )
}

function actorOf({ visitor }: FastifyRequest, door: Door): Actor {
  const clock = door.readClocks()
  const { role, name } = visitor ?? { role: 'viewer', name: '' }
  return { role, name, at: instantIn(clock.wallMs, door.identity().zone), clock }
}

function written(kept: KeptPanel, door: Door): z.infer<typeof panelShape> {
  const { id, newest, released } = kept
  const when = (ms: number) => instantIn(ms, door.identity().zone)
  const maker = ({ edition, name, atMs }: typeof newest) => ({ edition, by: name, at: when(atMs) })
  const copy = door.panels.copy(kept)
  const isCurrent = released?.edition === newest.edition
  return {
    id,
    state: released === null ? 'draft' : isCurrent ? 'released' : 'changed',
    newest: { ...maker(newest), panel: newest.panel },
    released: released && maker(released),
    preview: door.panels.preview(kept)?.content ?? null,
    feed: copy && {
      goodAt: copy.goodAtMs === null ? null : when(copy.goodAtMs),
      triedAt: when(copy.triedAtMs),
      failures: copy.failures,
      problem: copy.problem,
    },
  }
}
