import { actBy } from '../../ledger/act.ts'
import type { ClockReading } from '../../ledger/clock.ts'
import type { Canonical } from '../../ledger/canonical.ts'
import { placeAt, type PlaceAt } from '../../station/lifecycle/at-instant.ts'
import { foldLifecycle, type Lifecycle } from '../../station/lifecycle/fold.ts'
import type { MachineName } from '../../station/lifecycle/machine.ts'
import { machines } from '../../station/lifecycle/machines.ts'
import { refusal } from '../../station/lifecycle/refusal.ts'
import { openRectification, type Rectification } from '../../station/lifecycle/rectification.ts'
import { stepRecord, type StepRecord } from '../../station/lifecycle/step-record.ts'
import type { PlaceName, StepRequest } from '../../station/lifecycle/step-request.ts'
import { takeStep, type Taken } from '../../station/lifecycle/take-step.ts'
import type { ActStore } from '../records/act-store.ts'

/** The chain's name for a step of a lifecycle. */
export const stepKind = 'lifecycle-step'

/** Who acts, by session or token; `at` is ISO with the station's offset. */
export interface Actor {
  readonly role: string
  readonly name: string
  readonly at: string
  readonly clock: ClockReading
}

/** The station's three histories, kept as acts in the chain and nowhere else. */
export class LifecycleBook {
  readonly #acts: ActStore
  #station: string
  #firstPlace: PlaceName
  #records: StepRecord[]

  constructor(acts: ActStore, station: string, firstPlace: PlaceName) {
    this.#acts = acts
    this.#station = station
    this.#firstPlace = firstPlace
    this.#records = acts.list({ kind: stepKind }).map(({ body }) => stepRecord.parse(body))
  }

  /** The profile was changed: later steps name the station by it, and where no step was taken it says the place. */
  follow({ code, place }: { readonly code: string; readonly place: PlaceName }): void {
    this.#station = code
    this.#firstPlace = place
  }

  records(): readonly StepRecord[] {
    return this.#records
  }

  state(): Lifecycle {
    return foldLifecycle(this.#records)
  }

  rectification(): Rectification | null {
    return openRectification(this.#records)
  }

  /** Where the screen stands now. The steps taken say it, not the wall clock: that may start in 1970. */
  place(): PlaceAt {
    return placeAt(this.#records, this.#firstPlace, Infinity)
  }

  /** Takes a step and chains it; a refused one leaves everything as it was. */
  take(machine: MachineName, request: StepRequest, { role, name, at, clock }: Actor): Taken {
    const taken = takeStep(machines[machine], this.#records, request, { role, name, at })
    if (!taken.ok) return taken
    // Dated 2099, it would keep every later step from being taken, and it holds from its own instant on.
    if (!clock.trusted) return { ok: false, refusal: untimely(machine, this.state()[machine]) }
    const { record } = taken
    const by = { role: record.role, name: record.name, clock }
    this.#acts.append(
      actBy(by, {
        kind: stepKind,
        subject: this.#station,
        document: record.document ?? null,
        reason: record.reason ?? null,
        evidence: record.evidence ?? [],
        body: JSON.parse(JSON.stringify(record)) as Canonical,
      }),
    )
    this.#records = [...this.#records, record]
    return taken
  }
}

const untimely = (machine: MachineName, state: string) =>
  refusal(machines[machine], state, {
    code: 'clock-untrusted',
    message: '本机时钟不可信，不能为这一步记下办理时间。',
    next: '请先校准本机时钟，再重新办理。',
    english: {
      message:
        'This machine’s clock is not to be trusted: steps and their deadlines would bear a wrong date.',
      next: 'Set the system clock, then take the step again.',
    },
  })
