import { schedule } from 'node-cron'
import type { Library } from '../server/library/library.ts'
import type { Playout } from './playout.ts'

/** Work that the clock asks for. */
export function startJobs(library: Library, playout: Playout, zone: string, nowMs: () => number) {
  const options = { timezone: zone, noOverlap: true }
  const jobs = [
    schedule('*/30 * * * * *', () => playout.refreshIfStale(), options),
    // At night the disk is idle: hash the store again, for "up to date" is said of files that were read, not trusted.
    schedule('30 3 * * *', () => lookAfter(library, playout, nowMs), options),
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
