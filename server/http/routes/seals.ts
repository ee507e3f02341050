import { Readable } from 'node:stream'
import { z } from 'zod'
import { writeDay } from '../../../ledger/ledger-file.ts'
import type { Seal } from '../../../ledger/seal.ts'
import { ProblemError } from '../../problem/problem.ts'
import { checkRange } from '../../records/date-range.ts'
import { areGone, sealedDay, sealFileName } from '../../records/sealed-day.ts'
import { problemShape } from '../../../contract/problem.ts'
import { sealOfDateShape, sealShape, sealsShape } from '../../../contract/seals.ts'
import type { Door } from '../door.ts'
import type { App } from '../typed-app.ts'

const date = z.iso.date()
const which = z.object({ number: z.coerce.number().int().min(1).optional() })

/** The sealed days, for whoever wants to check them without this station. */
export function sealRoutes(app: App, door: Door): void {
  app.get(
    '/seals',
    {
      config: { access: 'viewer' },
      schema: {
        summary: '日封存',
        querystring: z.object({ from: date, to: date }),
        response: { 200: sealsShape },
      },
    },
    ({ query }) => {
      checkRange(query.from, query.to)
      return {
        seals: door.seals
          .list(query)
          .map((one) => sealShape.parse({ ...one, records: recordsOf(door, one) })),
      }
    },
  )
  app.get(
    '/seals/:date',
    {
      config: { access: 'viewer' },
      schema: {
        summary: '某日的封存',
        params: z.object({ date }),
        querystring: which,
        response: { 200: sealOfDateShape, 404: problemShape },
      },
    },
    ({ params, query }) => {
      const one = sealOf(door, params.date, query.number)
      const sealsOfDate = door.seals.list({ from: one.date, to: one.date }).map(({ number }) => number)
      return sealOfDateShape.parse({ ...one, records: recordsOf(door, one), sealsOfDate })
    },
  )
  fileRoute(app, door)
}

function fileRoute(app: App, door: Door): void {
  app.get(
    '/seals/:date/file',
    {
      config: { access: 'county' },
      schema: {
        summary: '某日的封存文件（.ezseal）；播放记录过了保存期的，文件中注明',
        params: z.object({ date }),
        querystring: which,
        produces: ['application/jsonl'],
      },
    },
    (request, reply) => {
      const day = sealedDay(sealOf(door, request.params.date, request.query.number), door)
      const name = sealFileName(door.seals, day.seal)
      void reply.header('content-disposition', `attachment; filename="${name}"`)
      return reply.type('application/jsonl').send(Readable.from(writeDay(day)))
    },
  )
}

const recordsOf = ({ ledger }: Door, one: Seal): 'kept' | 'gone' => (areGone(one, ledger) ? 'gone' : 'kept')

/** A date is sealed once; a clock that was set back may bring a second seal of it, and the newest one is meant. */
function sealOf(door: Door, day: string, number: number | undefined): Seal {
  const all = door.seals.list({ from: day, to: day })
  const found = number === undefined ? all.at(-1) : all.find((one) => one.number === number)
  if (!found) throw new ProblemError('not-sealed', { date: day })
  return found
}
