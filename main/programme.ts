import type { Item, LocalDate } from '../playlist/item.ts'
import { leaned } from '../playlist/lean.ts'
import { compilePlan, type Plan } from '../playlist/plan.ts'
import { previewDay } from '../playlist/preview.ts'
import type { SourceClass } from '../playlist/source-class.ts'
import type { SettingsBook } from '../server/settings/settings-book.ts'
import type { ContentOf } from './loop/event.ts'

/** What failed on the glass is tried again after this: a codec does not mend itself, a busy machine does. */
const setAsideMs = 10 * 60_000

/** Turns the library and the settings into the plan that the loop follows, leaving out what cannot be shown now. */
export function openProgramme(
  settings: Pick<SettingsBook, 'now'>,
  library: { items(): Item[]; showingContent: ContentOf },
) {
  const aside = new Map<string, { untilMs: number; reason: string; title: string }>()
  return {
    /**
     * @param date the station's today: panels of which nothing is left by then drop out
     * @param share the part of the time for the target's source class while the guardian leans; null as it was made
     */
    plan(date: LocalDate, nowMs: number, share: number | null): Plan {
      for (const [id, { untilMs }] of aside) if (untilMs <= nowMs) aside.delete(id)
      const items = library
        .items()
        .filter((item) => !aside.has(item.id) && library.showingContent(item, date) !== null)
      const { playlists, profile, schedule, calendar } = settings.now()
      const inForce = share === null ? playlists : leaned(playlists, profile.target.sourceClass, share)
      return compilePlan({ schedule, playlists: inForce, items, takeovers: [], calendar })
    },
    setAside(itemId: string, title: string, reason: string, nowMs: number): void {
      aside.set(itemId, { untilMs: nowMs + setAsideMs, reason, title })
    },
    /** When something left out may be tried again. */
    nextTryMs: (): number => Math.min(Infinity, ...[...aside.values()].map(({ untilMs }) => untilMs)),
    /** What is left out at present, for a person to read. */
    faults: (): string[] =>
      [...aside.values()].map(
        ({ title, reason }) => `《${title}》放不出来（${reason}），已暂时跳过。请重新导入该文件。`,
      ),
  }
}

export type Programme = ReturnType<typeof openProgramme>

/** Seconds of a source class that the plan still holds for the rest of a local date. */
export function plannedSeconds(plan: Plan, date: LocalDate, sourceClass: SourceClass, nowMs: number): number {
  const left = previewDay(plan, date).filter(
    ({ item, until }) => item?.sourceClass === sourceClass && until > nowMs,
  )
  return Math.floor(left.reduce((sum, { from, until }) => sum + until - Math.max(from, nowMs), 0) / 1000)
}
