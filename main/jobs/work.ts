import { lastShown } from '../../server/assessment/glass-runs.ts'
import type { Engine, EngineParts } from '../engine.ts'
import { evidenceJobs } from './evidence-jobs.ts'
import { readingPaces } from '../films/reading-paces.ts'
import { Guard } from './guard.ts'
import { startJobs } from './jobs.ts'
import { stationPanel } from '../power/station-panel.ts'
import { stationUptime } from './uptime.ts'

/** What a station does by itself while it runs: guards the day, minds its clocks, seals, backs up, closes months. */
export function startWork(
  ground: EngineParts,
  engine: Engine,
  seal: () => void,
  reportError: (error: unknown) => void,
) {
  const { settings, memory, readClocks } = ground
  const { playout, controller } = engine
  const guard = new Guard({
    settings,
    playout,
    today: () => controller.status().today,
    lastShown: (date) => lastShown(memory.database, date),
    acts: memory.acts,
  })
  const uptime = stationUptime({ ...ground, ...engine })
  const panel = stationPanel({ ...ground, ...engine })
  const evidence = evidenceJobs(ground, engine)
  const jobs = startJobs({
    ...ground,
    ...engine,
    ...evidence,
    seal,
    guard: () => guard.look(readClocks()),
    lookAtClocks: () => uptime.look(),
    lookAtPanel: () => panel.look(),
  })
  // What the night of the 1st would have done, where the machine was off; playing does not wait for it.
  void evidence.closeMonths().catch(reportError)
  const paces = readingPaces(memory.library, reportError)
  return {
    /** The last look at the clocks is taken at once; settles when nothing is being written any more. */
    async end(): Promise<void> {
      try {
        uptime.end()
      } catch (error) {
        // A full disk costs the last minute of the clocks, not the good order of the end.
        reportError(error)
      }
      await Promise.all([jobs.end(), evidence.settled(), paces.end()])
    },
  }
}
