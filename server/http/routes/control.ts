import { acknowledgedShape, stopShape } from '../../../contract/control.ts'
import { acknowledgeRescues } from '../../database/rescued-act.ts'
import type { App } from '../typed-app.ts'
import type { Door } from '../door.ts'
import { recordAct } from '../record-act.ts'

/** One-key stop and its end. */
export function controlRoutes(app: App, door: Door): void {
  app.post(
    '/stop',
    { config: { access: 'technician' }, schema: { summary: '一键停播', response: { 200: stopShape } } },
    (request) => {
      door.controller.stop(request.visitor?.name ?? '')
      recordAct(door, request, 'stopped', door.controller.status().screen.id, {})
      return { state: 'stopped' as const }
    },
  )
  app.post(
    '/resume',
    { config: { access: 'technician' }, schema: { summary: '恢复播放', response: { 200: stopShape } } },
    (request) => {
      door.controller.resume(request.visitor?.name ?? '')
      recordAct(door, request, 'resumed', door.controller.status().screen.id, {})
      return { state: 'resumed' as const }
    },
  )
  app.post(
    '/acknowledge',
    {
      config: { access: 'technician' },
      schema: {
        summary: '确认已看过数据库修复的说明，不再提示',
        response: { 200: acknowledgedShape },
      },
    },
    ({ visitor }) => {
      const who = { role: visitor?.role ?? '', name: visitor?.name ?? '', at: door.readClocks() }
      return { acknowledged: acknowledgeRescues(door.acts, who) }
    },
  )
}
