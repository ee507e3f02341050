import Database from 'better-sqlite3'
import { z } from 'zod'
import { roleShape } from '../../contract/role.ts'
import { settingDocuments, type SettingName } from '../settings/setting-documents.ts'

type Row = Record<string, unknown>

const isSetting = (name: unknown): name is SettingName =>
  typeof name === 'string' && Object.hasOwn(settingDocuments, name)

/** An edition that the station could not start with is worth less than none. */
const setting = z.looseObject({ name: z.string(), body: z.string() }).refine(({ name, body }) => {
  if (!isSetting(name)) return true
  try {
    return settingDocuments[name].safeParse(JSON.parse(body)).success
  } catch {
    return false
  }
})

const user = z.looseObject({
  name: z.string().min(1),
  role: roleShape,
  password: z.string().regex(/^scrypt\$[\w+/=]+\$[\w+/=]+$/),
})

const token = z.looseObject({
  id: z.string().min(1),
  role: roleShape,
  hash: z.string().regex(/^[0-9a-f]{64}$/),
})

/** What a station is set by, and who may come in. No chain proves it: a table is taken whole or not at all. */
const tables = { setting, user, token } satisfies Record<string, z.ZodType<Row>>

export type SalvagedTable = keyof typeof tables
const names = Object.keys(tables) as SalvagedTable[]

/**
 * Takes settings and accounts from a torn database, in the place of the backup's, where SQLite finds their pages whole
 * and every row makes sense. Called in the caller's transaction; returns which were taken.
 */
export function salvageTables(into: Database.Database, tornPath: string): SalvagedTable[] {
  try {
    const torn = new Database(tornPath, { readonly: true, fileMustExist: true })
    try {
      // Another edition of the program wrote other columns.
      return version(torn) === version(into) ? names.filter((name) => take(into, torn, name)) : []
    } finally {
      torn.close()
    }
  } catch (error) {
    if (error instanceof Database.SqliteError) return []
    throw error
  }
}

const version = (database: Database.Database) => Number(database.pragma('user_version', { simple: true }))

function take(into: Database.Database, torn: Database.Database, name: SalvagedTable): boolean {
  try {
    const rows = wholeRows(torn, name)
    if (rows.length === 0) return false
    into.transaction(() => replaceRows(into, name, rows))()
    return true
  } catch (error) {
    if (error instanceof Database.SqliteError) return false
    throw error
  }
}

/** None where a page of the table is torn, or a row is none. */
function wholeRows(torn: Database.Database, name: SalvagedTable): Row[] {
  if (torn.pragma(`quick_check(${name})`, { simple: true }) !== 'ok') return []
  const rows = torn.prepare<[], Row>(`SELECT * FROM ${name}`).all()
  return rows.every((row) => tables[name].safeParse(row).success) ? rows : []
}

function replaceRows(into: Database.Database, name: SalvagedTable, rows: readonly Row[]): void {
  into.exec(`DELETE FROM ${name}`)
  for (const row of rows) {
    const columns = Object.keys(row)
    const insert = `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${columns.map((each) => `@${each}`).join(', ')})`
    into.prepare(insert).run(row)
  }
}
