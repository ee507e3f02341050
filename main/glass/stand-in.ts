import type { Item } from '../../playlist/item.ts'
import { posterMs } from '../../server/library/reading-time.ts'
import type { Aside } from '../loop/command.ts'

interface StandInParts {
  readonly posterOf: (videoHash: string) => string | null
  /** Why an item was set aside, if it was. */
  readonly asideOf: (itemId: string) => Aside | undefined
  /** More than this machine decodes. */
  readonly isBeyond: (item: Item) => boolean
}

/** What is shown in the place of an item that this machine does not show as it is. */
export function standIns({ posterOf, asideOf, isBeyond }: StandInParts) {
  /** The still picture of a film; null where there is none. */
  const stillOf = (item: Item): Item | null => {
    const poster = posterOf(item.mediaHash)
    return poster === null ? null : { ...item, kind: 'picture', mediaHash: poster, durationMs: posterMs }
  }
  /** The item itself where all is well; nothing for what is left out. */
  const inPlace = (item: Item): Item[] => {
    const why = asideOf(item.id)
    // What lies above the machine and has no still yet is judged by the frames that it drops.
    if (why === undefined) return [(isBeyond(item) ? stillOf(item) : null) ?? item]
    const shown = why.isTooSlow ? stillOf(item) : null
    return shown === null ? [] : [shown]
  }
  return { stillOf, inPlace }
}
