import type { Bulletin } from '../server/http/controller.ts'
import type { Door } from '../server/http/door.ts'
import { AttestedBook } from '../server/assessment/attested-book.ts'
import { LifecycleBook } from '../server/lifecycle/lifecycle-book.ts'
import type { HoursReport } from '../contract/hours.ts'
import type { SettingsBook } from '../server/settings/settings-book.ts'
import type { SettingsDesk } from '../server/settings/settings-desk.ts'
import type { ReadClocks } from './clocks.ts'
import { openBringing, type Bringing } from './desks/bringing.ts'
import { StationController } from './controller.ts'
import type { DataFolder } from './data-folder.ts'
import { openFeeds, type Feeds } from './desks/feeds.ts'
import type { Films } from './films/films.ts'
import { stationFilms } from './films/station-films.ts'
import { glyphDesk, stationGlyphs } from './desks/glyphs.ts'
import { hoursOf, type HoursQuery } from './hours.ts'
import { Imports } from './desks/importing.ts'
import { stepTaker } from './desks/lifecycle.ts'
import type { Keeping } from './jobs/keeping.ts'
import type { Memory } from './memory.ts'
import { openMonths, type Months } from './desks/months.ts'
import { openPanels, PanelWatch, withPanels } from './desks/panels.ts'
import { Playout } from './glass/playout.ts'
import { openPublishing } from './desks/publishing.ts'
import { openReleasing } from './desks/releasing.ts'
import type { ScreenWindow } from './glass/screen-window.ts'
import { openTakeovers, takeoverBook } from './desks/takeovers.ts'
import { WorkGlass } from './glass/work-glass.ts'

export interface EngineParts {
  readonly settings: SettingsBook
  readonly folder: DataFolder
  readonly memory: Memory
  readonly keeping: Keeping
  readonly window: ScreenWindow
  readonly bulletin: Bulletin
  readonly readClocks: ReadClocks
  readonly startedAtMs: number
  readonly pagesFolder: string
}

export interface Engine extends Months, Feeds, Bringing {
  readonly playout: Playout
  readonly imports: Imports
  readonly workGlass: WorkGlass
  readonly films: Films
  readonly hours: (query: HoursQuery) => HoursReport
  readonly controller: StationController
  readonly lifecycle: LifecycleBook
  readonly takeStep: Door['takeStep']
  readonly attested: AttestedBook
  readonly settingsDesk: SettingsDesk
  readonly takeovers: ReturnType<typeof openTakeovers>
  readonly panels: Door['panels']
  readonly itemDesk: Door['itemDesk']
  readonly glyphs: Door['glyphs']
  /** The library with the panels among it, as the glass has it. */
  readonly shown: Pick<Memory['library'], 'items' | 'showingContent'>
  readonly panelWatch: PanelWatch
}

/** What plays, what takes content in, and what answers for both. */
export function openEngine(parts: EngineParts): Engine {
  const { settings, memory, window, readClocks } = parts
  const { profile, schedule } = settings.now()
  const lifecycle = new LifecycleBook(memory.acts, profile.code, profile.place)
  const glyphs = stationGlyphs(parts)
  const book = takeoverBook(parts, glyphs)
  const panels = openPanels({ ...parts, glyphs })
  const shown = { ...memory, library: withPanels(panels, memory.library) }
  const isBusy = () => imports.now() !== null
  const films = stationFilms(parts, { isBusy, changed: () => playout.refresh() })
  const playing = { ...parts, memory: shown, shellName: window.shellName, lifecycle, panels, films }
  const playout = new Playout({ ...playing, takeovers: () => book.inForce() })
  const panelWatch = new PanelWatch(panels, () => playout.refresh())
  const workGlass = new WorkGlass(() => readClocks().monoMs)
  const imports: Imports = openImports(parts, playout, workGlass)
  const attested = new AttestedBook(memory.acts, profile.code, schedule.zone)
  const hours = hoursOf(memory.database, memory.ledger, settings, attested)
  const feeds = openFeeds({ ...parts, imports })
  const made = { ...feeds, playout, imports, films, workGlass, hours, lifecycle, panelWatch }
  const controller = new StationController({ ...parts, ...made })
  const zone = () => settings.now().schedule.zone
  const takeStep = stepTaker(lifecycle, () => playout.settle(), readClocks, zone)
  const settingsDesk = openPublishing({ ...parts, memory: shown, playout, lifecycle, attested, glyphs })
  return {
    ...made,
    controller,
    takeStep,
    attested,
    ...openMonths({ ...parts, lifecycle, attested }),
    settingsDesk,
    takeovers: openTakeovers({ ...parts, book, playout }),
    panels: panelWatch.door(),
    ...openBringing(parts),
    itemDesk: openReleasing({ ...parts, playout, glyphs }),
    glyphs: glyphDesk(glyphs, { ...parts, panels, book }),
    shown: shown.library,
  }
}

const openImports = ({ memory, bulletin, readClocks }: EngineParts, playout: Playout, workGlass: WorkGlass) =>
  new Imports({
    library: memory.library,
    bulletin,
    nowMs: () => readClocks().wallMs,
    today: () => playout.today(),
    onTaken: () => playout.refresh(),
    workGlass,
  })
