import { z } from 'zod'
import { problemShape } from '../../../contract/problem.ts'
import type { App } from '../typed-app.ts'
import type { Door } from '../door.ts'
import { recordAct } from '../record-act.ts'

const count = z.number().int()
const progressShape = z.object({
  path: z.string(),
  step: z.enum(['unpack', 'hash', 'probe', 'convert', 'store']),
  doneBytes: count,
  totalBytes: count,
  doneFiles: count,
  totalFiles: count,
  beforeBytes: count,
  allBytes: count,
})

const standingShape = z
  .object({ paused: z.boolean(), progress: progressShape.nullable(), remainingSeconds: count.nullable() })
  .nullable()

/** The import that is under way: where it stands; held, gone on with, ended. */
export function importRoutes(app: App, door: Door): void {
  app.get(
    '/library/import',
    {
      config: { access: 'technician' },
      schema: { summary: '正在进行的导入', response: { 200: z.object({ import: standingShape }) } },
    },
    () => ({ import: door.imports.now() }),
  )
  app.post(
    '/library/import/steps',
    {
      config: { access: 'technician' },
      schema: {
        summary: '暂停、继续或取消导入：暂停在两个文件之间，已收下的不受影响',
        body: z.object({ step: z.enum(['pause', 'resume', 'cancel']) }),
        response: { 200: z.object({ import: standingShape }), 409: problemShape },
      },
    },
    (request) => {
      const { step } = request.body
      door.imports[step]()
      recordAct(door, request, 'import-step', step, {})
      return { import: door.imports.now() }
    },
  )
}
