import type { Shown } from '../../ledger/segment.ts'
import { localHour } from '../../ledger/local-hour.ts'
import type { Cue } from '../../playlist/cue.ts'
import type { Item } from '../../playlist/item.ts'
import type { Showing, ShowingContent, StageProgram } from '../../playlist/stage-protocol.ts'
import type { Setting } from './setting.ts'
import type { LoopState, Staged } from './state.ts'

/** No item lasts longer; a takeover's goes round. */
const longestShowingMs = 86_400_000
/**
 * The schedule looks a month ahead. A black or filler that seems to last nearly so long may last longer: the stage then
 * holds it until told otherwise, for at the end of a hold it turns to what comes next by itself.
 */
const farMs = 28 * 86_400_000
const untilToldMs = 3_650 * 86_400_000

/** Makes a cue ready for the stage. An item of which nothing is left to show gives way to the filler. */
export function stageCue(state: LoopState, cue: Cue): Staged {
  const id = `${state.setting.run}-${state.showings + 1}`
  const { item } = cue
  const content = item === null ? null : state.contentOf(item, localHour(cue.from, state.setting.zone).date)
  const lastsMs = Math.max(1, Math.round(cue.until - cue.from))
  if (item === null || content === null) return { cue, showing: unmetered(id, cue, lastsMs), shown: null }
  const title = cue.exercise ? `【演练】${item.title}` : item.title
  const showing = { ...itemShowing(id, item, content, Math.min(longestShowingMs, lastsMs)), title }
  return { cue, showing, shown: shownItem(id, item, state.setting) }
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
}

function itemShowing(id: string, item: Item, content: ShowingContent, holdMs: number): Showing {
  const { title, sourceClass, publisher, address } = item
  return { id, itemId: item.id, title, sourceClass, publisher, address, holdMs, volume: 1, content }
}

function shownItem(showingId: string, item: Item, { screen, place, shell }: Setting): Shown {
  const { title, publisher, sourceClass, themes, kind, mediaHash } = item
  return {
    screen,
    zone: 'main',
    showingId,
    itemId: item.id,
    title,
    publisher,
    sourceClass,
    themes,
    kind,
    mediaHash,
    shell,
    place,
  }
}

/** What the stage is told. */
export function programOf(setting: Setting, current: Staged, next: Staged | null): StageProgram {
  const { brand, stationName, zone } = setting
  return {
    type: 'program',
    brand,
    stationName,
    zone,
    current: current.showing,
    next: next?.showing ?? null,
  }
}
