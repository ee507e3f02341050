import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { openAuditBook } from '../../server/audit/audit-book.ts'
import { checkAside } from '../../server/database/check-aside.ts'
import { BackupBook } from '../../server/backups/backup-book.ts'
import type { BackupDesk } from '../../server/backups/backup-desk.ts'
import { instantIn } from '../../contract/instant.ts'
import { openLogShelf, type LogShelf } from '../../server/logs/log-shelf.ts'
import type { SettingsBook } from '../../server/settings/settings-book.ts'
import type { SystemDoor } from '../../server/system/system-door.ts'
import type { ReadClocks } from '../clocks.ts'
import { databaseFinding, examineMachine } from '../doctor.ts'
import type { DataFolder } from '../data-folder.ts'
import type { Memory } from '../memory.ts'
import { OutsideDoor } from './outside.ts'
import { programFolder, version } from '../version.ts'

type ReportError = (error: unknown) => void

interface GroundParts {
  readonly settings: Pick<SettingsBook, 'now'>
  readonly folder: DataFolder
  readonly memory: Pick<Memory, 'acts'>
  readonly readClocks: ReadClocks
}

export const stationLogs = (path: string, readClocks: ReadClocks, zone: () => string): LogShelf =>
  openLogShelf(path, () => ({ at: instantIn(readClocks().wallMs, zone()) }))

/** To whoever started the program, and into the log for whoever comes later. */
export const errorsTo =
  (logs: LogShelf): ReportError =>
  (error) => {
    process.stderr.write(`${String(error)}\n`)
    logs.write('fault', error instanceof Error ? (error.stack ?? error.message) : String(error))
  }

export const stationBackups = (parts: GroundParts & { readonly reportError: ReportError }): BackupDesk =>
  new BackupBook({
    stationFolder: parts.folder.path,
    databasePath: parts.folder.databasePath,
    acts: parts.memory.acts,
    readClocks: parts.readClocks,
    zone: () => parts.settings.now().schedule.zone,
    reportError: parts.reportError,
  })

export const stationOutside = (parts: GroundParts & { readonly host: string }): OutsideDoor =>
  new OutsideDoor({
    ...parts,
    screen: () => parts.settings.now().profile.screenId,
    zone: () => parts.settings.now().schedule.zone,
  })

interface SystemParts {
  readonly folder: DataFolder
  readonly memory: Pick<Memory, 'database'>
  readonly backups: BackupDesk
  readonly outside: OutsideDoor
  readonly logs: LogShelf
}

/** 系统 of a running station. */
export const stationSystem = ({ folder, memory, backups, outside, logs }: SystemParts): SystemDoor => ({
  audit: openAuditBook(memory.database),
  backups,
  outside: outside.desk(),
  logs,
  examine: async () => [
    ...examineMachine(folder.path),
    databaseFinding(await checkAside(folder.databasePath)),
  ],
  about: () => ({
    version,
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    licence: 'Apache-2.0',
  }),
  notices,
})

/** Beside the sources, or beside the packaged program. */
function notices(): string {
  const places = [programFolder, dirname(process.execPath)].map((each) =>
    join(each, 'THIRD-PARTY-NOTICES.md'),
  )
  const path = places.find((each) => existsSync(each))
  return path === undefined ? '' : readFileSync(path, 'utf8')
}
