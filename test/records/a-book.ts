import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { nothingYet } from '../../ledger/credit.ts'
import { localHour } from '../../ledger/local-hour.ts'
import type { ClosedSegment, OpenSegment, Shown } from '../../ledger/segment.ts'
import { openDatabase } from '../../server/database/open.ts'
import { openLedgerStore, type LedgerStore } from '../../server/records/ledger-store.ts'

export const zone = 'Asia/Shanghai'
/** 2026-11-22 09:00 in Shanghai, a Sunday. */
export const nineMs = Date.UTC(2026, 10, 22, 1)

const aPoster: Shown = {
  screen: '4415210001001',
  zone: 'main',
  showingId: 'run-1',
  itemId: 'poster',
  title: '抬头看远方',
  publisher: '科普中国',
  sourceClass: 'science',
  themes: ['健康'],
  kind: 'picture',
  mediaHash: 'b'.repeat(64),
  shell: 'chromium',
  place: '演示点位',
}

export interface Showed extends Partial<Shown> {
  readonly fromMs?: number
  readonly creditedMs?: number
  readonly frozenMs?: number
  readonly part?: number
  readonly endReason?: ClosedSegment['endReason']
  readonly bootId?: string
}

/** Ten credited seconds of a poster, unless told otherwise. */
export function aSegment(showed: Showed = {}): ClosedSegment {
  const {
    fromMs = nineMs,
    creditedMs = 10_000,
    frozenMs = 0,
    part = 0,
    endReason = 'ended',
    bootId = 'boot-1',
    ...shown
  } = showed
  const hour = localHour(fromMs, zone)
  return {
    shown: { ...aPoster, ...shown },
    part,
    bootId,
    startedAtMs: fromMs,
    endedAtMs: fromMs + creditedMs + frozenMs,
    startMonoMs: 7_000,
    localDate: hour.date,
    localHour: hour.hour,
    clockTrusted: true,
    endReason,
    elapsedMs: creditedMs + frozenMs,
    creditedMs,
    excludedMs: { frozen: frozenMs, hidden: 0, panelOff: 0, clockUntrusted: 0 },
  }
}

/** The same, still on the glass. */
export function anOpenSegment(showed: Showed = {}): OpenSegment {
  const { endedAtMs, elapsedMs, creditedMs, excludedMs, ...begun } = aSegment(showed)
  const { shown, part, bootId, startedAtMs, startMonoMs, localDate, localHour: hour, clockTrusted } = begun
  return {
    shown,
    part,
    bootId,
    startedAtMs,
    startMonoMs,
    last: { bootId, monoMs: startMonoMs + elapsedMs, wallMs: endedAtMs, trusted: true },
    hourEndsAtMs: localHour(startedAtMs, zone).endsAtMs,
    localDate,
    localHour: hour,
    clockTrusted,
    credit: { ...nothingYet, tally: { elapsedMs, creditedMs, excludedMs } },
  }
}

export interface Book {
  readonly path: string
  readonly database: Database
  readonly ledger: LedgerStore
  /** As after a crash: another program opens what is on the disk. */
  reopened(): Book
}

const folders: string[] = []
const databases: Database[] = []

export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ezhan-records-'))
  folders.push(folder)
  return folder
}

/** A station's book in a folder of its own. */
export function aBook(path = join(aFolder(), 'station.db')): Book {
  const database = openDatabase(path)
  databases.push(database)
  return { path, database, ledger: openLedgerStore(database), reopened: () => aBook(path) }
}

/** For afterEach. */
export function closeBooks(): void {
  for (const database of databases.splice(0)) database.close()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}

/** Every segment of the book, in order. */
export const all = ({ ledger }: Book) =>
  ledger.segments({ from: '1970-01-01', to: '2099-12-31', cursor: 0, limit: 5_000 })
