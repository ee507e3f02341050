import { z } from 'zod'
import { checkNames, checkResult, askedNames, outcomes, proofs } from '../../commissioning/check.ts'
import { certificateShape } from '../../commissioning/certificate.ts'
import { certificatePaper } from '../../commissioning/certificate-paper.ts'
import { ProblemError, type Language } from '../../problem/problem.ts'
import { languageOf } from '../answers.ts'
import { problemShape } from '../../../contract/problem.ts'
import type { Door } from '../door.ts'
import type { App } from '../typed-app.ts'
import { sendPaper } from '../send-paper.ts'
import { tableOrJson } from '../table-answer.ts'

/** Results in the language of whoever asks; the certificate itself holds both. */
const told = z.object({
  name: z.enum(checkNames),
  outcome: z.enum(outcomes),
  proof: z.enum(proofs),
  words: z.string(),
  details: z.array(z.string()),
})

const answer = z.object({
  /** When the newest certificate was made; null before there is one. */
  commissionedAt: z.string().nullable(),
  run: z.object({ running: z.boolean(), results: z.array(told) }).nullable(),
})

/** 开通: the checks of a new station, one after the other, and the certificate they end with. */
export function commissioningRoutes(app: App, door: Door): void {
  app.get(
    '/commissioning',
    {
      config: { access: 'technician' },
      schema: { summary: '开通检查的进度和结果', response: { 200: answer } },
    },
    (request) => written(door, languageOf(request)),
  )
  app.post(
    '/commissioning',
    {
      config: { access: 'technician' },
      schema: {
        summary: '开始开通检查；进度见 /events 的 commissioning',
        body: z.object({
          /** The clock of whoever asks, as a hint. */
          now: z.iso.datetime({ offset: true }).nullable().default(null),
        }),
        response: { 202: answer, 409: problemShape },
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
        body: z.object({ trial: z.enum(['picture', 'tone', 'touch']).nullable() }),
        response: { 200: answer },
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
        body: z.object({ check: z.enum(askedNames), answer: z.enum(['yes', 'no', 'none']) }),
        response: { 200: answer },
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

function written({ commissioning }: Door, language: Language): z.infer<typeof answer> {
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
