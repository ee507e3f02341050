import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBulletin } from '../../main/bulletin.ts'
import { Imports } from '../../main/desks/importing.ts'
import { dataFolder } from '../../main/data-folder.ts'
import { hoursOf } from '../../main/hours.ts'
import { openMemory } from '../../main/memory.ts'
import { AttachmentShelf } from '../../server/attachments/attachment-shelf.ts'
import { AttestedBook } from '../../server/assessment/attested-book.ts'
import { judgedDays } from '../../server/assessment/judged-days.ts'
import { readMonth } from '../../server/assessment/month.ts'
import type { Role } from '../../contract/role.ts'
import { buildApp } from '../../server/http/app.ts'
import type { Controller } from '../../server/http/controller.ts'
import { sessionCookie } from '../../server/http/entrance.ts'
import type { Status } from '../../contract/status.ts'
import type { ItemWords } from '../../contract/item-changes.ts'
import { LifecycleBook } from '../../server/lifecycle/lifecycle-book.ts'
import { aStatus } from './a-status.ts'
import { waysIn } from '../uploads/ways-in.ts'
import { aTakeoverDesk, anInspectionDesk } from '../http/desks.ts'
import { aSettingsDeskBeside } from '../settings/a-settings-desk.ts'
import { anItemDesk } from '../release/an-item-desk.ts'
import { aSystemDoor } from '../system/a-system-door.ts'
import { aFeedDesk } from '../feeds/a-feed-desk.ts'
import { aCommissioningDesk } from '../commissioning/a-desk.ts'
import { aSegment } from '../records/a-book.ts'
import { aPanelDesk } from '../panels/a-panel-desk.ts'

const root = join(import.meta.dirname, '../..')
const stick = join(root, 'test/fixtures/stick')
const picture = readFileSync(join(stick, '科普中国/挂图_食品安全.jpg'))

const noCatalogue = { print: () => ({ edition: 'none', body: '{}' }), content: () => null }

/** 2026-11-22 14:03:20 in Shanghai. */
export const nowMs = Date.UTC(2026, 10, 22, 6, 3, 20)

/** A station's door with real stores behind it; what plays is written by hand. */
export async function aConsole() {
  const folder = mkdtempSync(join(tmpdir(), 'ezhan-console-'))
  const memory = openMemory(dataFolder(join(folder, 'data')))
  const firstPassword = (await memory.users.ensureFirst()) ?? ''
  const bulletin = openBulletin()
  const clock = { nowMs }
  const showing: { status: Status; orders: string[] } = { status: aStatus(), orders: [] }
  const imports = new Imports({
    library: memory.library,
    bulletin,
    nowMs: () => clock.nowMs,
    today: () => '2026-11-22',
    onTaken: () => undefined,
  })
  const order = (state: 'stopped' | 'playing', by: string) => {
    showing.orders.push(`${state} ${by}`)
    showing.status = { ...showing.status, screen: { ...showing.status.screen, state } }
  }
  const controller: Controller = {
    status: () => showing.status,
    faults: () => [],
    screenshot: async () => picture,
    stop: (by) => order('stopped', by),
    resume: (by) => order('playing', by),
    importPath: (path, by, onGlass) => imports.begin(path, by, { onGlass }),
    events: bulletin,
  }
  const { users, tokens, sessions, signIn, ledger, library, acts, seals } = memory
  const readClocks = () => ({ bootId: 'boot-1', monoMs: 0, wallMs: clock.nowMs, trusted: true })
  const settingsDesk = aSettingsDeskBeside(() => clock.nowMs)
  const attested = new AttestedBook(acts, '4401060001', 'Asia/Shanghai')
  const lifecycle = new LifecycleBook(acts, '4401060001', { kind: '党群服务中心', name: '一楼大厅' })
  const { profile } = settingsDesk.book.now()
  const sources = {
    ...memory,
    lifecycle,
    attested,
    rules: settingsDesk.book,
    profile,
    nowMs: () => clock.nowMs,
  }
  const itemDesk = anItemDesk({ ...memory, readClocks })
  const app = await buildApp({
    controller,
    users,
    tokens,
    sessions,
    signIn,
    ledger,
    seals,
    acts,
    lifecycle,
    takeStep: () => {
      throw new Error('the console takes no steps yet')
    },
    publicKey: 'cHVibGlj',
    settingsDesk,
    takeovers: aTakeoverDesk({ ...memory, folder, readClocks }),
    inspection: anInspectionDesk({ ...memory, folder, readClocks }),
    system: aSystemDoor({ ...memory, folder: join(folder, 'data'), readClocks }),
    panels: aPanelDesk({ ...memory, nowMs: () => clock.nowMs }),
    glyphs: { item: () => [], panel: () => [], takeover: () => [] },
    feeds: aFeedDesk({ ...memory, nowMs: () => clock.nowMs }),
    query: { catalogue: noCatalogue, book: memory.queries, titleOf: () => null },
    attested,
    attachments: new AttachmentShelf(folder),
    commissioning: aCommissioningDesk({ acts, readClocks }),
    month: (month, language) => readMonth(sources, month, language),
    days: (from, to) => judgedDays(sources, from, to),
    evidence: () => {
      throw new Error('the console does not ask for evidence yet')
    },
    readClocks,
    stageLine: { attach: () => ({ report: () => undefined, closed: () => undefined }) },
    stageKey: 'no stage here',
    localKey: 'no command here',
    hours: hoursOf(memory.database, ledger, settingsDesk.book, attested),
    takePoster: async () => undefined,
    mediaFile: (hash) => library.mediaFile(hash),
    itemDesk,
    workGlass: { show: () => undefined },
    refusals: (language) =>
      library.refusals(language).map(({ path, problem, by }) => ({
        ...{ path, ...problem, by, at: '2026-11-22T08:00:00+08:00' },
      })),
    clearRefusals: () => library.clearRefusals(),
    ...waysIn(folder),
    imports,
    identity: () => ({ code: '4401060001', name: '测试站', zone: 'Asia/Shanghai' }),
    version: '0.1.0',
    pagesFolder: join(root, 'renderer/dist'),
    nowMs: () => clock.nowMs,
    reportError: (error) => {
      throw error
    },
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}/console/`
  return {
    url,
    firstPassword,
    showing,
    clock,
    /** Someone of this role has signed in before: the cookie that says so. */
    letIn(role: Role): { name: string; value: string; domain: string; path: string } {
      memory.database.prepare('UPDATE user SET role = ?, must_change = 0').run(role)
      const { secret } = sessions.begin({ name: 'admin', role, mustChange: false }, clock.nowMs)
      return { name: sessionCookie, value: secret, domain: '127.0.0.1', path: '/' }
    },
    /** Changes what the station says of itself, and lets the console know. */
    say(status: Status) {
      showing.status = status
      bulletin.announce({ event: 'state', data: {} })
    },
    /** So many whole hours of 科普中国 from nine on, on each of these dates. */
    shows(dates: readonly string[], hours: readonly number[]) {
      const segments = dates.flatMap((date, index) =>
        Array.from({ length: hours[index] ?? 0 }, (_, hour) =>
          aSegment({
            fromMs: Date.parse(`${date}T09:00:00+08:00`) + hour * 3_600_000,
            creditedMs: 3_600_000,
            place: '一楼大厅',
          }),
        ),
      )
      ledger.append(segments, null)
    },
    /** These files of the small stick are in the library. */
    async take(files: readonly string[]) {
      await imports.take(this.bring(files), 'admin')
    },
    /** Somebody else changes an item meanwhile. */
    edit(title: string, words: ItemWords, by: string) {
      const [chosen] = itemDesk.list({ order: 'oldest', offset: 0, words: title }).records
      if (chosen) itemDesk.edit([chosen], words, { name: by, role: 'county', clock: readClocks() })
    },
    /** A folder with these files of the small stick. */
    bring(files: readonly string[]): string {
      const brought = join(folder, 'stick')
      for (const file of files) {
        mkdirSync(join(brought, file, '..'), { recursive: true })
        cpSync(join(stick, file), join(brought, file))
      }
      return brought
    },
    async close() {
      await imports.end()
      await app.close()
      memory.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type AConsole = Awaited<ReturnType<typeof aConsole>>
