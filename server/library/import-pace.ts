/** What an import has done, and how long it took without its pauses. */
export interface Pace {
  readonly activeMs: number
  readonly doneBytes: number
  readonly allBytes: number
}

/** Before this a guess would jump about. */
const earliestMs = 3_000

/** How long it will still take at this pace, in whole seconds; null while that cannot be said. */
export function remainingSeconds({ activeMs, doneBytes, allBytes }: Pace): number | null {
  if (activeMs < earliestMs || doneBytes <= 0 || allBytes < doneBytes) return null
  return Math.ceil((activeMs * (allBytes - doneBytes)) / doneBytes / 1000)
}
