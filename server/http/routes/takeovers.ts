import { z } from 'zod'
import { alertBody } from '../../../contract/alerts.ts'
import { releaseBody } from '../../../contract/glyphs.ts'
import {
  importedAlertShape,
  takeoverForm,
  takeoverPreviewShape,
  takeoverShape,
  takeoversShape,
} from '../../../contract/takeovers.ts'
import { takeoverReceipt } from '../../../contract/takeover-receipt.ts'
import { receiptText } from '../../takeovers/receipt-text.ts'
import type { TakeoverRow } from '../../takeovers/takeover-rows.ts'
import { toldTakeover } from '../../takeovers/told-takeover.ts'
import { problemShape } from '../../../contract/problem.ts'
import type { Door } from '../door.ts'
import { instantIn } from '../../../contract/instant.ts'
import { editorOf } from '../edition-answers.ts'
import { tableOrJson } from '../table-answer.ts'
import type { App } from '../typed-app.ts'

const one = z.object({ id: z.string().min(1).max(100) })
const refused = { 403: problemShape, 404: problemShape, 409: problemShape, 422: problemShape }

/** 插播: written by a technician, released by a reviewer, and off again by itself. */
export function takeoverRoutes(app: App, door: Door): void {
  app.get(
    '/takeovers',
    { config: { access: 'viewer' }, schema: { summary: '插播', response: { 200: takeoversShape } } },
    () => ({ takeovers: door.takeovers.list().map(teller(door)), persons: door.takeovers.persons() }),
  )
  app.post(
    '/takeovers',
    {
      config: { access: 'technician' },
      schema: { summary: '写一条插播', body: takeoverForm, response: { 201: takeoverShape, ...refused } },
    },
    async (request, reply) => {
      const row = await door.takeovers.write(request.body, editorOf(request, door))
      return reply.code(201).send(teller(door)(row))
    },
  )
  app.put(
    '/takeovers/:id',
    {
      config: { access: 'technician' },
      schema: {
        summary: '修改插播；改后须重新提交',
        params: one,
        body: takeoverForm,
        response: { 200: takeoverShape, ...refused },
      },
    },
    async (request) => {
      const { params, body } = request
      const row = await door.takeovers.rewrite(params.id, body, editorOf(request, door))
      return teller(door)(row)
    },
  )
  alertRoute(app, door)
  releaseRoute(app, door)
  for (const step of steps) stepRoute(app, door, step)
  previewRoute(app, door)
  receiptRoute(app, door)
}

function teller(door: Door) {
  const alerts = door.takeovers.alerts()
  return (row: TakeoverRow) => toldTakeover(row, door.identity().zone, alerts.get(row.id) ?? null)
}

function alertRoute(app: App, door: Door): void {
  app.post(
    '/takeovers/cap',
    {
      config: { access: 'technician' },
      schema: {
        summary: '导入预警（CAP 1.2，GB/T 35965.1）：存为插播草稿，签发后上屏；解除消息立即结束它所指的插播',
        body: alertBody,
        response: { 201: importedAlertShape, ...refused },
      },
    },
    async (request, reply) => {
      const { text, base64 } = request.body
      const bytes = base64 === undefined ? Buffer.from(text ?? '', 'utf8') : Buffer.from(base64, 'base64')
      const { takeover, ended } = await door.takeovers.importAlert(bytes, editorOf(request, door))
      const told = teller(door)
      return reply.code(201).send({ takeover: takeover && told(takeover), ended: ended.map(told) })
    },
  )
}

const steps = [
  { name: 'submit', access: 'technician', summary: '提交插播，等待签发' },
  // Taking something off is never left waiting for a second person.
  { name: 'stop', access: 'technician', summary: '停止插播' },
  { name: 'discard', access: 'technician', summary: '作废草稿' },
] as const

function stepRoute(app: App, door: Door, { name, access, summary }: (typeof steps)[number]): void {
  app.post(
    `/takeovers/:id/${name}`,
    {
      config: { access },
      schema: { summary, params: one, response: { 200: takeoverShape, ...refused } },
    },
    (request) => {
      const row = door.takeovers[name](request.params.id, editorOf(request, door))
      return teller(door)(row)
    },
  )
}

function releaseRoute(app: App, door: Door): void {
  app.post(
    '/takeovers/:id/release',
    {
      config: { access: 'reviewer' },
      schema: {
        summary: '签发插播：一秒内上屏',
        params: one,
        body: releaseBody,
        response: { 200: takeoverShape, ...refused },
      },
    },
    (request) => {
      const accepts = request.body?.acceptMissingGlyphs === true
      return teller(door)(door.takeovers.release(request.params.id, editorOf(request, door), accepts))
    },
  )
}

function previewRoute(app: App, door: Door): void {
  app.get(
    '/takeovers/:id/preview',
    {
      config: { access: 'technician' },
      schema: {
        summary: '预览：播放页将收到的内容',
        params: one,
        response: { 200: takeoverPreviewShape, 404: problemShape, 422: problemShape },
      },
    },
    ({ params }) => ({ showing: door.takeovers.preview(params.id) }),
  )
}

function receiptRoute(app: App, door: Door): void {
  app.get(
    '/takeovers/:id/receipt',
    {
      config: { access: 'viewer' },
      schema: {
        summary: '插播回执；format=text 为可打印文本',
        params: one,
        querystring: z.object({ format: z.enum(['json', 'text']).default('json') }),
        response: { 200: takeoverReceipt, 404: problemShape },
      },
      serializerCompiler: tableOrJson,
    },
    ({ params, query }, reply) => {
      const receipt = door.takeovers.receipt(params.id)
      if (query.format === 'json') return receipt
      const text = receiptText(receipt, instantIn(door.nowMs(), door.identity().zone))
      return reply.type('text/plain; charset=utf-8').send(text as never) as never
    },
  )
}
