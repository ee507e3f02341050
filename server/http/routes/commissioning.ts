import { z } from 'zod'
import { checkResult } from '../../commissioning/check.ts'
import {
  answerBody,
  commissioningBody,
  commissioningShape,
  trialBody,
  type Commissioning,
} from '../../../contract/commissioning.ts'
import { certificateShape } from '../../commissioning/certificate.ts'
import { certificatePaper } from '../../commissioning/certificate-paper.ts'
import { ProblemError, type Language } from '../../problem/problem.ts'
import { languageOf } from '../answers.ts'
import { problemShape } from '../../../contract/problem.ts'
import type { Door } from '../door.ts'
import type { App } from '../typed-app.ts'
import { sendPaper } from '../send-paper.ts'
import { tableOrJson } from '../table-answer.ts'

/** 开通: the checks of a new station, one after the other, and the certificate they end with. */
export function commissioningRoutes(app: App, door: Door): void {
  app.get(
    '/commissioning',
    {
      config: { access: 'technician' },
      schema: { summary: '开通检查的进度和结果', response: { 200: commissioningShape } },
    },
    (request) => written(door, languageOf(request)),
  )
  app.post(
    '/commissioning',
    {
      config: { access: 'technician' },
      schema: {
        summary: '开始开通检查；进度见 /events 的 commissioning',
        body: commissioningBody,
        response: { 202: commissioningShape, 409: problemShape },
      },
    },
    async (request, reply) => {
      const { now } = request.body
      door.commissioning.begin(now === null ? null : Date.parse(now))
      return reply.code(202).send(written(door, languageOf(request)))
    },
  )
  glassRoutes(app, door)
  certificateRoutes(app, door)
}

/** What a person is asked about the glass. */
function glassRoutes(app: App, door: Door): void {
  app.post(
    '/commissioning/trial',
    {
      config: { access: 'technician' },
      schema: {
        summary: '在屏上放出测试画面、测试音或触摸目标；null 为收起',
        body: trialBody,
        response: { 200: commissioningShape },
      },
    },
    (request) => {
      door.commissioning.show(request.body.trial)
      return written(door, languageOf(request))
    },
  )
  app.post(
    '/commissioning/answer',
    {
      config: { access: 'technician' },
      schema: {
        summary: '登记看到、听到、摸到的情况',
        body: answerBody,
        response: { 200: commissioningShape },
      },
    },
    (request) => {
      door.commissioning.answer(request.body.check, request.body.answer)
      return written(door, languageOf(request))
    },
  )
}

function certificateRoutes(app: App, door: Door): void {
  app.post(
    '/commissioning/certificate',
    {
      config: { access: 'technician' },
      schema: {
        summary: '签发开通证书',
        response: { 201: certificateShape, 409: problemShape },
      },
    },
    async (request, reply) => {
      const { role = '', name = '' } = request.visitor ?? {}
      return reply.code(201).send(door.commissioning.certify({ role, name }))
    },
  )
  app.get(
    '/commissioning/certificate',
    {
      config: { access: 'viewer' },
      schema: {
        summary: '最近一次的开通证书；format=html 供打印',
        querystring: z.object({ format: z.enum(['json', 'html']).default('json') }),
        response: { 200: certificateShape, 404: problemShape },
      },
      serializerCompiler: tableOrJson,
    },
    async (request, reply) => {
      const certificate = door.commissioning.certificate()
      if (certificate === null) throw new ProblemError('not-commissioned')
      if (request.query.format === 'json') return certificate
      return sendPaper(reply, certificatePaper(certificate))
    },
  )
}

function written({ commissioning }: Door, language: Language): Commissioning {
  const run = commissioning.run()
  const results = (run?.results ?? []).map((one) => checkResult.parse(one))
  return {
    commissionedAt: commissioning.certificate()?.finishedAt ?? null,
    run: run && {
      running: run.running,
      results: results.map((one) => ({
        ...one,
        words: one.words[language],
        details: one.details.map((line) => line[language]),
      })),
    },
  }
}
