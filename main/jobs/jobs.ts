import { schedule } from 'node-cron'
import type { FeedRound } from '../../server/feeds/feed-round.ts'
import type { Library } from '../../server/library/library.ts'
import type { PlaceDesk } from '../../server/places/place-desk.ts'
import type { SettingsBook } from '../../server/settings/settings-book.ts'
import type { UploadDesk } from '../../server/uploads/upload-desk.ts'
import type { ReadClocks } from '../clocks.ts'
import type { Films } from '../films/films.ts'
import type { Keeping } from './keeping.ts'
import type { PanelWatch } from '../desks/panels.ts'
import type { Playout } from '../glass/playout.ts'

interface JobsParts {
  readonly memory: { readonly library: Pick<Library, 'verify' | 'collect'> }
  readonly playout: Pick<Playout, 'refresh' | 'refreshIfStale'>
  readonly panelWatch: Pick<PanelWatch, 'look' | 'prune'>
  readonly feedRound: Pick<FeedRound, 'look'>
  readonly films: Pick<Films, 'look'>
  readonly settings: Pick<SettingsBook, 'now'>
  readonly places: Pick<PlaceDesk, 'look'>
  readonly uploads: Pick<UploadDesk, 'sweep'>
  readonly readClocks: ReadClocks
  /** Seals what is past. */
  readonly seal: () => void
  /** Asks the station's own clocks: on, alive, linked. */
  readonly lookAtClocks: () => void
  /** Keeps the glass lit or dark, as the hour has it. */
  readonly lookAtPanel: () => Promise<void>
  /** Leans the schedule where today would fall short. */
  readonly guard: () => void
  /** Writes the return of what is over. */
  readonly closeMonths: () => Promise<unknown>
  /** Takes today's picture of the screen where there is none. */
  readonly takePicture: () => Promise<unknown>
  /** Backs the database up when its setting says so, and lets go of what is old. */
  readonly keeping: Pick<Keeping, 'backUpWhenDue' | 'prune'>
}

/** Work that the clock asks for. */
export function startJobs(parts: JobsParts): { end(): Promise<void> } {
  const { memory, playout, panelWatch, settings, readClocks, seal, guard, keeping } = parts
  // A busy machine is a few seconds late: what it missed it does at the next turn, and nobody needs to read of it.
  const options = {
    timezone: settings.now().schedule.zone,
    noOverlap: true,
    suppressMissedWarning: true,
  }
  const jobs = [
    schedule('*/30 * * * * *', () => playout.refreshIfStale(), options),
    // Panels run out and addresses are due by the minute.
    schedule('10,40 * * * * *', () => panelWatch.look(), options),
    // Packages come over the network in their windows.
    schedule('50 * * * * *', () => parts.feedRound.look(), options),
    schedule('*/5 * * * * *', parts.lookAtClocks, options),
    // Somebody who plugs a stick in looks at the console within seconds.
    schedule('*/5 * * * * *', () => parts.places.look(), options),
    schedule('25,55 * * * * *', () => parts.films.look(), options),
    schedule('0 50 * * * *', () => parts.uploads.sweep(readClocks().wallMs), options),
    schedule('15,45 * * * * *', parts.lookAtPanel, options),
    schedule('40 * * * * *', guard, options),
    // Each minute: a date that is over is sealed within a minute of midnight, or of the clock being trusted.
    schedule('20 * * * * *', seal, options),
    // From half past midnight on the 1st; each hour after, for corrections, and for a clock that is trusted late.
    schedule('0 30 * * * *', parts.closeMonths, options),
    // At 10:30; each hour after where nothing was shown then.
    schedule('0 30 10-22 * * *', parts.takePicture, options),
    schedule('0 * * * * *', () => keeping.backUpWhenDue(), options),
    schedule('0 0 4 2 * *', () => keeping.prune(), options),
    schedule('0 5 4 2 * *', () => panelWatch.prune(), options),
    // At night the disk is idle: hash the store again, for "up to date" is said of files that were read, not trusted.
    schedule('30 3 * * *', () => lookAfter(memory.library, playout, () => readClocks().wallMs), options),
  ]
  return {
    async end(): Promise<void> {
      for (const job of jobs) await job.destroy()
    },
  }
}

async function lookAfter(
  library: JobsParts['memory']['library'],
  playout: JobsParts['playout'],
  nowMs: () => number,
): Promise<void> {
  await library.verify({ at: nowMs })
  await library.collect()
  playout.refresh()
}
