import { z } from 'zod'

/** How loud a daypart, a campaign or a playlist is. Muted keeps the volume for the day it is let go of again. */
export const sound = z.object({ volume: z.number().min(0).max(1), muted: z.boolean() })

export type Sound = z.infer<typeof sound>

/**
 * The volume, 0 to 1, before quiet hours are asked: either of them mutes; a rule's volume goes before its playlist's.
 * Where nobody says anything it is full, as the machine's own volume is set by hand.
 */
export function volumeOf(rule: Sound | undefined, playlist: Sound | undefined): number {
  if (rule?.muted === true || playlist?.muted === true) return 0
  return rule?.volume ?? playlist?.volume ?? 1
}
