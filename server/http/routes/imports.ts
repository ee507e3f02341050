import { importStandingShape, importStepBody } from '../../../contract/imports.ts'
import { problemShape } from '../../../contract/problem.ts'
import type { App } from '../typed-app.ts'
import type { Door } from '../door.ts'
import { recordAct } from '../record-act.ts'

/** The import that is under way: where it stands; held, gone on with, ended. */
export function importRoutes(app: App, door: Door): void {
  app.get(
    '/library/import',
    {
      config: { access: 'technician' },
      schema: { summary: '正在进行的导入', response: { 200: importStandingShape } },
    },
    () => ({ import: door.imports.now() }),
  )
  app.post(
    '/library/import/steps',
    {
      config: { access: 'technician' },
      schema: {
        summary: '暂停、继续或取消导入：暂停在两个文件之间，已收下的不受影响',
        body: importStepBody,
        response: { 200: importStandingShape, 409: problemShape },
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
