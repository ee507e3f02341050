import { z } from 'zod'
import type { Because, Cue } from '../../playlist/cue.ts'
import { sourceClasses } from '../../playlist/source-class.ts'
import type { InForce } from '../settings/settings-book.ts'
import { simulatedDay } from '../settings/simulation.ts'
import { instantIn } from './segment-shape.ts'

const cue = z.object({
  from: z.string(),
  until: z.string(),
  kind: z.enum(['item', 'filler', 'closed']),
  itemId: z.string().nullable(),
  title: z.string().nullable(),
  sourceClass: z.enum(sourceClasses).nullable(),
  playlistId: z.string().nullable(),
  playlistTitle: z.string().nullable(),
  /** The rule that put it there, and its name. */
  rule: z.string(),
  ruleTitle: z.string().nullable(),
})

/** A day as it would go without memory of the day before; the cues tile it. */
export const dayPreview = simulatedDay.extend({
  zone: z.string(),
  cues: z.array(cue),
  /** What the side zone shows beside them, where the field is divided. */
  side: z.array(cue),
})

export function previewCue(each: Cue, { schedule, playlists }: InForce): z.infer<typeof cue> {
  const { kind, item, playlistId, because } = each
  return {
    from: instantIn(each.from, schedule.zone),
    until: instantIn(each.until, schedule.zone),
    kind,
    itemId: item?.id ?? null,
    title: item?.title ?? null,
    sourceClass: item?.sourceClass ?? null,
    playlistId,
    playlistTitle: playlists.find(({ id }) => id === playlistId)?.title ?? null,
    rule: because.rule,
    ruleTitle: ruleTitle(because, schedule),
  }
}

function ruleTitle({ rule, id }: Because, { dayparts, campaigns }: InForce['schedule']): string | null {
  const rules = rule === 'campaign' ? campaigns : rule === 'daypart' ? dayparts : []
  return rules.find((each) => each.id === id)?.title ?? null
}
