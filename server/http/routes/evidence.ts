import { Readable } from 'node:stream'
import { z } from 'zod'
import { monthWord } from '../../../contract/assessment.ts'
import type { Door } from '../door.ts'
import type { App } from '../typed-app.ts'

/** 佐证材料包: what a month comes to, with all that shows it, for whoever checks it elsewhere. */
export function evidenceRoutes(app: App, door: Door): void {
  app.get(
    '/evidence',
    {
      config: { access: 'county' },
      schema: {
        summary: '某月佐证材料包（ZIP）',
        querystring: z.object({ month: monthWord }),
        produces: ['application/zip'],
      },
    },
    async (request, reply) => {
      const { month } = request.query
      const chunks = await door.evidence(month)
      void reply.header('content-disposition', `attachment; filename="evidence-${month}.zip"`)
      return reply.type('application/zip').send(Readable.from(chunks, { objectMode: false }))
    },
  )
}
