import { say, type Language } from '../station/language.ts'
import { statfsSync } from 'node:fs'
import type { Bulletin, Controller } from '../server/http/controller.ts'
import { glassRuns } from '../server/assessment/glass-runs.ts'
import type { Status } from '../contract/status.ts'
import type { FeedRound } from '../server/feeds/feed-round.ts'
import type { HoursReport } from '../contract/hours.ts'
import type { LifecycleBook } from '../server/lifecycle/lifecycle-book.ts'
import type { SettingsBook } from '../server/settings/settings-book.ts'
import type { ReadClocks } from './clocks.ts'
import type { DataFolder } from './data-folder.ts'
import type { Films } from './films/films.ts'
import type { HoursQuery } from './hours.ts'
import type { Imports } from './desks/importing.ts'
import type { Keeping } from './jobs/keeping.ts'
import type { Memory } from './memory.ts'
import type { PanelWatch } from './desks/panels.ts'
import type { Playout } from './glass/playout.ts'
import { plannedSeconds } from './glass/programme.ts'
import type { ScreenWindow } from './glass/screen-window.ts'
import { statusOf } from './status.ts'
import { version } from './version.ts'

/** Below this a month's import does not fit any more. */
const scarceDiskBytes = 1_000_000_000

interface ControllerParts {
  readonly settings: Pick<SettingsBook, 'now'>
  readonly folder: DataFolder
  readonly memory: Pick<Memory, 'content' | 'database' | 'ledger'>
  readonly keeping: Pick<Keeping, 'faults'>
  readonly playout: Playout
  readonly panelWatch: Pick<PanelWatch, 'faults'>
  readonly feedRound: Pick<FeedRound, 'faults'>
  readonly films: Pick<Films, 'faults'>
  readonly lifecycle: LifecycleBook
  readonly window: ScreenWindow
  readonly imports: Imports
  readonly hours: (query: HoursQuery) => HoursReport
  readonly bulletin: Bulletin
  readonly readClocks: ReadClocks
  readonly startedAtMs: number
}

/** The running station as its door sees it. */
export class StationController implements Controller {
  readonly #parts: ControllerParts

  constructor(parts: ControllerParts) {
    this.#parts = parts
  }

  get events(): Bulletin {
    return this.#parts.bulletin
  }

  stop(by: string): void {
    this.#parts.playout.loop.dispatch({ type: 'stopped' })
    this.events.announce({ event: 'state', data: { state: 'stopped', by } })
  }

  resume(by: string): void {
    this.#parts.playout.loop.dispatch({ type: 'resumed' })
    this.events.announce({ event: 'state', data: { state: 'resumed', by } })
  }

  screenshot(): Promise<Buffer | null> {
    return this.#parts.window.screenshot()
  }

  importPath(path: string, by: string, onGlass: boolean): void {
    this.#parts.imports.begin(path, by, { onGlass })
  }

  faults(language: Language = 'zh'): string[] {
    const inWords = say[language]
    const { playout, window, keeping, panelWatch, feedRound, films, readClocks } = this.#parts
    const windowFault = window.fault(inWords)
    return [
      ...playout.faults(inWords),
      ...keeping.faults(language),
      ...panelWatch.faults(inWords),
      ...feedRound.faults(inWords),
      ...films.faults(language),
      ...(windowFault === null ? [] : [windowFault]),
      ...(this.#disk().freeBytes < scarceDiskBytes
        ? [
            inWords(
              '磁盘剩余空间不足 1 GB。请清理磁盘或更换更大的磁盘。',
              'Less than 1 GB of the disk is free. Make room, or use a larger disk.',
            ),
          ]
        : []),
      ...(readClocks().trusted
        ? []
        : [
            inWords(
              '机器时钟不可信，时长暂不计入。请校准系统时间。',
              'The machine’s clock is not to be trusted: no time is counted for now. Set the system clock.',
            ),
          ]),
    ]
  }

  status(language: Language = 'zh'): Status {
    const { playout, settings, hours, memory, readClocks, startedAtMs, lifecycle } = this.#parts
    const { profile } = settings.now()
    const state = playout.loop.state()
    const at = readClocks()
    const date = playout.today()
    const { sourceClass } = profile.target
    return statusOf(state, at, {
      profile,
      lifecycle,
      glass: playout.glass.size(),
      today: hours({ from: date, to: date, by: 'day', screen: null }),
      // Until somebody resumes, nothing more will be shown.
      plannedSeconds: state.stopped ? 0 : plannedSeconds(state.plan, date, sourceClass, at.wallMs),
      scheduledSeconds: () => plannedSeconds(state.plan, date, sourceClass, 0),
      runs: () => glassRuns(memory.database, date, memory.ledger.open()),
      content: memory.content(),
      disk: this.#disk(),
      faults: this.faults(language),
      language,
      version,
      startedAtMs,
    })
  }

  #disk(): Status['disk'] {
    const { bavail, blocks, bsize } = statfsSync(this.#parts.folder.path)
    return { freeBytes: bavail * bsize, totalBytes: blocks * bsize }
  }
}
