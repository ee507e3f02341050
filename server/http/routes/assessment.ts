import { z } from 'zod'
import { assessmentShape, monthWord } from '../../assessment/assessment-shape.ts'
import { returnCsv, returnShape, returnXlsx } from '../../assessment/return-table.ts'
import { problemShape } from '../answers.ts'
import type { Door } from '../door.ts'
import { answerFormat, sendTable, tableOrJson, wantedFormat } from '../table-answer.ts'
import type { App } from '../typed-app.ts'

/** 考核结果 and 月报: what a month comes to. */
export function assessmentRoutes(app: App, door: Door): void {
  app.get(
    '/assessment',
    {
      config: { access: 'viewer' },
      schema: {
        summary: '某月考核结果',
        querystring: z.object({ month: monthWord }),
        response: { 200: assessmentShape, 400: problemShape },
      },
    },
    ({ query }) => assessmentShape.parse(door.month(query.month).assessment),
  )
  app.get(
    '/return',
    {
      config: { access: 'viewer' },
      schema: {
        summary: '某月月报，可取 CSV 或 XLSX',
        querystring: z.object({ month: monthWord, format: answerFormat.optional() }),
        response: { 200: returnShape, 400: problemShape },
      },
      serializerCompiler: tableOrJson,
    },
    async (request, reply) => {
      const { month, format } = request.query
      const { monthReturn } = door.month(month)
      const wanted = wantedFormat(format, request.headers.accept)
      if (wanted === 'json') return returnShape.parse({ month, ...monthReturn })
      const table = wanted === 'csv' ? Buffer.from(returnCsv(monthReturn)) : await returnXlsx(monthReturn)
      return sendTable(reply, `return-${month}`, wanted, table)
    },
  )
}
