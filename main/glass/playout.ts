import type { Say } from '../../station/language.ts'
import { randomUUID } from 'node:crypto'
import { localHour } from '../../ledger/local-hour.ts'
import type { Item, ItemId, LocalDate } from '../../playlist/item.ts'
import type { Plan } from '../../playlist/plan.ts'
import type { Bulletin } from '../../server/http/controller.ts'
import type { SettingsBook } from '../../server/settings/settings-book.ts'
import type { InForce } from '../../server/takeovers/in-force.ts'
import type { ReadClocks } from '../clocks.ts'
import type { Films } from '../films/films.ts'
import { Glass } from './glass.ts'
import { LedgerWriter } from './ledger-writer.ts'
import type { LoopCommand } from '../loop/command.ts'
import type { ContentOf } from '../loop/event.ts'
import { runLoop, type Loop } from '../loop/run.ts'
import { firstState } from '../loop/state.ts'
import { wordsOn, type PanelWords } from '../loop/words.ts'
import type { LifecycleBook } from '../../server/lifecycle/lifecycle-book.ts'
import { settingOf } from '../desks/lifecycle.ts'
import type { Memory } from '../memory.ts'
import { openProgramme, type Lean, type PlanDraft, type Programme } from './programme.ts'

interface PlayoutParts {
  readonly settings: Pick<SettingsBook, 'now'>
  readonly memory: Pick<Memory, 'library' | 'ledger' | 'playheads' | 'unseen'>
  readonly bulletin: Bulletin
  readonly readClocks: ReadClocks
  readonly shellName: string
  readonly lifecycle: LifecycleBook
  readonly panels: PanelWords
  readonly films?: Pick<Films, 'isBeyond'>
  /** What was released to stand before everything else. */
  readonly takeovers?: () => InForce
}

/** Playing: the loop with its stage on one side and its ledger on the other. */
export class Playout {
  readonly loop: Loop
  readonly glass: Glass
  readonly #parts: PlayoutParts
  readonly #programme: Programme
  readonly #writer: LedgerWriter
  readonly #contentOf: ContentOf
  #plannedOn: LocalDate
  #lean: Lean | null = null
  /** Shown in this run, whether or not the ledger can date it yet. */
  readonly #shown = new Set<ItemId>()
  /** When this run first showed an item, epoch ms. */
  #playsSinceMs: number | null = null

  constructor(parts: PlayoutParts) {
    this.#parts = parts
    const { settings, memory, readClocks, shellName } = parts
    this.#contentOf = (item, date) => memory.library.showingContent(item, date)
    const isBeyond = (item: Item) => parts.films?.isBeyond(item) === true
    this.#programme = openProgramme(settings, memory.library, parts.takeovers, isBeyond)
    this.#writer = new LedgerWriter(memory.ledger, memory.playheads)
    this.#plannedOn = this.today()
    const setting = {
      run: randomUUID().slice(0, 8),
      ...this.#setting(),
      shell: shellName,
    }
    const playheads = { main: memory.playheads.kept('main'), side: memory.playheads.kept('side') }
    const first = firstState(setting, this.#plan(), this.#contentOf, readClocks(), playheads)
    this.loop = runLoop(first, readClocks, (command) => this.#carryOut(command))
    this.glass = new Glass(this.loop)
    this.#speak()
  }

  /** The station's date. */
  today(): LocalDate {
    return localHour(this.#parts.readClocks().wallMs, this.#parts.settings.now().schedule.zone).date
  }

  /** The plan as it was made, without the guardian's lean. */
  ordinaryPlan(): Plan {
    return this.#plan(null)
  }

  /** The plan that a draft of the settings would make. */
  trial(draft: PlanDraft): Plan {
    return this.#programme.trial(this.today(), draft, this.#unseen())
  }

  /** Leans towards the target's source class; null lets go. */
  lean(lean: Lean | null): void {
    this.#lean = lean
    this.#follow()
  }

  /** Follows the library as it is now. */
  refresh(): void {
    // What was shown since the guardian spoke rests now.
    const { resting } = this.loop.state().plan.recency
    this.#lean &&= { ...this.#lean, resting }
    this.#follow()
  }

  #follow(): void {
    this.#plannedOn = this.today()
    this.loop.dispatch({ type: 'planChanged', plan: this.#plan(), contentOf: this.#contentOf })
    this.#speak()
  }

  /** A new date takes out panels that are over; an item whose time aside is over gets another try. */
  refreshIfStale(): void {
    const isDue = this.#programme.nextTryMs() <= this.#parts.readClocks().wallMs
    if (isDue || this.#plannedOn !== this.today()) this.refresh()
  }

  /** Brand, place, name and zone as they are now, on the glass and in the records from now on. */
  settle(): void {
    this.loop.dispatch({ type: 'settingChanged', setting: this.#setting() })
    this.#speak()
  }

  /** What is wrong with playing, for a person to read. */
  faults(inWords?: Say): string[] {
    return [...this.#programme.faults(inWords), ...this.#writer.faults(inWords)]
  }

  /** What the band says, and the line above it. */
  #speak(): void {
    const words = wordsOn(this.today(), this.#parts.settings.now().profile, this.#parts.panels)
    this.loop.dispatch({ type: 'wordsChanged', words })
  }

  #setting() {
    const { profile, schedule } = this.#parts.settings.now()
    const names = { stationName: profile.name, zone: schedule.zone, screen: profile.screenId }
    return { ...names, ...settingOf(this.#parts.lifecycle) }
  }

  #plan(lean = this.#lean) {
    return this.#programme.plan(this.today(), this.#parts.readClocks().wallMs, lean, this.#unseen())
  }

  #unseen(): ItemId[] {
    return this.#parts.memory.unseen(this.#playsSinceMs).filter((id) => !this.#shown.has(id))
  }

  #keep({ zone, playheads }: Extract<LoopCommand, { type: 'keepPlayheads' }>): void {
    const [begun] = playheads
    if (begun?.itemId !== undefined) {
      this.#shown.add(begun.itemId)
      this.#playsSinceMs ??= this.#parts.readClocks().wallMs
    }
    this.#writer.keepPlayheads(zone, playheads)
  }

  #carryOut(command: LoopCommand): void {
    const { bulletin } = this.#parts
    switch (command.type) {
      case 'sendProgram':
        return this.glass.show(command.program)
      case 'keepCheckpoint':
        return this.#writer.checkpoint(command.open)
      case 'appendSegments':
        return this.#writer.append(command.closed, command.open)
      case 'keepPlayheads':
        return this.#keep(command)
      case 'setAside':
        this.#programme.setAside(command.itemId, command)
        bulletin.announce({ event: 'alarm', data: { title: command.title, message: command.reason } })
        return this.refresh()
      case 'announceShowing':
        return bulletin.announce({
          event: 'showing',
          data: this.loop.state().zones.main.revealed?.showing ?? null,
        })
    }
  }
}
