/** The countdown is seen for so long. */
export const warnedSeconds = 15

/** Big print is for people who take their time. */
const slower = 2

export interface Rest {
  /** Whole seconds until the visit ends; null while there is nothing to say. */
  readonly shownSeconds: number | null
  readonly isOver: boolean
}

/** How much is left of the time in which nobody touched the glass. */
export function restOf(untouchedMs: number, idleSeconds: number, isElder: boolean): Rest {
  const warned = warnedSeconds * (isElder ? slower : 1)
  const leftMs = idleSeconds * 1_000 * (isElder ? slower : 1) - untouchedMs
  const seconds = Math.ceil(leftMs / 1_000)
  return { shownSeconds: seconds <= warned ? Math.max(0, seconds) : null, isOver: leftMs <= 0 }
}
