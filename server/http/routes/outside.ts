import { outsideShape } from '../../../contract/outside.ts'
import { outsideSetting } from '../../outside/outside-setting.ts'
import { ProblemError } from '../../problem/problem.ts'
import { problemShape } from '../../../contract/problem.ts'
import type { Door } from '../door.ts'
import { headIn } from '../kept-head.ts'
import { keptHead } from '../../../contract/editions.ts'
import { isHere } from '../entrance.ts'
import type { App } from '../typed-app.ts'

/** 外部访问: whether other machines may come in. Switched by an administrator who sits at the machine itself. */
export function outsideRoutes(app: App, door: Door): void {
  const told = (here: boolean) => {
    const { outside } = door.system
    const { listening, addresses, fingerprint } = outside.state()
    const head = headIn(outside.settingHead(), door.identity().zone)
    const now = { setting: outside.setting(), ...head, isHere: here }
    return { ...now, listening, addresses: [...addresses], fingerprint }
  }
  app.get(
    '/outside',
    { config: { access: 'technician' }, schema: { summary: '外部访问', response: { 200: outsideShape } } },
    (request) => told(isHere(request, door)),
  )
  app.put(
    '/outside',
    {
      config: { access: 'admin' },
      schema: {
        summary: '开关外部访问；只能在本机操作',
        body: outsideSetting.extend({ edition: keptHead.shape.edition }),
        response: { 200: outsideShape, 403: problemShape, 409: problemShape },
      },
    },
    async (request) => {
      if (!isHere(request, door)) throw new ProblemError('outside-here-only')
      const { visitor } = request
      const { edition, ...setting } = request.body
      const person = { role: visitor?.role ?? '', name: visitor?.name ?? '' }
      await door.system.outside.change(person, edition, setting)
      return told(true)
    },
  )
}
