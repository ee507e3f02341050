import { existsSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { LocalDate } from '../playlist/item.ts'
import type { Bulletin } from '../server/http/controller.ts'
import type { ImportProgress, ImportReport } from '../server/library/import-report.ts'
import type { Library } from '../server/library/library.ts'
import { problem, ProblemError } from '../server/problem/problem.ts'

/** Progress a person can follow, and no more: files come by the hundred a second when they were there before. */
const progressMs = 100

/** Of the three seconds in which the station has to be closed. */
const patienceMs = 1_000

interface ImportsParts {
  readonly library: Library
  readonly bulletin: Bulletin
  readonly nowMs: () => number
  readonly today: () => LocalDate
  /** Something is in that was not before. */
  readonly onTaken: () => void
}

/** Imports while the station plays: what was taken is on the programme as soon as it is in. */
export class Imports {
  readonly #parts: ImportsParts
  readonly #ending = new AbortController()
  #running: Promise<ImportReport> | null = null

  constructor(parts: ImportsParts) {
    this.#parts = parts
  }

  /** Takes a path in, and tells of its progress; throws the problem when that cannot even begin. */
  async take(path: string, by: string): Promise<ImportReport> {
    this.#ensureReady(path)
    const { library, bulletin, nowMs, today, onTaken } = this.#parts
    const { signal } = this.#ending
    const options = { by, at: nowMs, today: today(), signal, onProgress: this.#teller() }
    this.#running = library.importPaths([path], options)
    try {
      const report = await this.#running
      onTaken()
      bulletin.announce({ event: 'import', data: { done: true, report } })
      return report
    } finally {
      this.#running = null
    }
  }

  /** Begins and returns; what becomes of it is announced. */
  begin(path: string, by: string): void {
    this.#ensureReady(path)
    this.take(path, by).catch((error: unknown) => {
      // What no problem stands for is said to the person in general, and in full to the log.
      if (!(error instanceof ProblemError)) process.stderr.write(`${String(error)}\n`)
      const { code, message, next } = error instanceof ProblemError ? error.in('zh') : problem('internal')
      this.#parts.bulletin.announce({ event: 'import', data: { done: true, error: { code, message, next } } })
    })
  }

  /**
   * Stops what is under way, between or inside files. A picture in the middle of its conversion is not waited for
   * longer than `patienceMs`: nothing of it was published, and the next import takes it anew.
   */
  async end(): Promise<void> {
    this.#ending.abort()
    const late = pause(patienceMs, undefined, { ref: false })
    await Promise.race([this.#running?.catch(() => undefined), late])
  }

  #ensureReady(path: string): void {
    if (this.#running !== null) throw new ProblemError('import-running')
    if (!existsSync(path)) throw new ProblemError('path-missing', { path })
  }

  #teller(): (progress: ImportProgress) => void {
    const { bulletin, nowMs, onTaken } = this.#parts
    let saidMs = 0
    let doneFiles = 0
    return (progress) => {
      const isNext = progress.doneFiles !== doneFiles
      const now = nowMs()
      if (isNext) onTaken()
      else if (Math.abs(now - saidMs) < progressMs) return
      doneFiles = progress.doneFiles
      saidMs = now
      bulletin.announce({ event: 'import', data: { done: false, ...progress } })
    }
  }
}
