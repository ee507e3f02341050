import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { actBy } from '../../ledger/act.ts'
import type { ClockReading } from '../../ledger/clock.ts'
import { ProblemError } from '../problem/problem.ts'
import { openActStore } from '../records/act-store.ts'
import { backups } from './backup.ts'
import { damageOf, reachOfFile } from './damage.ts'
import { openDatabase } from './open.ts'
import { copyDatabase, filesOf, moveAside, publishDatabase } from './place.ts'
import { setAsideFolder } from './rescue.ts'

/**
 * Puts a backup in the station's database's place, at a person's wish. The one that stood there is set aside, with the
 * backups that go further than this one: else the next start would take the station for fallen behind.
 */
export function restoreDatabase(path: string, file: string, at: ClockReading): { setAside: string | null } {
  const damage = damageOf(file, 'whole')
  if (damage !== null) throw new ProblemError('backup-damaged', { path: file, damage })
  const building = `${path}.new`
  copyDatabase(file, building)
  const database = openDatabase(building)
  const by = { role: 'technician', name: '命令行', clock: at }
  openActStore(database).append(
    actBy(by, {
      kind: 'restored',
      subject: 'station.db',
      body: { file: basename(file) },
    }),
  )
  database.pragma('journal_mode = DELETE')
  database.close()
  const setAside = filesOf(path).length > 0 ? setAsideFolder(path, at.wallMs) : null
  if (setAside !== null) moveAside(path, setAside)
  moveLaterBackups(path, building, join(setAsideFolder(path, at.wallMs), 'backups'))
  publishDatabase(building, path)
  return { setAside }
}

function moveLaterBackups(path: string, restored: string, folder: string): void {
  const reach = reachOfFile(restored)
  for (const backup of backups(dirname(path))) {
    const other = reachOfFile(backup)
    const isLater = !reach || !other || other.segments > reach.segments || other.acts > reach.acts
    if (!isLater || !existsSync(backup)) continue
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    renameSync(backup, join(folder, basename(backup)))
  }
}
