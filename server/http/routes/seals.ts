import { Readable } from 'node:stream'
import { z } from 'zod'
import { sealedDayName, writeDay } from '../../../ledger/ledger-file.ts'
import { ProblemError } from '../../problem/problem.ts'
import { checkRange } from '../../records/date-range.ts'
import { sealedDay } from '../../records/sealed-day.ts'
import { problemShape } from '../answers.ts'
import type { Door } from '../door.ts'
import type { App } from '../typed-app.ts'

const stretch = z.object({
  first: z.number().int(),
  last: z.number().int(),
  count: z.number().int(),
  before: z.string(),
  head: z.string(),
})

/** As docs/ledger-format.md describes it. */
const seal = z
  .object({
    format: z.string(),
    station: z.string(),
    date: z.string(),
    number: z.number().int(),
    segments: stretch,
    acts: stretch,
    prevSeal: z.string(),
    suite: z.string(),
    publicKey: z.string(),
    hash: z.string(),
    signature: z.string(),
  })
  .loose()

const date = z.iso.date()

/** The sealed days, for whoever wants to check them without this station. */
export function sealRoutes(app: App, door: Door): void {
  app.get(
    '/seals',
    {
      config: { access: 'viewer' },
      schema: {
        summary: '日封存',
        querystring: z.object({ from: date, to: date }),
        response: { 200: z.object({ seals: z.array(seal) }) },
      },
    },
    ({ query }) => {
      checkRange(query.from, query.to)
      return { seals: z.array(seal).parse(door.seals.list(query)) }
    },
  )
  app.get(
    '/seals/:date',
    {
      config: { access: 'viewer' },
      schema: {
        summary: '某日的封存',
        params: z.object({ date }),
        response: { 200: seal, 404: problemShape },
      },
    },
    ({ params }) => seal.parse(newestOf(door, params.date)),
  )
  fileRoute(app, door)
}

function fileRoute(app: App, door: Door): void {
  app.get(
    '/seals/:date/file',
    {
      config: { access: 'county' },
      schema: {
        summary: '某日的封存文件（.ezseal）',
        params: z.object({ date }),
        produces: ['application/jsonl'],
      },
    },
    (request, reply) => {
      const day = sealedDay(newestOf(door, request.params.date), door)
      void reply.header('content-disposition', `attachment; filename="${sealedDayName(day.seal)}"`)
      return reply.type('application/jsonl').send(Readable.from(writeDay(day)))
    },
  )
}

/** A date is sealed once; a clock that was set back may bring a second seal of it, and the newest one counts. */
function newestOf(door: Door, day: string) {
  const found = door.seals.list({ from: day, to: day }).at(-1)
  if (!found) throw new ProblemError('not-sealed', { date: day })
  return found
}
