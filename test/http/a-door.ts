import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { GlassWork } from '../../playlist/stage-protocol.ts'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBulletin } from '../../main/bulletin.ts'
import { hoursOf } from '../../main/hours.ts'
import { AttachmentShelf } from '../../server/attachments/attachment-shelf.ts'
import { AttestedBook } from '../../server/assessment/attested-book.ts'
import { judgedDays } from '../../server/assessment/judged-days.ts'
import { readMonth } from '../../server/assessment/month.ts'
import { evidencePack } from '../../server/evidence/evidence-pack.ts'
import { monthAtItsEnd } from '../../server/evidence/pack-month.ts'
import { PictureShelf } from '../../server/evidence/picture-shelf.ts'
import { guangdongTarget, type StationProfile } from '../../station/profile.ts'
import type { Schedule } from '../../playlist/schedule.ts'
import { plainCalendar, type HolidayCalendar } from '../../playlist/calendar.ts'
import type { StageReport } from '../../playlist/stage-protocol.ts'
import type { Role } from '../../contract/role.ts'
import { openFailures } from '../../server/access/failures.ts'
import { openSessions } from '../../server/access/sessions.ts'
import { openSignInRecord } from '../../server/access/sign-in-record.ts'
import { openSignIn } from '../../server/access/sign-in.ts'
import { openTokens } from '../../server/access/tokens.ts'
import { openUsers } from '../../server/access/users.ts'
import { openDatabase } from '../../server/database/open.ts'
import { aSettingsDesk, aSettingsDeskBeside, type Settled } from '../settings/a-settings-desk.ts'
import { anItemDesk } from '../release/an-item-desk.ts'
import { aSystemDoor } from '../system/a-system-door.ts'
import { aFeedDesk } from '../feeds/a-feed-desk.ts'
import { aCommissioningDesk } from '../commissioning/a-desk.ts'
import { aPanelDesk } from '../panels/a-panel-desk.ts'
import { buildApp } from '../../server/http/app.ts'
import type { App } from '../../server/http/typed-app.ts'
import type { Controller, StageLine } from '../../server/http/controller.ts'
import type { Door } from '../../server/http/door.ts'
import { LifecycleBook } from '../../server/lifecycle/lifecycle-book.ts'
import { instantIn } from '../../contract/instant.ts'
import { ProblemError } from '../../server/problem/problem.ts'
import { openActStore } from '../../server/records/act-store.ts'
import { openSealStore } from '../../server/records/seal-store.ts'
import { openLedgerStore } from '../../server/records/ledger-store.ts'
import { usualSchedule } from '../../server/settings/usual-schedule.ts'
import { waysIn } from '../uploads/ways-in.ts'
import { status } from './a-told-status.ts'
import { aQueryDoor, aTakeoverDesk, anInspectionDesk } from './desks.ts'

/** 2026-11-22 09:00 in Shanghai. */
export const nineMs = Date.UTC(2026, 10, 22, 1)
export const stageKey = 'the-key-of-the-stage'
export const localKey = 'the-key-of-this-machine'
/** Of no station: the door only passes it on. */
export const aPublicKey = 'cHVibGlj'
export const aMediaHash = 'd'.repeat(64)

/** Not a demonstration: what counts needs the register and a glass. */
export const aProfile: StationProfile = {
  code: '4415210001',
  name: '测试站点',
  place: { kind: '演示', name: '点位' },
  screenId: '4415210001001',
  demonstration: false,
  networkMode: 'offline',
  target: guangdongTarget,
}

const noLibrary = { showingContent: () => null, mediaFile: () => null }

interface Plan {
  readonly schedule: Schedule
  readonly calendar: HolidayCalendar
}

/**
 * A station's door with real stores behind it, and a controller that a test can read.
 * @param settled settings that live, and judge the days, in place of the fixed plan
 */
export async function aDoor(
  plan: Plan = { schedule: usualSchedule, calendar: plainCalendar },
  settled: Settled | null = null,
) {
  const folder = mkdtempSync(join(tmpdir(), 'ezhan-door-'))
  mkdirSync(join(folder, 'pages', 'screen'), { recursive: true })
  writeFileSync(join(folder, 'pages', 'screen', 'index.html'), '<!doctype html><title>屏</title>')
  const mediaPath = join(folder, aMediaHash)
  writeFileSync(mediaPath, '0123456789')
  const database = openDatabase(join(folder, 'station.db'))
  const ledger = openLedgerStore(database)
  const told = { calls: [] as string[], faults: [] as string[], errors: [] as unknown[] }
  const glass = { picture: Buffer.from([0xff, 0xd8, 0xff, 0xe0]) as Buffer | null }
  const silent: (command: string) => void = () => undefined
  const stage = { send: silent, reports: [] as StageReport[], closed: 0 }
  const clock = { nowMs: nineMs }
  const controller: Controller = {
    status: () => status,
    faults: () => told.faults,
    screenshot: async () => glass.picture,
    stop: (by) => void told.calls.push(`stop ${by}`),
    resume: (by) => void told.calls.push(`resume ${by}`),
    importPath(path, by, onGlass) {
      if (path.startsWith('/nowhere')) throw new ProblemError('path-missing', { path })
      told.calls.push(`import ${path} ${by}${onGlass ? ' on glass' : ''}`)
    },
    events: openBulletin(),
  }
  const stageLine: StageLine = {
    attach(send) {
      stage.send = send
      return { report: (report) => void stage.reports.push(report), closed: () => void (stage.closed += 1) }
    },
  }
  const tokens = openTokens(database)
  const users = openUsers(database)
  const acts = openActStore(database)
  const attested = new AttestedBook(acts, aProfile.code, 'Asia/Shanghai')
  const readClocks = () => ({
    bootId: 'boot-1',
    monoMs: clock.nowMs - nineMs,
    wallMs: clock.nowMs,
    trusted: true,
  })
  const lifecycle = new LifecycleBook(acts, aProfile.code, aProfile.place)
  const seals = openSealStore(database)
  const isRegistered = () => lifecycle.state().standing !== '未申报'
  const nowMs = () => clock.nowMs
  const settingsDesk =
    settled === null
      ? aSettingsDeskBeside(nowMs)
      : aSettingsDesk(settled, { database, acts, nowMs, isRegistered })
  const fixed = { profile: aProfile, duties: [], ...plan }
  const rules = settled === null ? { now: () => fixed, on: () => fixed } : settingsDesk.book
  const sources = {
    database,
    ledger,
    acts,
    seals,
    lifecycle,
    attested,
    pictures: new PictureShelf(folder),
    attachments: new AttachmentShelf(folder),
    profile: aProfile,
    rules,
    nowMs: () => clock.nowMs,
  }
  const door: Door = {
    controller,
    stageLine,
    stageKey,
    localKey,
    tokens,
    users,
    sessions: openSessions(database),
    signIn: openSignIn(users, openFailures(database), openSignInRecord({ database, acts, readClocks })),
    ledger,
    seals,
    acts,
    lifecycle,
    takeStep: (machine, request, who) => {
      const at = instantIn(clock.nowMs, 'Asia/Shanghai')
      return lifecycle.take(machine, request, { ...who, at, clock: readClocks() })
    },
    attested,
    attachments: new AttachmentShelf(folder),
    commissioning: aCommissioningDesk({ acts, readClocks }),
    settingsDesk,
    glyphs: { item: () => [], panel: () => [], takeover: () => [] },
    takeovers: aTakeoverDesk({ database, acts, folder, readClocks }),
    inspection: anInspectionDesk({ database, acts, folder, readClocks }),
    system: aSystemDoor({ database, acts, folder, readClocks }),
    days: (from, to) => judgedDays(sources, from, to),
    month: (month, language) => readMonth(sources, month, language),
    evidence: (month) => evidencePack(sources, monthAtItsEnd(sources, month)),
    panels: aPanelDesk({ database, acts, nowMs: () => clock.nowMs }),
    feeds: aFeedDesk({ database, acts, nowMs: () => clock.nowMs }),
    readClocks,
    publicKey: aPublicKey,
    hours: hoursOf(database, ledger, rules, attested),
    query: aQueryDoor(database),
    takePoster: async () => undefined,
    mediaFile: (hash) => (hash === aMediaHash ? { path: mediaPath, mime: 'image/svg+xml' } : null),
    itemDesk: anItemDesk({ database, acts, library: noLibrary, readClocks }),
    workGlass: { show: ({ work, taken }: GlassWork) => void told.calls.push(`glass ${work} ${taken}`) },
    refusals: () => [
      {
        path: '坏.mp4',
        code: 'file-empty',
        message: '文件是空的。',
        next: '请重新下载。',
        by: 'admin',
        at: '2026-11-22T08:00:00+08:00',
      },
    ],
    clearRefusals: () => 1,
    ...waysIn(folder),
    identity: () => ({ code: '4415210001', name: '测试站点', zone: 'Asia/Shanghai' }),
    version: '0.1.0',
    pagesFolder: join(folder, 'pages'),
    nowMs: () => clock.nowMs,
    reportError: (error) => void told.errors.push(error),
  }
  const firstPassword = (await users.ensureFirst()) ?? ''
  const app: App = await buildApp(door)
  await app.ready()
  return {
    app,
    /** Writes into the station's tables what no store of the test's own would. */
    write: (sql: string, values: object) => void database.prepare(sql).run(values),
    door,
    ledger,
    told,
    glass,
    stage,
    clock,
    firstPassword,
    tokenOf: (role: Role, name = `${role} 脚本`) => tokens.create(name, role, clock.nowMs).secret,
    async listens(): Promise<string> {
      const address =
        app.server.address() ?? (await app.listen({ host: '127.0.0.1', port: 0 }), app.server.address())
      return `http://127.0.0.1:${(address as AddressInfo).port}`
    },
    async close() {
      await app.close()
      database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type ADoor = Awaited<ReturnType<typeof aDoor>>

export const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` })

/** Signs in as the console does; what it sends with every request from then on. */
export async function signIn({ app, firstPassword }: ADoor, password = firstPassword, name = 'admin') {
  const answer = await app.inject({ method: 'POST', url: '/api/v1/session', payload: { name, password } })
  const cookie = answer.cookies.find((each) => each.name === 'ezhan-session')
  const { csrf = '' } = answer.json<{ csrf?: string }>()
  return { answer, cookie, headers: { cookie: `ezhan-session=${cookie?.value ?? ''}`, 'x-csrf-token': csrf } }
}
