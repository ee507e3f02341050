import { schedule } from 'node-cron'
import type { Library } from '../server/library/library.ts'
import type { Configuration } from '../server/settings/configuration.ts'
import type { ReadClocks } from './clocks.ts'
import type { Keeping } from './keeping.ts'
import type { Memory } from './memory.ts'
import type { Playout } from './playout.ts'

interface JobsParts {
  readonly memory: Pick<Memory, 'library'>
  readonly playout: Playout
  readonly configuration: Configuration
  readonly readClocks: ReadClocks
  /** Seals what is past. */
  readonly seal: () => void
  /** Leans the schedule where today would fall short. */
  readonly guard: () => void
  /** Backs the database up, and lets go of what is old. */
  readonly keeping: Pick<Keeping, 'backUp' | 'prune'>
}

/** Work that the clock asks for. */
export function startJobs(parts: JobsParts) {
  const { memory, playout, configuration, readClocks, seal, guard, keeping } = parts
  const options = { timezone: configuration.schedule.zone, noOverlap: true }
  const jobs = [
    schedule('*/30 * * * * *', () => playout.refreshIfStale(), options),
    schedule('40 * * * * *', guard, options),
    // Each minute: a date that is over is sealed within a minute of midnight, or of the clock being trusted.
    schedule('20 * * * * *', seal, options),
    // After midnight's seal, so that the backup holds it.
    schedule('0 10 0 * * *', () => keeping.backUp(), options),
    schedule('0 0 4 2 * *', () => keeping.prune(), options),
    // At night the disk is idle: hash the store again, for "up to date" is said of files that were read, not trusted.
    schedule('30 3 * * *', () => lookAfter(memory.library, playout, () => readClocks().wallMs), options),
  ]
  return {
    async end(): Promise<void> {
      for (const job of jobs) await job.destroy()
    },
  }
}

async function lookAfter(library: Library, playout: Playout, nowMs: () => number): Promise<void> {
  await library.verify({ at: nowMs })
  await library.collect()
  playout.refresh()
}
