import Database from 'better-sqlite3'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { keptDecoding } from '../../server/decoding/decoding-book.ts'
import { emptyDataFolder, StationProcess } from './a-station.ts'

let station: StationProcess | null = null
afterEach(() => station?.end('SIGTERM'))

/** Films of a station's library, and how many of them have a still picture. */
function stills(folder: string) {
  const path = join(folder, 'station.db')
  if (!existsSync(path)) return { films: 0, stills: 0 }
  const database = new Database(path, { readonly: true })
  const count = (query: string) => Number(database.prepare(query).pluck().get())
  const films = count("SELECT count(*) FROM item WHERE kind = 'video'")
  const found = count("SELECT count(DISTINCT source_hash) FROM rendition WHERE role = 'poster'")
  database.close()
  return { films, stills: found }
}

describe('a station that plays', () => {
  it('soon knows how fast it decodes, and has a still of every film', { timeout: 240_000 }, async () => {
    const folder = emptyDataFolder()
    station = await new StationProcess(folder).started()
    await station.until(() => {
      const { films, stills: taken } = stills(folder)
      return films > 0 && taken === films && keptDecoding(folder) !== null
    })
    expect(keptDecoding(folder)).toMatchObject({ trials: 1 })
    const acts = await station.get<{ rows?: unknown[] }>('audit?kind=decoding-measured')
    expect(JSON.stringify(acts)).toContain('解码测试')
  })
})
