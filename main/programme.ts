import type { Item, LocalDate } from '../playlist/item.ts'
import { leaned } from '../playlist/lean.ts'
import { compilePlan, type Plan, type PlanParts } from '../playlist/plan.ts'
import { plannedByClass } from '../playlist/planned.ts'
import type { SourceClass } from '../playlist/source-class.ts'
import type { SettingsBook } from '../server/settings/settings-book.ts'
import type { InForce } from '../server/takeovers/in-force.ts'
import type { Aside } from './loop/command.ts'
import type { ContentOf } from './loop/event.ts'

export type PlanDraft = Pick<PlanParts, 'schedule' | 'playlists' | 'calendar'>

/** Turns the library and the settings into the plan that the loop follows, leaving out what cannot be shown now. */
export function openProgramme(
  settings: Pick<SettingsBook, 'now'>,
  library: { items(): Item[]; showingContent: ContentOf },
  released: () => InForce = () => ({ takeovers: [], items: [] }),
) {
  const aside = new Map<string, Aside>()
  return {
    /**
     * @param date the station's today: panels of which nothing is left by then drop out
     * @param share the part of the time for the target's source class while the guardian leans; null as it was made
     */
    plan(date: LocalDate, nowMs: number, share: number | null): Plan {
      for (const [id, { untilMs }] of aside) if (untilMs <= nowMs) aside.delete(id)
      const showable = (item: Item) => !aside.has(item.id) && library.showingContent(item, date) !== null
      const items = library.items().filter(showable)
      const { takeovers, items: written } = released()
      const { playlists, profile, schedule, calendar } = settings.now()
      const inForce = share === null ? playlists : leaned(playlists, profile.target.sourceClass, share)
      const takeoverItems = written.filter(showable)
      return compilePlan({ schedule, playlists: inForce, items, takeovers, takeoverItems, calendar })
    },
    /** As a draft would have it, with all content that can be shown on `date` and no takeover. */
    trial(date: LocalDate, { schedule, playlists, calendar }: PlanDraft): Plan {
      const items = library.items().filter((item) => library.showingContent(item, date) !== null)
      return compilePlan({ schedule, playlists, items, takeovers: [], calendar })
    },
    setAside(itemId: string, why: Aside): void {
      aside.set(itemId, why)
    },
    /** When something left out may be tried again. */
    nextTryMs: (): number => Math.min(Infinity, ...[...aside.values()].map(({ untilMs }) => untilMs)),
    /** What is left out at present, for a person to read. */
    faults: (): string[] =>
      [...aside.values()].map(({ title, reason, next }) => `《${title}》${reason}，${next}`),
  }
}

export type Programme = ReturnType<typeof openProgramme>

/** Seconds of a source class that the plan still holds for the rest of a local date. */
export function plannedSeconds(plan: Plan, date: LocalDate, sourceClass: SourceClass, nowMs: number): number {
  return Math.floor(plannedByClass(plan, date, nowMs)[sourceClass])
}
