import type { Shown } from '../../ledger/segment.ts'
import { localHour } from '../../ledger/local-hour.ts'
import type { Cue } from '../../playlist/cue.ts'
import { takeoverOf } from '../../playlist/interruption.ts'
import type { Item } from '../../playlist/item.ts'
import type { Showing } from '../../playlist/stage-protocol.ts'
import type { Setting } from './setting.ts'
import type { LoopState } from './state.ts'
import type { Staged, ZoneName } from './zone.ts'

/** No item lasts longer; a takeover's goes round. */
const longestShowingMs = 86_400_000
/**
 * The schedule looks a month ahead. A black or filler that seems to last nearly so long may last longer: the stage then
 * holds it until told otherwise, for at the end of a hold it turns to what comes next by itself.
 */
const farMs = 28 * 86_400_000
export const untilToldMs = 3_650 * 86_400_000

/**
 * Whether a stage that was told of one cue turns when the other wants it to. An item ends with its media or is cut;
 * a black ends with its hold, and opening hours that were changed meanwhile want another one.
 */
export const endsAlike = (told: Cue, wanted: Cue, nowMs: number): boolean =>
  wanted.item !== null ||
  told.until === wanted.until ||
  (told.until - nowMs >= farMs && wanted.until - nowMs >= farMs)

/** Makes a cue ready for the stage. An item of which nothing is left to show gives way to the filler. */
export function stageCue(state: LoopState, zone: ZoneName, cue: Cue, volume: number): Staged {
  const id = `${state.setting.run}-${state.showings + 1}`
  const { item } = cue
  const content = item === null ? null : state.contentOf(item, localHour(cue.from, state.setting.zone).date)
  const lastsMs = Math.max(1, Math.round(cue.until - cue.from))
  if (item === null || content === null) return { cue, showing: unmetered(id, cue, lastsMs), shown: null }
  const { sourceClass, publisher, address } = item
  const showing: Showing = {
    id,
    itemId: item.id,
    title: cue.exercise ? `【演练】${item.title}` : item.title,
    sourceClass,
    publisher,
    address,
    holdMs: Math.min(longestShowingMs, lastsMs),
    volume,
    interruption: interruptionOf(state, cue, item),
    content,
  }
  return { cue, showing, shown: shownItem(id, item, zone, state.setting) }
}

function unmetered(id: string, cue: Cue, lastsMs: number): Showing {
  const holdMs = lastsMs < farMs ? lastsMs : untilToldMs
  const content = { kind: cue.kind === 'closed' ? ('black' as const) : ('filler' as const) }
  return { ...emptyShowing, id, holdMs, content }
}

const emptyShowing = {
  itemId: null,
  title: '',
  sourceClass: null,
  publisher: null,
  address: null,
  volume: 0,
  interruption: null,
}

/** A public has to know who speaks, since when, and until when. */
function interruptionOf({ plan }: LoopState, cue: Cue, item: Item): Showing['interruption'] {
  const takeover = takeoverOf(plan, cue)
  if (takeover === null) return null
  const { source = item.publisher, from, until } = takeover
  return { source, from, until, exercise: cue.exercise }
}

function shownItem(showingId: string, item: Item, zone: ZoneName, setting: Setting): Shown {
  const { id, title, publisher, sourceClass, themes, kind, mediaHash } = item
  const { screen, place, shell } = setting
  const what = { itemId: id, title, publisher, sourceClass, themes, kind, mediaHash }
  return { screen, zone, showingId, ...what, shell, place }
}
