import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { itemEditBody, itemQuery, itemStepBackBody, itemStepBody } from '../../../contract/item-changes.ts'
import type { ItemStep } from '../../release/item-step.ts'
import { publishedWork } from '../../release/published-work.ts'
import type { Outcome } from '../../release/release-book.ts'
import { languageOf } from '../answers.ts'
import { problemShape } from '../../../contract/problem.ts'
import type { Door } from '../door.ts'
import { toldFile, toldRecord } from '../told-item.ts'
import { itemFileShape, listingShape, resultsShape } from '../../../contract/items.ts'
import { editorOf } from '../edition-answers.ts'
import type { App } from '../typed-app.ts'

const one = z.object({ id: z.string().min(1).max(200) })
/** 内容库: what there is, what is said of it, and its way to the glass. */
export function itemRoutes(app: App, door: Door): void {
  listRoute(app, door)
  fileRoutes(app, door)
  app.patch(
    '/library/items',
    {
      config: { access: 'technician' },
      schema: {
        summary: '修改一条或多条内容的标题、类别、主题、有效期等；逐条答复',
        body: itemEditBody,
        response: { 200: resultsShape, 422: problemShape },
      },
    },
    (request) => {
      const { items, changes, acceptMissingGlyphs: acceptsGlyphs } = request.body
      const outcomes = door.itemDesk.edit(items, changes, editorOf(request, door), { acceptsGlyphs })
      return told(door, request, outcomes)
    },
  )
  for (const step of steps) stepRoute(app, door, step)
}

function listRoute(app: App, door: Door): void {
  app.get(
    '/library/items',
    {
      config: { access: 'technician' },
      schema: {
        summary: '内容库；可按状态、类别、主题、形式和文字筛选，分页读取',
        querystring: itemQuery,
        response: { 200: listingShape },
      },
    },
    ({ query }) => {
      const { records, themes, ...page } = door.itemDesk.list(query)
      const shown = door.itemDesk.shown(records.map(({ id }) => id))
      const { zone } = door.identity()
      return {
        ...page,
        items: records.map((record) => toldRecord(record, shown(record.id), zone)),
        themes: [...themes],
        rule: door.itemDesk.rule(),
      }
    },
  )
}

function fileRoutes(app: App, door: Door): void {
  app.get(
    '/library/items/:id',
    {
      config: { access: 'technician' },
      schema: {
        summary: '一条内容：预览、用在哪里、播放情况、改动记录',
        params: one,
        response: { 200: itemFileShape, 404: problemShape },
      },
    },
    ({ params }) => ({
      ...toldFile(door.itemDesk.file(params.id), door.identity().zone),
      rule: door.itemDesk.rule(),
    }),
  )
  app.get(
    '/library/items/:id/thumbnail',
    {
      config: { access: 'technician' },
      schema: {
        summary: '缩略图：图片，或文档的第一页',
        params: one,
        querystring: z.object({ of: z.string().max(64).optional() }),
        response: { 404: problemShape },
      },
    },
    async ({ params }, reply) => {
      const picture = await door.itemDesk.thumbnail(params.id)
      // The address names the bytes that it is of.
      return reply
        .type('image/jpeg')
        .header('cache-control', 'private, max-age=86400')
        .send(picture as never)
    },
  )
}

/** Who may release without a reviewer's role is the station's own rule: the book asks it. */
const steps = [
  { name: 'submit', summary: '提交审核', body: itemStepBody },
  { name: 'release', summary: '审核通过：过了最后一级即发布', body: itemStepBody },
  { name: 'return', summary: '退回，说明理由', body: itemStepBackBody, access: 'reviewer' },
  // Taking something off is never left waiting for a second person.
  { name: 'withdraw', summary: '撤下，立即从屏幕上消失', body: itemStepBackBody },
] as const satisfies readonly { name: ItemStep; summary: string; body: z.ZodType; access?: 'reviewer' }[]

function stepRoute(app: App, door: Door, step: (typeof steps)[number]): void {
  const access = 'access' in step ? step.access : 'technician'
  app.post(
    `/library/items/${step.name}`,
    {
      config: { access },
      schema: { summary: step.summary, body: step.body, response: { 200: resultsShape } },
    },
    (request) => {
      const { items, reason: why, acceptMissingGlyphs: acceptsGlyphs } = request.body
      const onGlass = 'onGlass' in request.body && request.body.onGlass
      const said = { reason: why, acceptsGlyphs }
      const outcomes = door.itemDesk.step(items, step.name, said, editorOf(request, door))
      if (onGlass && step.name === 'release') door.workGlass.show(publishedWork(outcomes))
      return told(door, request, outcomes)
    },
  )
}

function told(
  door: Door,
  request: FastifyRequest,
  outcomes: readonly Outcome[],
): z.infer<typeof resultsShape> {
  const language = languageOf(request)
  const { zone } = door.identity()
  const shown = door.itemDesk.shown(outcomes.map(({ id }) => id))
  return {
    results: outcomes.map((each) => {
      if ('record' in each) {
        return { id: each.id, ok: true as const, item: toldRecord(each.record, shown(each.id), zone) }
      }
      const { code, message, next } = each.problem.in(language)
      return { id: each.id, ok: false as const, problem: { code, message, next } }
    }),
  }
}
