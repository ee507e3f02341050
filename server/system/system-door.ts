import type { AuditBook } from '../audit/audit-book.ts'
import type { BackupDesk } from '../backups/backup-desk.ts'
import type { LogShelf } from '../logs/log-shelf.ts'
import type { OutsideDesk } from '../outside/outside-desk.ts'
import type { Finding } from './finding.ts'

/** The program itself, as it says of itself. */
export interface About {
  readonly version: string
  readonly node: string
  readonly platform: string
  readonly licence: string
}

/** 系统: what is kept, who did what, who may come in from elsewhere, and how the machine is. */
export interface SystemDoor {
  readonly audit: AuditBook
  readonly backups: BackupDesk
  readonly outside: OutsideDesk
  readonly logs: LogShelf
  /** Looks at everything that the station stands on. */
  readonly examine: () => Promise<readonly Finding[]>
  readonly about: () => About
  /** The licences of what the program is made of, in words. */
  readonly notices: () => string
}
