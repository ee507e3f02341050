import { PictureShelf } from '../../server/evidence/picture-shelf.ts'
import type { SettingsBook } from '../../server/settings/settings-book.ts'
import type { ReadClocks } from '../clocks.ts'
import { DailyPicture } from './daily-picture.ts'
import type { DataFolder } from '../data-folder.ts'
import type { Engine } from '../engine.ts'
import type { Memory } from '../memory.ts'
import { MonthClosing } from './month-closing.ts'

interface EvidenceParts {
  readonly settings: Pick<SettingsBook, 'now'>
  readonly folder: DataFolder
  readonly memory: Pick<Memory, 'acts'>
  readonly readClocks: ReadClocks
}

/** What the station keeps by itself for those who check it: the month's return, and a picture a day. */
export function evidenceJobs(parts: EvidenceParts, engine: Pick<Engine, 'playout' | 'controller' | 'month'>) {
  const { settings, folder, memory, readClocks } = parts
  const { playout, controller, month } = engine
  const { acts } = memory
  const closing = new MonthClosing({
    dataFolder: folder.path,
    acts,
    month,
    // Asked for at each turn: as the settings have them then.
    get station() {
      return settings.now().profile.code
    },
    get zone() {
      return settings.now().schedule.zone
    },
  })
  const picture = new DailyPicture({
    get screen() {
      return settings.now().profile.screenId
    },
    shelf: new PictureShelf(folder.path),
    acts,
    plan: () => playout.loop.state().plan,
    isShowing: () => (playout.loop.state().zones.main.revealed?.shown ?? null) !== null,
    screenshot: () => controller.screenshot(),
  })
  return {
    closeMonths: () => closing.look(readClocks()),
    takePicture: () => picture.look(readClocks()),
    /** Settles when nothing is being written any more. */
    settled: () => closing.settled(),
  }
}
