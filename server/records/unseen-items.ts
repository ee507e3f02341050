import type { Database } from 'better-sqlite3'
import type { ItemId } from '../../playlist/item.ts'

/**
 * Released items that have never been on the glass, the newest first. Only what came once the station was playing: to a
 * station that has shown nothing yet, all is new alike.
 *
 * Answers for what plays since an instant, epoch ms, null for nothing yet: the very first showing is not in the records
 * before it is over.
 */
export function unseenItems(database: Database): (playsSinceMs: number | null) => ItemId[] {
  const ask = database
    .prepare<[number | null], ItemId>(
      `SELECT id FROM item
       WHERE state = 'released' AND installed_at_ms > ifnull((SELECT min(shown_at) FROM first_showing), ?)
         AND NOT EXISTS (SELECT 1 FROM first_showing WHERE item_id = item.id)
       ORDER BY installed_at_ms DESC, id`,
    )
    .pluck()
  return (playsSinceMs) => ask.all(playsSinceMs)
}
