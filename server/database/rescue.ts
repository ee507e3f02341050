import type Database from 'better-sqlite3'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { ClockReading } from '../../ledger/clock.ts'
import { openActStore } from '../records/act-store.ts'
import { backups, doubtIn } from './backup.ts'
import { damageOf, reachOf, reachOfFile } from './damage.ts'
import { openDatabase } from './open.ts'
import { copyDatabase, dropDatabase, filesOf, moveAside, publishDatabase } from './place.ts'
import { rescuedAct, type Rescue } from './rescued-act.ts'
import { salvage } from './salvage.ts'
import { salvageTables } from './salvage-tables.ts'

const quarantineOf = (path: string): string => join(dirname(path), 'quarantine')

/** Lies in a quarantine folder until what stands in its place is whole: a rescue cut short is gone on with. */
const begun = 'rescue-begun'

/**
 * Opens the station's database, whatever became of it: a torn one is set aside and the newest good backup, with what
 * the torn one still proves, takes its place. The caller holds the data folder.
 */
export function openOrRescue(path: string, at: ClockReading): { database: Database.Database } {
  const unfinished = unfinishedRescue(path)
  const damage = unfinished === null ? damageNow(path) : 'a rescue was cut short'
  if (damage !== null) rescue(path, at, damage, unfinished)
  rmSync(doubtIn(dirname(path)), { force: true })
  return { database: openDatabase(path) }
}

/** A station's first start is no damage; a database that is gone, empty, or behind its own backup is. */
function damageNow(path: string): string | null {
  const doubt = doubtIn(dirname(path))
  const damage = damageOf(path, existsSync(doubt) ? 'whole' : 'bounded')
  const [newest] = backups(dirname(path))
  const isNew = damage === 'missing' || damage === 'empty'
  if (isNew) return newest === undefined ? null : damage
  if (damage !== null || newest === undefined) return damage
  const [now, then] = [reachOfFile(path), reachOfFile(newest)]
  return now && then && (now.segments < then.segments || now.acts < then.acts) ? 'behind its backup' : null
}

function unfinishedRescue(path: string): string | null {
  const quarantine = quarantineOf(path)
  if (!existsSync(quarantine)) return null
  const found = readdirSync(quarantine).find((name) => existsSync(join(quarantine, name, begun)))
  return found === undefined ? null : join(quarantine, found)
}

function rescue(path: string, at: ClockReading, damage: string, unfinished: string | null): void {
  const folder = unfinished ?? setAsideFolder(path, at.wallMs)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeFileSync(join(folder, begun), damage, { flush: true })
  const torn = join(folder, basename(path))
  // Where the torn one lies aside already, what bears its name is the one that was put together, or its left-over log.
  const isReplaced = existsSync(torn) && existsSync(path)
  if (!isReplaced) {
    moveAside(path, folder)
    putTogether(path, torn, at, damage)
  }
  renameSync(join(folder, begun), join(folder, 'rescue-done'))
}

/** A folder for what is set aside at this moment. */
export function setAsideFolder(path: string, wallMs: number): string {
  const stamp = new Date(wallMs)
    .toISOString()
    .replaceAll(/[-:]|\.\d+Z/g, '')
    .replace('T', '-')
  return join(quarantineOf(path), stamp)
}

/** Builds the new database under another name, and only then gives it the station's. */
function putTogether(path: string, torn: string, at: ClockReading, damage: string): void {
  const building = `${path}.new`
  const backup = backups(dirname(path)).find((one) => damageOf(one, 'whole') === null) ?? null
  if (backup === null) dropDatabase(building)
  else copyDatabase(backup, building)
  const database = openDatabase(building)
  const fill = database.transaction(() => {
    const kept = salvage(database, torn)
    const tables = salvageTables(database, torn)
    const reach = reachOf(database)
    const had = reachOfFile(torn)
    const rescued: Rescue = {
      damage,
      quarantine: basename(dirname(torn)),
      backup: backup === null ? null : basename(backup),
      kept,
      tables,
      lostFromMs: lastInstant(database),
      lostUntilMs: lastWrite(torn) ?? at.wallMs,
      lostSegments: had && had.segments >= reach.segments ? had.segments - reach.segments : null,
    }
    openActStore(database).append(rescuedAct(rescued, at))
  })
  fill.immediate()
  database.pragma('journal_mode = DELETE')
  database.close()
  publishDatabase(building, path)
}

/** The end of the last record that is there. */
function lastInstant(database: Database.Database): number | null {
  const found = database.prepare(
    'SELECT max(ended_at_ms) FROM (SELECT ended_at_ms FROM segment ORDER BY seq DESC LIMIT 1)',
  )
  const ms: unknown = found.pluck().get()
  return typeof ms === 'number' ? ms : null
}

/** When the torn database was last written: until then the station was at work. */
function lastWrite(torn: string): number | null {
  const times = filesOf(torn)
    .filter((file) => !file.endsWith('-shm'))
    .map((file) => Math.trunc(statSync(file).mtimeMs))
  return times.length === 0 ? null : Math.max(...times)
}
