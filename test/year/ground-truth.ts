const zoneMs = 8 * 3_600_000
const dayMs = 86_400_000

/** A date of Shanghai, reckoned without the code under test. */
export const dateOf = (trueMs: number): string => new Date(trueMs + zoneMs).toISOString().slice(0, 10)
export const midnightAfter = (trueMs: number): number =>
  (Math.floor((trueMs + zoneMs) / dayMs) + 1) * dayMs - zoneMs

interface Sight {
  readonly fromMs: number
  readonly toMs: number
  readonly sourceClass: string
  readonly place: string
  readonly isRegistered: boolean
}

const addTo = (sums: Map<string, number>, key: string, ms: number) =>
  void sums.set(key, (sums.get(key) ?? 0) + ms)

/** What a witness before the screen with a right watch would write down. It knows nothing of beats or records. */
export class GroundTruth {
  /** Milliseconds by `date class`. */
  readonly byDay = new Map<string, number>()
  readonly byPlace = new Map<string, number>()
  registeredMs = 0
  /** Seen by the witness, but by a machine that lost its power before it ever knew the time. */
  neverPlacedMs = 0
  place = ''
  isRegistered = false
  /** While the machine does not know the time, whether it will be told is open. */
  clockKnown = true
  #waiting: Sight[] = []

  saw(fromMs: number, toMs: number, sourceClass: string): void {
    const sight = { fromMs, toMs, sourceClass, place: this.place, isRegistered: this.isRegistered }
    if (this.clockKnown) this.#count(sight)
    else this.#waiting.push(sight)
  }

  clockIsKnown(): void {
    this.clockKnown = true
    for (const sight of this.#waiting.splice(0)) this.#count(sight)
  }

  powerCut(): void {
    for (const { fromMs, toMs } of this.#waiting.splice(0)) this.neverPlacedMs += toMs - fromMs
  }

  get totalMs(): number {
    return [...this.byDay.values()].reduce((sum, ms) => sum + ms, 0)
  }

  #count({ fromMs, toMs, ...sight }: Sight): void {
    const cutMs = Math.min(toMs, midnightAfter(fromMs))
    addTo(this.byDay, `${dateOf(fromMs)} ${sight.sourceClass}`, cutMs - fromMs)
    addTo(this.byPlace, sight.place, cutMs - fromMs)
    if (sight.isRegistered) this.registeredMs += cutMs - fromMs
    if (cutMs < toMs) this.#count({ ...sight, fromMs: cutMs, toMs })
  }
}
