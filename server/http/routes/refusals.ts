import { z } from 'zod'
import { csvOf } from '../../records/spreadsheet.ts'
import { languageOf } from '../answers.ts'
import { clearedShape, refusalsShape } from '../../../contract/refusals.ts'
import { recordAct } from '../record-act.ts'
import { sendTable, tableOrJson } from '../table-answer.ts'
import type { App } from '../typed-app.ts'
import type { Door } from '../door.ts'

const headings = {
  zh: ['文件', '原因', '怎么办', '时间', '导入人'],
  en: ['File', 'Reason', 'What to do', 'When', 'Brought by'],
} as const

/** 未收下的文件, as a table to send to whoever made them, and cleared when it has been dealt with. */
export function refusalRoutes(app: App, door: Door): void {
  app.get(
    '/library/refusals/table',
    {
      config: { access: 'technician' },
      schema: {
        summary: '未收下的文件：表格（CSV，带 BOM）',
        querystring: z.object({ language: z.enum(['zh', 'en']).optional() }),
        response: { 200: z.string() },
      },
      serializerCompiler: tableOrJson,
    },
    (request, reply) => {
      const language = request.query.language ?? languageOf(request)
      const rows = refusalsShape.shape.refusals.parse(door.refusals(language))
      const cells = rows.map(({ path, message, next, at, by }) => [path, message, next, at, by])
      return sendTable(reply, 'refusals', 'csv', Buffer.from(csvOf([headings[language], ...cells])))
    },
  )
  app.delete(
    '/library/refusals',
    {
      config: { access: 'technician' },
      schema: { summary: '清空未收下的文件', response: { 200: clearedShape } },
    },
    (request) => {
      const cleared = door.clearRefusals()
      recordAct(door, request, 'refusals-cleared', String(cleared), { cleared })
      return { cleared }
    },
  )
}
