import type { Database } from 'better-sqlite3'
import { dateAt } from '../../playlist/local-day.ts'
import type { Renewal } from '../../station/facts/station-facts.ts'

interface RenewalRow {
  readonly itemId: string
  readonly title: string
  readonly sourceClass: string
  readonly installedMs: number
  readonly shownMs: number | null
}

/** Items that were installed, or of which an edition was first really shown, in a stretch of time (epoch ms). */
export function renewalsIn(
  database: Database,
  span: { from: number; until: number },
  zone: string,
): Renewal[] {
  const rows = database
    .prepare<{ from: number; until: number }, RenewalRow>(
      `WITH shown AS (SELECT item_id, min(shown_at) AS at FROM first_showing
                      WHERE shown_at >= @from AND shown_at < @until GROUP BY item_id)
       SELECT id AS itemId, title, source_class AS sourceClass, installed_at_ms AS installedMs,
              ifnull(shown.at, (SELECT min(shown_at) FROM first_showing WHERE item_id = id)) AS shownMs
       FROM item LEFT JOIN shown ON shown.item_id = item.id
       WHERE shown.at IS NOT NULL OR (installed_at_ms >= @from AND installed_at_ms < @until)
       ORDER BY installed_at_ms, id`,
    )
    .all(span)
  return rows.map(({ itemId, title, sourceClass, installedMs, shownMs }) => ({
    itemId,
    title,
    sourceClass,
    installedOn: dateAt(zone, installedMs),
    firstShownOn: shownMs === null ? null : dateAt(zone, shownMs),
  }))
}
