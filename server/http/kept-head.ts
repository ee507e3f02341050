import { z } from 'zod'
import type { EditionHead } from '../settings/stale-edition.ts'
import { instantIn } from './segment-shape.ts'

/** Which edition a setting of this machine has, and whose it is; 0 and nobody's before the first change. */
export const keptHead = z.object({
  edition: z.number().int().min(0),
  changedBy: z.string(),
  changedAt: z.string().nullable(),
})

export function headIn(
  { edition, changedBy, changedAtMs }: EditionHead,
  zone: string,
): z.infer<typeof keptHead> {
  return { edition, changedBy, changedAt: changedAtMs === null ? null : instantIn(changedAtMs, zone) }
}
