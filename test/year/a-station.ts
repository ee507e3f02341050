import type { KeyObject } from 'node:crypto'
import { LedgerWriter } from '../../main/glass/ledger-writer.ts'
import { settingOf } from '../../main/desks/lifecycle.ts'
import type { LoopCommand } from '../../main/loop/command.ts'
import type { LoopEvent } from '../../main/loop/event.ts'
import { firstState, type LoopState } from '../../main/loop/state.ts'
import { step } from '../../main/loop/step.ts'
import { sealPast } from '../../main/jobs/sealing.ts'
import type { LedgerStore } from '../../server/records/ledger-store.ts'
import { setting, type Without } from './loop-words.ts'
import type { MachineName } from '../../station/lifecycle/machine.ts'
import type { Book } from '../records/a-book.ts'
import { AGlass, type Time } from './a-glass.ts'
import { AMachine } from './a-machine.ts'
import { AnOffice } from './an-office.ts'
import { contentOf, thePlan } from './a-programme.ts'
import { GroundTruth } from './ground-truth.ts'

/** What a power cut takes away. */
interface Run {
  state: LoopState
  readonly writer: LedgerWriter
}

/** The station of the simulated year: real loop, ledger and seals; its clocks, page and disk are turned by hand. */
export class AStation {
  readonly truth = new GroundTruth()
  readonly office: AnOffice
  readonly machine: AMachine
  readonly glass: AGlass
  readonly time: Time
  disk = { isFull: false, refused: 0 }
  runs = 0
  readonly #book: Book
  readonly #key: KeyObject
  readonly #plan = thePlan()
  #run: Run | null = null

  constructor(book: Book, key: KeyObject, startMs: number) {
    this.#book = book
    this.#key = key
    this.time = { ms: startMs }
    this.machine = new AMachine(this.time)
    this.glass = new AGlass(
      this.time,
      (report) => this.happened({ type: 'stageReported', report }),
      (fromMs, toMs, sourceClass) => this.truth.saw(fromMs, toMs, sourceClass),
    )
    this.office = new AnOffice(book.database, this.truth, () => this.machine.reads())
  }

  get isOn(): boolean {
    return this.#run !== null
  }

  /** The machine starts, its wall clock showing this; then its controller. */
  starts(wallMs = this.time.ms): void {
    this.machine.starts(wallMs)
    this.truth.clockKnown = this.machine.reads().trusted
    this.controllerStarts()
  }

  controllerStarts(): void {
    this.runs += 1
    this.#book.ledger.recover()
    this.seals()
    const at = this.machine.reads()
    const placed = settingOf(this.office.lifecycle)
    const run = { ...setting, run: `run${this.runs}`, ...placed }
    const state = firstState(run, this.#plan, contentOf, at)
    this.#run = { state, writer: new LedgerWriter(this.#refusing()) }
    this.pageOpens()
  }

  pageOpens = (): void => this.happened({ type: 'stageAttached' })

  pageLost(): void {
    this.glass.isLost()
    this.happened({ type: 'stageDetached' })
  }

  /** In good order, as for an update. */
  controllerEnds(): void {
    this.happened({ type: 'ending' })
    this.glass.isLost()
    this.#run = null
  }

  powerCut(): void {
    this.glass.isLost()
    this.#run = null
    this.truth.powerCut()
  }

  clockSetBy(ms: number): void {
    this.machine.clockSetBy(ms)
    this.happened({ type: 'tick' })
  }

  clockSetRight(): void {
    this.machine.clockSetRight()
    this.truth.clockIsKnown()
    this.happened({ type: 'tick' })
  }

  /** A step of the lifecycle, which the controller obeys at once. */
  takes(machine: MachineName, id: string): void {
    this.office.takes(machine, id)
    const placed = settingOf(this.office.lifecycle)
    this.happened({ type: 'settingChanged', setting: placed })
  }

  /** The job of each minute. */
  seals(): void {
    const { ledger } = this.#book
    const { acts, seals } = this.office
    const of = { station: '4415210001', screens: [setting.screen], zone: setting.zone }
    sealPast({ ...of, key: this.#key, ledger, acts, seals }, this.machine.reads())
  }

  /** Lets time pass; the loop ticks where the schedule can change. */
  passes(untilMs: number, beatMs: number): void {
    while (this.time.ms < untilMs) {
      const current = this.#run?.state.zones.main.current
      if (!current) return void (this.time.ms = untilMs)
      const changesMs = this.machine.trueTimeOf(current.cue.until)
      const nextMs = changesMs > this.time.ms ? changesMs : this.time.ms + 1_000
      this.glass.passes(Math.min(untilMs, nextMs), beatMs)
      this.happened({ type: 'tick' })
    }
  }

  happened(event: Without<LoopEvent>): void {
    if (!this.#run) return
    const { state, commands } = step(this.#run.state, { ...event, at: this.machine.reads() })
    this.#run.state = state
    for (const command of commands) this.#carryOut(this.#run, command)
  }

  #carryOut({ writer }: Run, command: LoopCommand): void {
    if (command.type === 'sendProgram') this.glass.told(command.program)
    if (command.type === 'keepCheckpoint') writer.checkpoint(command.open)
    if (command.type === 'appendSegments') writer.append(command.closed, command.open)
  }

  #refusing(): Pick<LedgerStore, 'append' | 'checkpoint'> {
    const { ledger } = this.#book
    const write = () => {
      if (!this.disk.isFull) return
      this.disk.refused += 1
      throw new Error('database or disk is full')
    }
    return {
      append: (closed, open) => (write(), ledger.append(closed, open)),
      checkpoint: (open) => (write(), ledger.checkpoint(open)),
    }
  }
}
