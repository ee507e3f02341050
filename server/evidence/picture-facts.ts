import type { Database } from 'better-sqlite3'
import type { StationFacts } from '../../station/facts/station-facts.ts'
import { leastPictureBytes } from './evidence-picture.ts'

/** The chain's name for a picture of the screen. */
export const pictureTakenKind = 'picture-taken'

/** The pictures of a month (`2026-11`) as the chain tells; null where none was ever taken: 未采集. */
export function picturesIn(database: Database, month: string): StationFacts['pictures'] {
  const rows = database
    .prepare<[string, string], { date: string; sizeBytes: number }>(
      `SELECT json_extract(body, '$.date') AS date, max(json_extract(body, '$.sizeBytes')) AS sizeBytes
       FROM act WHERE kind = ? AND json_extract(body, '$.date') < ? GROUP BY 1`,
    )
    .all(pictureTakenKind, `${month}-99`)
  if (rows.length === 0) return null
  const own = rows.filter(({ date }) => date.startsWith(`${month}-`))
  const conforming = own.filter(({ sizeBytes }) => sizeBytes >= leastPictureBytes)
  return { taken: own.length, conforming: conforming.length }
}
