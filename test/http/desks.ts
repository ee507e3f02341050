import type { Database } from 'better-sqlite3'
import type { ClockReading } from '../../ledger/clock.ts'
import { openLibrary, type Library } from '../../server/library/library.ts'
import type { ActStore } from '../../server/records/act-store.ts'
import { openLedgerStore } from '../../server/records/ledger-store.ts'
import { openCatalogue } from '../../server/query/catalogue.ts'
import { openQueryBook } from '../../server/query/query-book.ts'
import type { QueryDoor } from '../../server/query/query-door.ts'
import { AlertBook } from '../../server/takeovers/alert/alert-book.ts'
import { receiptOf } from '../../server/takeovers/receipt.ts'
import { shownTime } from '../../server/takeovers/shown-time.ts'
import { actsOf } from '../../server/takeovers/takeover-acts.ts'
import { TakeoverBook } from '../../server/takeovers/takeover-book.ts'
import type { TakeoverDesk } from '../../server/takeovers/takeover-desk.ts'
import { openInspection } from '../../server/inspection/inspection-book.ts'
import type { InspectionDesk } from '../../server/inspection/inspection-desk.ts'
import { openPin } from '../../server/inspection/pin.ts'
import { anInspection } from '../inspection/an-inspection.ts'

interface Stand {
  readonly database: Database
  readonly acts: ActStore
  readonly folder: string
  readonly readClocks: () => ClockReading
  readonly persons?: 1 | 2
}

/** Takeovers with real tables and no glass. */
export function aTakeoverDesk({
  database,
  acts,
  folder,
  persons = 1,
}: Stand): TakeoverDesk & { library: Library } {
  const zone = 'Asia/Shanghai'
  const library = openLibrary({ database, folder, reserveBytes: 0 })
  const ledger = openLedgerStore(database)
  const book = new TakeoverBook({ database, acts, library, zone: () => zone, persons: () => persons })
  const alerts = new AlertBook({ database, acts, book, zone: () => zone })
  return {
    library,
    list: () => book.list(),
    find: (id) => book.find(id),
    write: (form, doer) => book.write(form, doer),
    rewrite: (id, form, doer) => book.rewrite(id, form, doer),
    submit: (id, doer) => book.submit(id, doer),
    release: (id, doer, accepts) => alerts.release(id, doer, accepts),
    importAlert: (bytes, doer) => alerts.import(bytes, doer),
    alerts: () => alerts.byTakeover(),
    stop: (id, doer) => book.stop(id, doer),
    discard: (id, doer) => book.discard(id, doer),
    preview: (id) => {
      const { title, publisher, sourceClass } = book.item(id)
      const content = { kind: 'filler' as const }
      return {
        id,
        itemId: id,
        title,
        sourceClass,
        publisher,
        address: null,
        holdMs: 1000,
        volume: 1,
        content,
      }
    },
    receipt: (id) => {
      const row = book.find(id)
      const shown = shownTime(database, ledger.open(), row, zone)
      const station = { code: '4415210001', name: '测试站点' }
      return receiptOf({ station, zone, row, acts: actsOf(acts, id), shown })
    },
    persons: () => persons,
  }
}

/** The inspection mode with a real PIN and facts that never change. */
export function anInspectionDesk({ database, acts, readClocks }: Stand): InspectionDesk {
  const screen = () => '4415210001001'
  return openInspection({ pin: openPin(database), acts, screen, facts: () => anInspection, readClocks })
}

/** A query with real counts and nothing to find. */
export function aQueryDoor(database: Database): QueryDoor {
  const station = { stationName: '测试站点', brand: '科普中国e站', zone: 'Asia/Shanghai', idleSeconds: 60 }
  const catalogue = openCatalogue({
    items: () => [],
    contentOf: () => null,
    today: () => '2026-11-22',
    station: () => station,
  })
  return { catalogue, book: openQueryBook(database), titleOf: () => null }
}
