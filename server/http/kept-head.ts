import type { KeptHead } from '../../contract/editions.ts'
import type { EditionHead } from '../settings/stale-edition.ts'
import { instantIn } from '../../contract/instant.ts'

export function headIn({ edition, changedBy, changedAtMs }: EditionHead, zone: string): KeptHead {
  return { edition, changedBy, changedAt: changedAtMs === null ? null : instantIn(changedAtMs, zone) }
}
