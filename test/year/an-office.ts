import type { Database } from 'better-sqlite3'
import type { ClockReading } from '../../ledger/clock.ts'
import { instantIn } from '../../contract/instant.ts'
import { LifecycleBook } from '../../server/lifecycle/lifecycle-book.ts'
import { openActStore, type ActStore } from '../../server/records/act-store.ts'
import { openSealStore, type SealStore } from '../../server/records/seal-store.ts'
import type { MachineName } from '../../station/lifecycle/machine.ts'
import { machines } from '../../station/lifecycle/machines.ts'
import { complete, newHall, oldHall, people } from '../station-duties/steps.ts'
import type { GroundTruth } from './ground-truth.ts'

/** What a step means to the witness; all others mean nothing to what is counted. */
const meant: Readonly<Record<string, (truth: GroundTruth) => void>> = {
  recognise: (truth) => void (truth.isRegistered = true),
  'strike-off': (truth) => void (truth.isRegistered = false),
  'close-old-place': (truth) => void (truth.place = ''),
  'open-new-place': (truth) => void (truth.place = newHall.name),
}

/** The station's lifecycle, as county and city lead it; each step by the first role that may. */
export class AnOffice {
  readonly acts: ActStore
  readonly seals: SealStore
  readonly lifecycle: LifecycleBook
  readonly #truth: GroundTruth
  readonly #readClocks: () => ClockReading

  constructor(database: Database, truth: GroundTruth, readClocks: () => ClockReading) {
    this.acts = openActStore(database)
    this.seals = openSealStore(database)
    this.lifecycle = new LifecycleBook(this.acts, '4415210001', oldHall)
    this.#truth = truth
    this.#readClocks = readClocks
    truth.place = oldHall.name
  }

  takes(machine: MachineName, step: string): void {
    const clock = this.#readClocks()
    const role = machines[machine].steps.find(({ id }) => id === step)?.roles[0] ?? ''
    const at = instantIn(clock.wallMs, 'Asia/Shanghai')
    const taken = this.lifecycle.take(machine, complete(step), { role, name: people[role] ?? '', at, clock })
    if (!taken.ok) throw new Error(taken.refusal.message)
    meant[step]?.(this.#truth)
  }
}
