import { existsSync } from 'node:fs'
import type { LocalDate } from '../playlist/item.ts'
import type { Bulletin } from '../server/http/controller.ts'
import type { ImportProgress, ImportReport } from '../server/library/import-report.ts'
import type { Library } from '../server/library/library.ts'
import { ProblemError } from '../server/problem/problem.ts'

/** Progress a person can follow, and no more: files come by the hundred a second when they were there before. */
const progressMs = 100

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
  #running = false

  constructor(parts: ImportsParts) {
    this.#parts = parts
  }

  /** Takes a path in, and tells of its progress; throws the problem when that cannot even begin. */
  async take(path: string, by: string): Promise<ImportReport> {
    this.#ensureReady(path)
    this.#running = true
    const { library, bulletin, nowMs, today, onTaken } = this.#parts
    try {
      const options = {
        by,
        at: nowMs,
        today: today(),
        signal: this.#ending.signal,
        onProgress: this.#teller(),
      }
      const report = await library.importPaths([path], options)
      onTaken()
      bulletin.announce({ event: 'import', data: { done: true, report } })
      return report
    } finally {
      this.#running = false
    }
  }

  /** Begins and returns; what becomes of it is announced. */
  begin(path: string, by: string): void {
    this.#ensureReady(path)
    this.take(path, by).catch((error: unknown) =>
      this.#parts.bulletin.announce({ event: 'import', data: { done: true, error: String(error) } }),
    )
  }

  /** Stops what is under way, between or inside files. */
  end(): void {
    this.#ending.abort()
  }

  #ensureReady(path: string): void {
    if (this.#running) throw new ProblemError('import-running')
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
