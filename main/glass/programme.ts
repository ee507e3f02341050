import { say, type Say } from '../../station/language.ts'
import type { Item, ItemId, LocalDate } from '../../playlist/item.ts'
import { leaned } from '../../playlist/lean.ts'
import { compilePlan, type Plan, type PlanParts } from '../../playlist/plan.ts'
import { plannedByClass } from '../../playlist/planned.ts'
import { noRecency } from '../../playlist/recency.ts'
import type { Playlist } from '../../playlist/playlist.ts'
import type { SourceClass } from '../../playlist/source-class.ts'
import type { SettingsBook } from '../../server/settings/settings-book.ts'
import type { InForce } from '../../server/takeovers/in-force.ts'
import type { Aside } from '../loop/command.ts'
import type { ContentOf } from '../loop/event.ts'
import { standIns } from './stand-in.ts'

const englishAside = (title: string, isTooSlow: boolean, hasStill: boolean): string => {
  if (!isTooSlow) return `“${title}” cannot be shown and is skipped for now. Import the file again.`
  const today = hasStill ? 'its still picture is shown today' : 'it is not shown again today'
  return `“${title}” does not play smoothly here; ${today}. Take a lower resolution, or close other programs.`
}

const instead = '今天改放它的静止画面。请换成清晰度较低的版本，或关闭机器上的其他程序。'

/** What the guardian asks for. */
export interface Lean {
  /** The part of the time for the target's source class, 0 to 1. */
  readonly share: number
  /** Its items that were shown last, the latest first: others go before them. */
  readonly resting: readonly string[]
}

export type PlanDraft = Pick<PlanParts, 'schedule' | 'playlists' | 'calendar'>

/** Turns the library and the settings into the plan that the loop follows, leaving out what cannot be shown now. */
export function openProgramme(
  settings: Pick<SettingsBook, 'now'>,
  library: { items(): Item[]; showingContent: ContentOf; posterOf: (videoHash: string) => string | null },
  released: () => InForce = () => ({ takeovers: [], items: [] }),
  /** More than this machine decodes. */
  isBeyond: (item: Item) => boolean = () => false,
) {
  const aside = new Map<string, Aside>()
  const asideOf = (itemId: string) => aside.get(itemId)
  const { stillOf, inPlace } = standIns({ posterOf: (hash) => library.posterOf(hash), asideOf, isBeyond })
  return {
    /**
     * @param date the station's today: panels of which nothing is left by then drop out
     * @param lean towards the target's source class, while the guardian leans; null as it was made
     * @param unseen released and never shown yet, the newest first
     */
    plan(date: LocalDate, nowMs: number, lean: Lean | null, unseen: readonly ItemId[] = []): Plan {
      for (const [id, { untilMs }] of aside) if (untilMs <= nowMs) aside.delete(id)
      const showable = (item: Item) => library.showingContent(item, date) !== null
      const items = library.items().flatMap(inPlace).filter(showable)
      const { takeovers, items: written } = released()
      const { profile, schedule, calendar, ...made } = settings.now()
      const { playlists, ...rests } = leant(made.playlists, profile.target.sourceClass, lean)
      const takeoverItems = written.flatMap(inPlace).filter(showable)
      const content = { items, takeovers, takeoverItems, recency: { unseen, ...rests } }
      return compilePlan({ schedule, playlists, calendar, ...content })
    },
    /** As a draft would have it, with all content that can be shown on `date` and no takeover. */
    trial(date: LocalDate, draft: PlanDraft, unseen: readonly ItemId[]): Plan {
      const items = library.items().filter((item) => library.showingContent(item, date) !== null)
      return compilePlan({ ...draft, items, takeovers: [], recency: { ...noRecency, unseen } })
    },
    setAside(itemId: string, why: Aside): void {
      aside.set(itemId, why)
    },
    /** When something left out may be tried again. */
    nextTryMs: (): number => Math.min(Infinity, ...[...aside.values()].map(({ untilMs }) => untilMs)),
    /** What is left out at present, for a person to read. */
    faults: (inWords: Say = say.zh): string[] =>
      [...aside].map(([id, { title, reason, next, isTooSlow }]) => {
        const item = isTooSlow ? library.items().find((each) => each.id === id) : undefined
        const still = item ? stillOf(item) : null
        return inWords(
          `《${title}》${reason}，${still ? instead : next}`,
          englishAside(title, isTooSlow, still !== null),
        )
      }),
  }
}

/** The playlists as the guardian wants them, and what rests meanwhile. */
function leant(playlists: readonly Playlist[], sourceClass: SourceClass, lean: Lean | null) {
  if (lean === null) return { playlists, resting: [], restingClass: null }
  const { share, resting } = lean
  return { playlists: leaned(playlists, sourceClass, share), resting, restingClass: sourceClass }
}

export type Programme = ReturnType<typeof openProgramme>

/** Seconds of a source class that the plan still holds for the rest of a local date. */
export function plannedSeconds(plan: Plan, date: LocalDate, sourceClass: SourceClass, nowMs: number): number {
  return Math.floor(plannedByClass(plan, date, nowMs)[sourceClass])
}
