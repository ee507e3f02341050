import type { Say } from '../../station/language.ts'
import type { Item, LocalDate } from '../../playlist/item.ts'
import type { PanelDoor } from '../../server/panels/panel-door.ts'
import { Panels } from '../../server/panels/panels.ts'
import type { SettingsBook } from '../../server/settings/settings-book.ts'
import type { ReadClocks } from '../clocks.ts'
import type { ContentOf } from '../loop/event.ts'
import type { Glyphs } from './glyphs.ts'
import type { Memory } from '../memory.ts'
import { panelPersons } from './release-persons.ts'

interface PanelsParts {
  readonly memory: Pick<Memory, 'database' | 'acts'>
  readonly settings: Pick<SettingsBook, 'now'>
  readonly readClocks: ReadClocks
  readonly glyphs: Glyphs
}

/** The station's panels, by its own zone, network mode and clock. */
export const openPanels = ({ memory, settings, readClocks, glyphs }: PanelsParts): Panels =>
  new Panels({
    database: memory.database,
    acts: memory.acts,
    zone: () => settings.now().schedule.zone,
    networkMode: () => settings.now().profile.networkMode,
    nowMs: () => readClocks().wallMs,
    persons: panelPersons({ settings, readClocks }),
    missing: glyphs.ofPanel,
  })

interface Source {
  items(): Item[]
  showingContent: ContentOf
}

/** What there is to show: the library's items, and the panels that have something to say today. */
export const withPanels = <Library extends Source>(
  { glass }: Pick<Panels, 'glass'>,
  library: Library,
): Library => ({
  ...library,
  items: () => [...library.items(), ...glass.items()],
  showingContent: (item: Item, date: LocalDate) =>
    glass.content(item, date) ?? library.showingContent(item, date),
})

/** Watches panels while the station plays: addresses are asked on their minutes, and what changes reaches the plan. */
export class PanelWatch {
  readonly #panels: Panels
  readonly #refresh: () => void
  #seen: string
  #ended = false

  /** @param refresh makes the plan anew */
  constructor(panels: Panels, refresh: () => void) {
    this.#panels = panels
    this.#refresh = refresh
    this.#seen = this.#state()
  }

  /** Called every half minute: panels run out, age and change by the clock. */
  async look(): Promise<void> {
    this.changed()
    await this.#panels.round.go()
    if (!this.#ended) this.changed()
  }

  /** A person or an address may have changed something: the glass follows at once. */
  changed(): void {
    const state = this.#state()
    if (state === this.#seen) return
    this.#seen = state
    this.#refresh()
  }

  faults(inWords?: Say): string[] {
    return this.#panels.faults(inWords)
  }

  /** Lets go of what was shown too long ago for anybody to ask. */
  prune(): void {
    this.#panels.prune()
  }

  /** Gives up what is being asked. */
  end(): Promise<void> {
    this.#ended = true
    return this.#panels.round.end()
  }

  /** The door's view; a change by a person is on the glass before it is answered. */
  door(): PanelDoor {
    const panels = this.#panels
    return {
      book: panels.book,
      list: () => panels.list(),
      copy: (kept) => panels.copy(kept),
      preview: (kept) => panels.preview(kept),
      draw: (draft) => panels.draw(draft),
      persons: () => panels.persons(),
      test: (label, source) => panels.test(label, source),
      changed: () => void this.look().catch(reportError),
    }
  }

  /** What is on the glass, told by the names of its contents, and what runs above the band. */
  #state(): string {
    const items = this.#panels.glass.items().map(({ id, mediaHash }) => [id, mediaHash])
    return JSON.stringify([items, this.#panels.weatherWords(), this.#panels.tickerLines()])
  }
}

const reportError = (error: unknown) => void process.stderr.write(`${String(error)}\n`)
