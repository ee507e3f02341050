import { z } from 'zod'
import { queryContent } from '../../../playlist/query-catalogue.ts'
import { ProblemError } from '../../problem/problem.ts'
import { queryCsv, queryReport, queryXlsx, reportQueries } from '../../query/query-report.ts'
import { checkRange } from '../../records/date-range.ts'
import { problemShape } from '../../../contract/problem.ts'
import type { App } from '../typed-app.ts'
import type { Door } from '../door.ts'
import { answerFormat, sendTable, tableOrJson, wantedFormat } from '../table-answer.ts'

const ids = z.object({ id: z.string().min(1).max(200) })

/** What the query's page on the glass may read: what any visitor may see, and nothing else. */
export function queryPageRoutes(app: App, { query }: Pick<Door, 'query'>): void {
  app.get(
    '/screen-api/catalogue',
    { config: { access: 'stage' }, schema: { hide: true } },
    (request, reply) => {
      const { edition, body } = query.catalogue.print()
      const tag = `"${edition}"`
      void reply.header('etag', tag).header('cache-control', 'no-cache')
      if (request.headers['if-none-match'] === tag) return reply.code(304).send()
      return reply.type('application/json; charset=utf-8').send(body)
    },
  )
  app.get(
    '/screen-api/items/:id',
    {
      config: { access: 'stage' },
      schema: { hide: true, params: ids, response: { 200: queryContent, 404: problemShape } },
    },
    ({ params }) => {
      const content = query.catalogue.content(params.id)
      if (!content) throw new ProblemError('not-found')
      return { content }
    },
  )
}

const asked = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  by: z.enum(['page', 'item']).default('page'),
  format: answerFormat.optional(),
})

/** What visitors looked up: by day and page, no person. */
export function queryRoutes(app: App, { query }: Pick<Door, 'query'>): void {
  app.get(
    '/queries',
    {
      config: { access: 'viewer' },
      schema: {
        summary: '触摸查询次数',
        querystring: asked,
        response: { 200: queryReport, 400: problemShape },
      },
      serializerCompiler: tableOrJson,
    },
    async (request, reply) => {
      const { from, to, by, format } = request.query
      checkRange(from, to)
      const report = reportQueries(query, { from, to, by })
      const wanted = wantedFormat(format, request.headers.accept)
      if (wanted === 'json') return report
      const table = wanted === 'csv' ? Buffer.from(queryCsv(report)) : await queryXlsx(report)
      return sendTable(reply, `queries-${from}-${to}`, wanted, table)
    },
  )
}
