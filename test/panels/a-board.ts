import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Role } from '../../contract/role.ts'
import { openDatabase } from '../../server/database/open.ts'
import type { Actor } from '../../server/lifecycle/lifecycle-book.ts'
import { panelDraft } from '../../contract/panel-draft.ts'
import type { FetchLimits } from '../../server/panels/feed-fetch.ts'
import type { NetworkMode } from '../../server/panels/feed-round.ts'
import { openActStore } from '../../server/records/act-store.ts'
import { thePanels } from './a-panel-desk.ts'

/** 2026-11-22 09:00 in Shanghai, a Sunday and 小雪. */
export const nineMs = Date.UTC(2026, 10, 22, 1)
export const hourMs = 3_600_000

/** A station's panels on a real file, with a clock that a test sets. */
export function aBoard(given: { networkMode?: NetworkMode; limits?: FetchLimits; persons?: 1 | 2 } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'ezhan-panels-'))
  const database = openDatabase(join(folder, 'station.db'))
  const acts = openActStore(database)
  const clock = { nowMs: nineMs }
  const panels = thePanels({ database, acts, nowMs: () => clock.nowMs, ...given })
  const as = (role: Role, name: string): Actor => ({
    role,
    name,
    at: new Date(clock.nowMs).toISOString(),
    clock: { bootId: 'boot-1', monoMs: 0, wallMs: clock.nowMs, trusted: true },
  })
  return {
    panels,
    acts,
    clock,
    as,
    /** Drafted by a technician and let onto the glass by a reviewer. */
    released(draft: object): string {
      const { id } = panels.book.create(panelDraft.parse(draft), as('technician', '技术员'))
      panels.book.release(id, 1, as('reviewer', '审核员'))
      return id
    },
    close() {
      database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type ABoard = ReturnType<typeof aBoard>

/** A panel as a clerk enters it. */
export const aDraft = (body: { form: string } & Record<string, unknown>, more: object = {}) => ({
  title: '便民信息',
  form: body.form,
  sourceClass: 'convenience',
  publisher: '春城社区居委会',
  source: { from: 'form' },
  body,
  ...more,
})

export const phones = (...names: readonly string[]) => ({
  form: 'phones',
  phones: names.map((name) => ({ name, number: '0000-0000', note: '' })),
})

/** A panel that an address fills. */
export const aFed = (form: string, source: object, more: object = {}) => ({
  title: '镇政府通知',
  form,
  sourceClass: 'government',
  publisher: '镇政府',
  expiresOn: '2027-11-22',
  source: { from: 'feed', ...source },
  body: null,
  ...more,
})
