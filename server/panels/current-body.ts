import type { PanelBody } from '../../contract/panel-body.ts'
import type { PanelEdition } from '../../contract/panel-draft.ts'
import type { FeedCopy } from './feed-rows.ts'

/** What an edition says now, and when that was last known to hold. */
export interface CurrentBody {
  readonly body: PanelBody
  readonly asOfMs: number
}

const hourMs = 3_600_000

/**
 * Null where there is nothing to say: an address that has not answered yet, or has been silent for longer than its
 * last good copy holds.
 *
 * @param enteredAtMs when a person entered the edition
 */
export function currentBody(
  { source, body }: PanelEdition,
  copy: FeedCopy | null,
  enteredAtMs: number,
  nowMs: number,
): CurrentBody | null {
  if (source.from !== 'feed') return body === null ? null : { body, asOfMs: enteredAtMs }
  if (copy === null || copy.body === null || copy.goodAtMs === null) return null
  const ageMs = nowMs - copy.goodAtMs
  // A copy from hours ahead was dated by a clock that was wrong: its age is not known.
  const isLate = ageMs >= source.keepHours * hourMs || ageMs < -hourMs
  return isLate ? null : { body: copy.body, asOfMs: copy.goodAtMs }
}
