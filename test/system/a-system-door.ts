import type { Database } from 'better-sqlite3'
import { join } from 'node:path'
import type { ClockReading } from '../../ledger/clock.ts'
import { openAuditBook } from '../../server/audit/audit-book.ts'
import { BackupBook } from '../../server/backups/backup-book.ts'
import { instantIn } from '../../contract/instant.ts'
import { openLogShelf } from '../../server/logs/log-shelf.ts'
import { usualOutside } from '../../server/outside/outside-setting.ts'
import type { ActStore } from '../../server/records/act-store.ts'
import type { SystemDoor } from '../../server/system/system-door.ts'

interface Stand {
  readonly database: Database
  readonly acts: ActStore
  readonly folder: string
  readonly readClocks: () => ClockReading
}

/** 系统 over real tables and a real folder; its door to other machines stays shut. */
export function aSystemDoor({ database, acts, folder, readClocks }: Stand): SystemDoor {
  const zone = 'Asia/Shanghai'
  return {
    audit: openAuditBook(database),
    backups: new BackupBook({
      ...{ acts, readClocks, zone: () => zone },
      stationFolder: folder,
      databasePath: join(folder, 'station.db'),
      reportError: () => undefined,
    }),
    outside: {
      setting: () => usualOutside,
      settingHead: () => ({ edition: 0, changedBy: '', changedAtMs: null }),
      state: () => ({ listening: false, addresses: [], fingerprint: null }),
      change: () => Promise.resolve(),
      brought: () => false,
      isOurName: () => false,
    },
    logs: openLogShelf(folder, () => ({ at: instantIn(readClocks().wallMs, zone) })),
    examine: () => Promise.resolve([]),
    about: () => ({ version: '0.1.0', node: 'v24.0.0', platform: 'linux x64', licence: 'Apache-2.0' }),
    notices: () => 'Apache-2.0',
  }
}
