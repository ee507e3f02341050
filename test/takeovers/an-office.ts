import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import type { ClockReading } from '../../ledger/clock.ts'
import { openDatabase } from '../../server/database/open.ts'
import { openLibrary, type Library } from '../../server/library/library.ts'
import { openActStore, type ActStore } from '../../server/records/act-store.ts'
import { openLedgerStore, type LedgerStore } from '../../server/records/ledger-store.ts'
import { TakeoverBook } from '../../server/takeovers/takeover-book.ts'
import type { TakeoverForm } from '../../contract/takeovers.ts'
import type { TakeoverRow } from '../../server/takeovers/takeover-rows.ts'

/** 2026-11-22 09:00 in Shanghai. */
export const nineMs = Date.UTC(2026, 10, 22, 1)

export const writer = { role: 'technician', name: '技术员甲' }
export const reviewer = { role: 'reviewer', name: '审核员乙' }

/** 暴雨, from its release until ten o'clock. */
export const rain = (being: Partial<TakeoverForm> = {}): TakeoverForm => ({
  title: '暴雨红色预警',
  source: '县气象局',
  text: '未来三小时降雨量将达 100 毫米以上。\n请远离低洼地带。',
  status: 'Actual',
  from: null,
  until: '2026-11-22T10:00:00+08:00',
  priority: 0,
  document: null,
  ...being,
})

/** A station's office with real tables behind it. */
export interface AnOffice {
  readonly folder: string
  readonly database: Database
  readonly library: Library
  readonly acts: ActStore
  readonly ledger: LedgerStore
  readonly book: TakeoverBook
  readonly clock: { -readonly [Key in keyof ClockReading]: ClockReading[Key] }
  readonly now: () => ClockReading
  readonly pass: (ms: number) => void
  /** Written by one, handed in, and released by another. */
  readonly released: (form?: TakeoverForm) => Promise<TakeoverRow>
  /** The next start on the same folder. */
  readonly again: () => AnOffice
  readonly close: () => void
}

export function anOffice({
  persons = 1,
  folder = mkdtempSync(join(tmpdir(), 'ezhan-office-')),
} = {}): AnOffice {
  const database = openDatabase(join(folder, 'station.db'))
  const library = openLibrary({ database, folder, reserveBytes: 0 })
  const acts = openActStore(database)
  const ledger = openLedgerStore(database)
  const book = new TakeoverBook({
    database,
    acts,
    library,
    zone: () => 'Asia/Shanghai',
    persons: () => (persons === 2 ? 2 : 1),
  })
  const clock = {
    bootId: 'boot-1',
    monoMs: 0,
    wallMs: nineMs,
    trusted: true,
  }
  const now = () => ({ ...clock })
  return {
    ...{ folder, database, library, acts, ledger, book, clock, now },
    pass(ms: number) {
      clock.wallMs += ms
      clock.monoMs += ms
    },
    async released(form = rain()) {
      const { id } = await book.write(form, { ...writer, clock: now() })
      book.submit(id, { ...writer, clock: now() })
      return book.release(id, { ...reviewer, clock: now() })
    },
    again() {
      database.close()
      return anOffice({ persons, folder })
    },
    close() {
      database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
