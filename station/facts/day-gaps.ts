interface Span {
  readonly from: number
  readonly until: number
}

/** A record of the glass; `endReason` as the ledger says it, null while it is on. */
export interface GlassRun extends Span {
  readonly endReason: string | null
}

/** Open time of a day in which nothing was on the glass, by what came before it. Milliseconds. */
export interface DayGaps {
  /** From opening to the first showing. */
  readonly lateStart: number
  /** After a one-key stop. */
  readonly stopped: number
  /** After the machine, the program or its page was lost. */
  readonly off: number
}

const lostBy: Readonly<Record<string, keyof DayGaps>> = {
  stopped: 'stopped',
  'power-cut': 'off',
  shutdown: 'off',
  'page-lost': 'off',
}

/** @param runs of the main zone, in order, clipped to the day by whoever asks */
export function dayGaps(open: readonly Span[], runs: readonly GlassRun[], nowMs: number): DayGaps {
  const gaps = { lateStart: 0, stopped: 0, off: 0 }
  const lose = (cause: keyof DayGaps | undefined, gap: Span) => {
    if (cause === undefined) return
    for (const { from, until } of open)
      gaps[cause] += Math.max(0, Math.min(gap.until, until) - Math.max(gap.from, from))
  }
  let reached = -Infinity
  let cause: keyof DayGaps | undefined = 'lateStart'
  for (const run of runs) {
    lose(cause, { from: reached, until: run.from })
    reached = Math.max(reached, run.until)
    cause = run.endReason === null ? undefined : lostBy[run.endReason]
  }
  lose(cause, { from: reached, until: nowMs })
  return gaps
}
