import { PictureShelf } from '../server/evidence/picture-shelf.ts'
import type { Configuration } from '../server/settings/configuration.ts'
import type { ReadClocks } from './clocks.ts'
import { DailyPicture } from './daily-picture.ts'
import type { DataFolder } from './data-folder.ts'
import type { Engine } from './engine.ts'
import type { Memory } from './memory.ts'
import { MonthClosing } from './month-closing.ts'

interface EvidenceParts {
  readonly configuration: Configuration
  readonly folder: DataFolder
  readonly memory: Pick<Memory, 'acts'>
  readonly readClocks: ReadClocks
}

/** What the station keeps by itself for those who check it: the month's return, and a picture a day. */
export function evidenceJobs(parts: EvidenceParts, engine: Pick<Engine, 'playout' | 'controller' | 'month'>) {
  const { configuration, folder, memory, readClocks } = parts
  const { profile, schedule } = configuration
  const { playout, controller, month } = engine
  const { acts } = memory
  const station = profile.code
  const closing = new MonthClosing({ dataFolder: folder.path, station, zone: schedule.zone, acts, month })
  const picture = new DailyPicture({
    screen: profile.screenId,
    shelf: new PictureShelf(folder.path),
    acts,
    plan: () => playout.loop.state().plan,
    isShowing: () => (playout.loop.state().revealed?.shown ?? null) !== null,
    screenshot: () => controller.screenshot(),
  })
  return {
    closeMonths: () => closing.look(readClocks()),
    takePicture: () => picture.look(readClocks()),
    /** Settles when nothing is being written any more. */
    settled: () => closing.settled(),
  }
}
