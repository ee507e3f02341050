import { existsSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { LocalDate } from '../../playlist/item.ts'
import type { Bulletin } from '../../server/http/controller.ts'
import type { ImportAsked, ImportDesk, ImportStanding } from '../../server/library/import-desk.ts'
import { remainingSeconds } from '../../server/library/import-pace.ts'
import type { ImportProgress, ImportReport } from '../../server/library/import-report.ts'
import type { Library } from '../../server/library/library.ts'
import { problem, ProblemError } from '../../server/problem/problem.ts'
import { imported, importFailed, importing } from './import-work.ts'
import { ImportTurns } from './import-turns.ts'
import type { WorkGlass } from '../glass/work-glass.ts'

/** Progress a person can follow, and no more: files come by the hundred a second when they were there before. */
const progressMs = 100

/** Of the three seconds in which the station has to be closed. */
const patienceMs = 1_000

interface ImportsParts {
  readonly library: Pick<Library, 'importPaths'>
  readonly bulletin: Bulletin
  readonly nowMs: () => number
  readonly today: () => LocalDate
  /** Something is in that was not before. */
  readonly onTaken: () => void
  /** Where it is told on the glass; nowhere where there is none. */
  readonly workGlass?: Pick<WorkGlass, 'show'>
}

/** The one import that is under way. */
interface Running {
  readonly turns: ImportTurns
  readonly cancelling: AbortController
  readonly asked: ImportAsked
  progress: ImportProgress | null
  ended: Promise<ImportReport>
}

/** Imports while the station plays: what was taken is on the programme as soon as it is in. */
export class Imports implements ImportDesk {
  readonly #parts: ImportsParts
  readonly #ending = new AbortController()
  #running: Running | null = null

  constructor(parts: ImportsParts) {
    this.#parts = parts
  }

  now(): ImportStanding | null {
    return this.#running && standingOf(this.#running)
  }

  /** Takes a path in, and tells of its progress; throws the problem when that cannot even begin. */
  async take(path: string, by: string, asked: ImportAsked = {}): Promise<ImportReport> {
    this.#ensureReady(path)
    const { library, bulletin, nowMs, today, onTaken } = this.#parts
    const turns = new ImportTurns(nowMs)
    const cancelling = new AbortController()
    const signal = AbortSignal.any([this.#ending.signal, cancelling.signal])
    const turn = () => turns.turn()
    const onProgress = (progress: ImportProgress) => this.#tell(progress)
    const options = { by, at: nowMs, today: today(), signal, turn, onProgress }
    const ended = library.importPaths([path], options)
    this.#running = { turns, cancelling, asked, progress: null, ended }
    this.#showOnGlass(this.#running)
    const report = await ended.catch(async (error: unknown) => {
      await this.#settle(asked, null)
      throw error
    })
    await this.#settle(asked, report)
    onTaken()
    bulletin.announce({ event: 'import', data: { done: true, report } })
    return report
  }

  async #settle({ settle, onGlass }: ImportAsked, report: ImportReport | null): Promise<void> {
    try {
      await settle?.(report)
    } finally {
      this.#running = null
      if (onGlass) this.#parts.workGlass?.show(report === null ? importFailed : imported(report))
    }
  }

  #showOnGlass({ asked, progress, turns }: Running): void {
    if (asked.onGlass) this.#parts.workGlass?.show(importing(progress, turns.isPaused))
  }

  begin(path: string, by: string, asked: ImportAsked = {}): void {
    this.#ensureReady(path)
    this.take(path, by, asked).catch((error: unknown) => {
      // What no problem stands for is said to the person in general, and in full to the log.
      if (!(error instanceof ProblemError)) process.stderr.write(`${String(error)}\n`)
      const { code, message, next } = error instanceof ProblemError ? error.in('zh') : problem('internal')
      this.#parts.bulletin.announce({ event: 'import', data: { done: true, error: { code, message, next } } })
    })
  }

  pause(): void {
    this.#mustRun().turns.pause()
    this.#announce()
  }

  resume(): void {
    this.#mustRun().turns.resume()
    this.#announce()
  }

  cancel(): void {
    const { turns, cancelling } = this.#mustRun()
    cancelling.abort()
    turns.resume()
  }

  /**
   * Stops what is under way, between or inside files. A picture in the middle of its conversion is not waited for
   * longer than `patienceMs`: nothing of it was published, and the next import takes it anew.
   */
  async end(): Promise<void> {
    this.#ending.abort()
    this.#running?.turns.resume()
    const late = pause(patienceMs, undefined, { ref: false })
    await Promise.race([this.#running?.ended.catch(() => undefined), late])
  }

  #mustRun(): Running {
    if (this.#running === null) throw new ProblemError('import-idle')
    return this.#running
  }

  #ensureReady(path: string): void {
    if (this.#running !== null) throw new ProblemError('import-running')
    if (!existsSync(path)) throw new ProblemError('path-missing', { path })
  }

  #saidMs = 0

  #tell(progress: ImportProgress): void {
    const running = this.#running
    if (running === null) return
    const isNext = progress.doneFiles !== (running.progress?.doneFiles ?? 0)
    running.progress = progress
    const now = this.#parts.nowMs()
    if (isNext) this.#parts.onTaken()
    else if (Math.abs(now - this.#saidMs) < progressMs) return
    this.#saidMs = now
    this.#announce()
  }

  #announce(): void {
    if (this.#running === null) return
    this.#showOnGlass(this.#running)
    const { progress, ...standing } = standingOf(this.#running)
    this.#parts.bulletin.announce({ event: 'import', data: { done: false, ...standing, ...progress } })
  }
}

function standingOf({ turns, progress }: Running): ImportStanding {
  const { activeMs, isPaused: paused } = turns
  const within = progress?.step === 'hash' ? progress.doneBytes : 0
  const doneBytes = (progress?.beforeBytes ?? 0) + within
  return {
    paused,
    progress,
    remainingSeconds: remainingSeconds({ activeMs, doneBytes, allBytes: progress?.allBytes ?? 0 }),
  }
}
