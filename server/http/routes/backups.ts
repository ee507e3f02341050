import { createReadStream } from 'node:fs'
import { z } from 'zod'
import { backupsShape, begunShape, rehearsalBody, type BackupState } from '../../../contract/backups.ts'
import { backupSetting } from '../../backups/backup-setting.ts'
import { nextSlot } from '../../backups/backup-slot.ts'
import { ProblemError } from '../../problem/problem.ts'
import { languageOf } from '../answers.ts'
import { problemShape } from '../../../contract/problem.ts'
import type { Door } from '../door.ts'
import { headIn } from '../kept-head.ts'
import { keptHead } from '../../../contract/editions.ts'
import { recordAct } from '../record-act.ts'
import { instantIn } from '../../../contract/instant.ts'
import type { App } from '../typed-app.ts'

const begun = { 202: begunShape, 404: problemShape, 409: problemShape }
const person = (visitor: { role: string; name: string } | null) => ({
  role: visitor?.role ?? '',
  name: visitor?.name ?? '',
})

/** 备份: listed, made, tried, copied elsewhere, taken away. */
export function backupRoutes(app: App, door: Door): void {
  app.get(
    '/backups',
    { config: { access: 'technician' }, schema: { summary: '备份', response: { 200: backupsShape } } },
    (request) => told(door, languageOf(request)),
  )
  app.post(
    '/backups',
    {
      config: { access: 'technician' },
      schema: {
        summary: '立即备份；可另存一份到U盘或文件夹',
        body: z.object({ to: backupSetting.shape.copyTo.default(null) }),
        response: begun,
      },
    },
    async ({ body, visitor }, reply) => {
      door.system.backups.make(person(visitor), body.to)
      return reply.code(202).send({ begun: true as const })
    },
  )
  app.post(
    '/backups/rehearsal',
    {
      config: { access: 'technician' },
      schema: {
        summary: '恢复演练：把备份恢复到临时目录并核验',
        body: rehearsalBody,
        response: begun,
      },
    },
    async ({ body, visitor }, reply) => {
      door.system.backups.rehearse(person(visitor), body.name)
      return reply.code(202).send({ begun: true as const })
    },
  )
  settingRoute(app, door)
  fileRoute(app, door)
}

function settingRoute(app: App, door: Door): void {
  app.put(
    '/backups/setting',
    {
      config: { access: 'technician' },
      schema: {
        summary: '备份设置：何时备份、另存到哪里、是否演练',
        body: backupSetting.extend({ edition: keptHead.shape.edition }),
        response: { 200: backupsShape, 409: problemShape },
      },
    },
    (request) => {
      const { edition, ...setting } = request.body
      door.system.backups.change(person(request.visitor), edition, setting)
      return told(door, languageOf(request))
    },
  )
}

/** A backup holds the accounts' hashed passwords: it leaves the machine with the county alone. */
function fileRoute(app: App, door: Door): void {
  app.get(
    '/backups/:name/file',
    {
      config: { access: 'county' },
      schema: {
        summary: '下载一个备份',
        params: z.object({ name: z.string().max(100) }),
        produces: ['application/octet-stream'],
        response: { 404: problemShape },
      },
    },
    async (request, reply) => {
      const { name } = request.params
      const path = door.system.backups.path(name)
      if (path === null) throw new ProblemError('backup-missing')
      recordAct(door, request, 'backup-taken', name, {})
      void reply.header('content-disposition', `attachment; filename="${name}"`)
      return reply.type('application/octet-stream').send(createReadStream(path) as never)
    },
  )
}

function told(door: Door, language: 'zh' | 'en'): BackupState {
  const { backups } = door.system
  const { zone } = door.identity()
  const at = (ms: number) => instantIn(Math.floor(ms), zone)
  const [running, outcome, last] = [backups.running(), backups.outcome(), backups.lastRehearsal()]
  return {
    backups: backups.list().map(({ madeAtMs, ...rest }) => ({ ...rest, madeAt: at(madeAtMs) })),
    setting: backups.setting(),
    ...headIn(backups.settingHead(), zone),
    nextAt: at(nextSlot(backups.setting(), door.readClocks().wallMs, zone)),
    running: running && { ...running, since: at(running.sinceMs) },
    outcome: outcome && {
      ...outcome,
      at: at(outcome.atMs),
      problem: outcome.problem && outcome.problem.in(language),
    },
    rehearsal: last && { ...last, at: at(last.atMs) },
  }
}
