import type { Bulletin } from '../server/http/controller.ts'
import type { Door } from '../server/http/door.ts'
import { AttestedBook } from '../server/assessment/attested-book.ts'
import { readMonth, type Month } from '../server/assessment/month.ts'
import { evidencePack } from '../server/evidence/evidence-pack.ts'
import { monthAtItsEnd } from '../server/evidence/pack-month.ts'
import { PictureShelf } from '../server/evidence/picture-shelf.ts'
import { LifecycleBook } from '../server/lifecycle/lifecycle-book.ts'
import type { HoursReport } from '../server/records/hours-report.ts'
import type { Configuration } from '../server/settings/configuration.ts'
import type { ReadClocks } from './clocks.ts'
import { StationController } from './controller.ts'
import type { DataFolder } from './data-folder.ts'
import { hoursOf, type HoursQuery } from './hours.ts'
import { Imports } from './importing.ts'
import { stepTaker } from './lifecycle.ts'
import type { Keeping } from './keeping.ts'
import type { Memory } from './memory.ts'
import { Playout } from './playout.ts'
import type { ScreenWindow } from './screen-window.ts'

export interface EngineParts {
  readonly configuration: Configuration
  readonly folder: DataFolder
  readonly memory: Memory
  readonly keeping: Keeping
  readonly window: ScreenWindow
  readonly bulletin: Bulletin
  readonly readClocks: ReadClocks
  readonly startedAtMs: number
}

export interface Engine {
  readonly playout: Playout
  readonly imports: Imports
  readonly hours: (query: HoursQuery) => HoursReport
  readonly controller: StationController
  readonly lifecycle: LifecycleBook
  readonly takeStep: Door['takeStep']
  readonly attested: AttestedBook
  readonly month: (month: string) => Month
  readonly evidence: Door['evidence']
}

/** What plays, what takes content in, and what answers for both. */
export function openEngine(parts: EngineParts): Engine {
  const { configuration, memory, window, bulletin, readClocks } = parts
  const { profile } = configuration
  const lifecycle = new LifecycleBook(memory.acts, profile.code, profile.place)
  const { shellName } = window
  const playout = new Playout({ configuration, memory, bulletin, readClocks, shellName, lifecycle })
  const imports = new Imports({
    library: memory.library,
    bulletin,
    nowMs: () => readClocks().wallMs,
    today: () => playout.today(),
    onTaken: () => playout.refresh(),
  })
  const { schedule, calendar } = playout.loop.state().plan
  const attested = new AttestedBook(memory.acts, profile.code, schedule.zone)
  const hours = hoursOf(memory.database, memory.ledger, { schedule, calendar }, attested)
  const controller = new StationController({ ...parts, playout, imports, hours, lifecycle })
  const takeStep = stepTaker(lifecycle, (setting) => playout.settle(setting), readClocks, schedule.zone)
  const sources = {
    ...memory,
    lifecycle,
    attested,
    profile,
    duties: configuration.duties ?? [],
    plan: () => playout.loop.state().plan,
    nowMs: () => readClocks().wallMs,
    pictures: new PictureShelf(parts.folder.path),
  }
  const month = (month: string) => readMonth(sources, month)
  const evidence = (month: string) => evidencePack(sources, monthAtItsEnd(sources, month))
  return { playout, imports, hours, controller, lifecycle, takeStep, attested, month, evidence }
}
