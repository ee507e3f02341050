import type { Because, Cue } from '../../playlist/cue.ts'
import type { InForce } from '../settings/settings-book.ts'
import type { PreviewCue } from '../../contract/outlook.ts'
import { instantIn } from '../../contract/instant.ts'

export function previewCue(each: Cue, { schedule, playlists }: InForce): PreviewCue {
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
