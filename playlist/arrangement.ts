import type { Cycle } from './cycle.ts'
import { fullLayout, type Layout } from './layout.ts'
import { cycleOn } from './lineup.ts'
import type { LocalDate } from './item.ts'
import type { Interruption, Rulebook } from './rulebook.ts'
import { volumeOf, type Sound } from './sound.ts'
import { opensStation } from './takeover.ts'

/** What a rule says of the glass besides what plays on it: how it is divided, and how loud it is. */
export interface Arrangement {
  readonly layout: Layout
  /** The side zone's round; null unless the layout is divided. */
  readonly sideCycle: Cycle | null
  /** 0 to 1, before quiet hours are asked. */
  readonly volume: number
  /** It is heard in quiet hours too. */
  readonly insists: boolean
}

/** Closed or filler: nothing beside it, and no sound. */
export const silent: Arrangement = { layout: fullLayout, sideCycle: null, volume: 0, insists: false }

/** A takeover is strictly alone. What lights a closed station is also heard in one that is quiet. */
const announced: Arrangement = { ...silent, volume: 1 }
const alarmed: Arrangement = { ...announced, insists: true }

export const arrangementOfTakeover = ({ takeover, item }: Interruption): Arrangement =>
  opensStation(takeover, item) ? alarmed : announced

/** What is asked for by a campaign, a daypart or the fallback. */
interface Asked {
  readonly playlistId: string
  readonly layout?: Layout | undefined
  readonly sound?: Sound | undefined
}

/** A rule's arrangement on a date: with nothing to put beside it, one item fills the field. */
export function arrangementOn(book: Rulebook, asked: Asked, date: LocalDate): Arrangement {
  const layout = asked.layout ?? fullLayout
  const volume = volumeOf(asked.sound, book.sounds.get(asked.playlistId))
  const lineup = layout.form === 'divided' ? book.lineups.get(layout.sidePlaylistId) : undefined
  const sideCycle = lineup === undefined ? null : cycleOn(lineup, date)
  if (sideCycle !== null) return { layout, sideCycle, volume, insists: false }
  return { layout: { form: 'full', ticker: layout.ticker }, sideCycle, volume, insists: false }
}
