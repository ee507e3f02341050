import { actBy } from '../../ledger/act.ts'
import type { ClockReading } from '../../ledger/clock.ts'
import { openIntervals } from '../../playlist/opening.ts'
import type { Plan } from '../../playlist/plan.ts'
import { previewDay } from '../../playlist/preview.ts'
import { guardian, type GuardianDecision } from '../../station/guardian.ts'
import type { Status } from '../../contract/status.ts'
import type { ActStore } from '../../server/records/act-store.ts'
import type { SettingsBook } from '../../server/settings/settings-book.ts'
import type { Playout } from '../glass/playout.ts'
import { plannedSeconds } from '../glass/programme.ts'

interface GuardParts {
  readonly settings: Pick<SettingsBook, 'now'>
  readonly playout: Pick<Playout, 'ordinaryPlan' | 'lean'>
  /** What was credited today, and what today owes. */
  readonly today: () => Pick<Status['today'], 'date' | 'dueSeconds' | 'creditedSeconds'>
  /** What was truly shown last on a date, the newest first. */
  readonly lastShown: (date: string) => readonly string[]
  readonly acts: Pick<ActStore, 'append'>
}

/** A smaller change of share is not worth another plan, nor another line in the record. */
const worthwhile = 0.05

/** Switched off while it leans, it lets go. */
const switchedOff: GuardianDecision = {
  action: 'none',
  share: 0,
  word: 'switched-off',
  reason: '达标守护已关闭，按原排期播放。',
  restItemIds: [],
}

/**
 * The five-hour guardian: while today would fall short, the schedule leans towards science, within what the county
 * allows; each change of its mind is an act in the chain.
 */
export class Guard {
  readonly #parts: GuardParts
  #share: number | null = null

  constructor(parts: GuardParts) {
    this.#parts = parts
  }

  /** Asked every minute. */
  look(at: ClockReading): void {
    const { settings, playout } = this.#parts
    if (!at.trusted) return
    const { watches } = settings.now().guardian
    const decision = watches ? guardian(this.#today(playout.ordinaryPlan(), at)) : switchedOff
    const share = decision.action === 'lean' ? decision.share : null
    const isSame = share === null ? this.#share === null : Math.abs(share - (this.#share ?? 0)) < worthwhile
    if (isSame) return
    this.#share = share
    playout.lean(share === null ? null : { share, resting: decision.restItemIds })
    this.#writeDown(decision, at)
  }

  #today(plan: Plan, { wallMs }: ClockReading) {
    const { settings, today, lastShown } = this.#parts
    const { guardian: allowed, profile } = settings.now()
    const { target } = profile
    const { schedule, calendar } = plan
    const { date, dueSeconds, creditedSeconds } = today()
    const left = openIntervals(schedule, calendar, date).map(
      ({ from, until }) => until - Math.max(from, wallMs),
    )
    return {
      dueSeconds,
      targetSeconds: target.seconds,
      creditedSeconds: creditedSeconds[target.sourceClass] ?? 0,
      plannedSeconds: plannedSeconds(plan, date, target.sourceClass, wallMs),
      remainingOpenSeconds: left.reduce((sum, ms) => sum + Math.max(0, ms), 0) / 1000,
      maxLeanShare: allowed.maxLeanShare,
      scienceItemIds: itemsOf(plan, date, target.sourceClass),
      recentItemIds: lastShown(date),
    }
  }

  #writeDown({ action, share, word, reason, restItemIds }: GuardianDecision, at: ClockReading): void {
    const { acts, settings } = this.#parts
    const { screenId, target } = settings.now().profile
    const by = { role: 'station', name: '达标守护', clock: at }
    acts.append(
      actBy(by, {
        kind: 'guardian',
        subject: screenId,
        document: target.document,
        reason,
        body: { action, word, sharePercent: Math.round(share * 100), resting: restItemIds },
      }),
    )
  }
}

function itemsOf(plan: Plan, date: string, sourceClass: string): string[] {
  const ids = previewDay(plan, date).flatMap(({ item }) =>
    item?.sourceClass === sourceClass ? [item.id] : [],
  )
  return [...new Set<string>(ids)]
}
