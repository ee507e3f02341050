import { acceptedShape, importBody } from '../../../contract/imports.ts'
import { languageOf } from '../answers.ts'
import { problemShape } from '../../../contract/problem.ts'
import type { App } from '../typed-app.ts'
import type { Door } from '../door.ts'
import { refusalsShape } from '../../../contract/refusals.ts'
import { recordAct } from '../record-act.ts'

/** Taking in more from a folder of this machine, and what was refused of it. */
export function libraryRoutes(app: App, door: Door): void {
  app.get(
    '/library/refusals',
    {
      config: { access: 'technician' },
      schema: {
        summary: '未收下的文件：留到再次导入或清空为止',
        response: { 200: refusalsShape },
      },
    },
    (request) => ({ refusals: refusalsShape.shape.refusals.parse(door.refusals(languageOf(request))) }),
  )
  app.post(
    '/library/import',
    {
      config: { access: 'technician' },
      schema: {
        summary: '从本机文件夹或U盘导入；进度见 /events',
        body: importBody,
        response: { 202: acceptedShape, 404: problemShape, 409: problemShape },
      },
    },
    async (request, reply) => {
      const { path, onGlass } = request.body
      door.controller.importPath(path, request.visitor?.name ?? '', onGlass)
      recordAct(door, request, 'import-begun', path, {})
      return reply.code(202).send({ accepted: true })
    },
  )
}
