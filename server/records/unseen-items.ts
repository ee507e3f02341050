import type { Database } from 'better-sqlite3'
import type { ItemId } from '../../playlist/item.ts'

/**
 * Released items that have never been on the glass, the newest first. Only what came once the station was playing: to a
 * station that has shown nothing yet, all is new alike.
 */
export function unseenItems(database: Database): () => ItemId[] {
  const ask = database
    .prepare<[], ItemId>(
      `SELECT id FROM item
       WHERE state = 'released' AND installed_at_ms > (SELECT min(shown_at) FROM first_showing)
         AND NOT EXISTS (SELECT 1 FROM first_showing WHERE item_id = item.id)
       ORDER BY installed_at_ms DESC, id`,
    )
    .pluck()
  return () => ask.all()
}
