import { z } from 'zod'
import { checkRange } from '../../records/date-range.ts'
import { hoursReport } from '../../../contract/hours.ts'
import { hourGroupings } from '../../records/hours.ts'
import { hoursCsv, hoursXlsx } from '../../records/hours-table.ts'
import { problemShape } from '../../../contract/problem.ts'
import type { App } from '../typed-app.ts'
import type { Door } from '../door.ts'
import { toSegment } from '../told-segment.ts'
import { segmentsShape } from '../../../contract/segments.ts'
import { answerFormat, sendTable, tableOrJson, wantedFormat } from '../table-answer.ts'

const date = z.iso.date()
const range = { from: date, to: date }
const hoursQuery = z.object({
  ...range,
  by: z.enum(hourGroupings).default('day'),
  screen: z.string().max(40).optional(),
  format: answerFormat.optional(),
})

const segmentsQuery = z.object({
  ...range,
  cursor: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(5_000).default(500),
})

/** How long what was shown, and the records behind it. */
export function hoursRoutes(app: App, door: Door): void {
  app.get(
    '/hours',
    {
      config: { access: 'viewer' },
      schema: {
        summary: '播放时长',
        querystring: hoursQuery,
        response: { 200: hoursReport, 400: problemShape },
      },
      serializerCompiler: tableOrJson,
    },
    async (request, reply) => {
      const { from, to, by, screen, format } = request.query
      checkRange(from, to)
      const report = door.hours({ from, to, by, screen: screen ?? null })
      const wanted = wantedFormat(format, request.headers.accept)
      if (wanted === 'json') return report
      const table = wanted === 'csv' ? Buffer.from(hoursCsv(report)) : await hoursXlsx(report)
      return sendTable(reply, `hours-${from}-${to}`, wanted, table)
    },
  )
  segmentsRoute(app, door)
}

function segmentsRoute(app: App, door: Door): void {
  app.get(
    '/segments',
    {
      config: { access: 'county' },
      schema: {
        summary: '播放记录',
        querystring: segmentsQuery,
        response: { 200: segmentsShape },
      },
    },
    ({ query }) => {
      checkRange(query.from, query.to)
      const segments = door.ledger.segments(query)
      const last = segments.length === query.limit ? segments.at(-1) : undefined
      const { zone } = door.identity()
      return { segments: segments.map((one) => toSegment(one, zone)), next: last ? String(last.seq) : null }
    },
  )
}
