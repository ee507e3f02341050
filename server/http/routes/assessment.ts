import { z } from 'zod'
import { assessmentShape, judgedDaysShape, monthWord, returnShape } from '../../../contract/assessment.ts'
import { returnCsv, returnXlsx } from '../../assessment/return-table.ts'
import { returnPaper } from '../../evidence/paper/return-paper.ts'
import { closedReturns } from '../../evidence/return-versions.ts'
import { checkRange } from '../../records/date-range.ts'
import { languageOf } from '../answers.ts'
import { problemShape } from '../../../contract/problem.ts'
import type { Month } from '../../assessment/month.ts'
import type { Door } from '../door.ts'
import { sendPaper } from '../send-paper.ts'
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
    (request) => assessmentShape.parse(door.month(request.query.month, languageOf(request)).assessment),
  )
  daysRoute(app, door)
  returnRoute(app, door)
}

/** A year and a month: what a calendar of days may ask for at once. */
const mostDays = 400

function daysRoute(app: App, door: Door): void {
  app.get(
    '/days',
    {
      config: { access: 'viewer' },
      schema: {
        summary: '逐日是否应播、是否达标（至今天为止，一次最多 400 天）',
        querystring: z.object({ from: z.iso.date(), to: z.iso.date() }),
        response: { 200: judgedDaysShape, 400: problemShape },
      },
    },
    ({ query: { from, to } }) => {
      checkRange(from, to, mostDays)
      return { days: [...door.days(from, to)] }
    },
  )
}

function returnRoute(app: App, door: Door): void {
  app.get(
    '/return',
    {
      config: { access: 'viewer' },
      schema: {
        summary: '某月月报；可取 CSV、XLSX，或供打印、签字、盖章的网页',
        querystring: z.object({ month: monthWord, format: returnFormat.optional() }),
        response: { 200: returnShape, 400: problemShape },
      },
      serializerCompiler: tableOrJson,
    },
    async (request, reply) => {
      const { month, format } = request.query
      const read = door.month(month)
      const { monthReturn } = read
      if (format === 'html' || (format === undefined && wantsPage(request.headers.accept)))
        return sendPaper(reply, paperOf(door, read))
      const wanted = wantedFormat(format, request.headers.accept)
      if (wanted === 'json') return returnShape.parse({ month, ...monthReturn })
      const table = wanted === 'csv' ? Buffer.from(returnCsv(monthReturn)) : await returnXlsx(monthReturn)
      return sendTable(reply, `return-${month}`, wanted, table)
    },
  )
}

const returnFormat = z.enum([...answerFormat.options, 'html'])

/** A browser that is led to the address, as against a program that asks for figures. */
const wantsPage = (accept: string | undefined): boolean => accept?.includes('text/html') === true

function paperOf(door: Door, month: Month): string {
  const { code, name } = door.identity()
  // Dates are compared as text: no month has a day after its 31st.
  const range = { from: `${month.facts.month}-01`, to: `${month.facts.month}-31` }
  return returnPaper({
    station: { code, name },
    month,
    seals: door.seals.list(range),
    versions: closedReturns(door.acts),
  })
}

/** The route's own answer is JSON, hence `never`. */
