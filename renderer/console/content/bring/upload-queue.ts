import type { BroughtFile } from './brought-file.ts'
import { sendFile, type Sending, type SendingWords } from './sending.ts'
import { totalsOf, type UploadRow } from './upload-rows.ts'

/** A browser opens six lines to one address; events and pages need theirs. */
const atOnce = 3
/** How soon a torn line is tried again. */
const againMs = 3_000

interface Sent {
  row: UploadRow
  readonly sending: Sending
}

interface QueueParts {
  readonly words: SendingWords
  readonly onRows: (rows: readonly UploadRow[]) => void
  /** Nothing more will come, and there is something to import. */
  readonly onReady: () => void
}

/** Files on their way, some at once, the rest in line; what is cut is tried again until it is there. */
export class UploadQueue {
  readonly #parts: QueueParts
  #sent: readonly Sent[] = []
  #again = 0
  #last = 0

  constructor(parts: QueueParts) {
    this.#parts = parts
  }

  get rows(): readonly UploadRow[] {
    return this.#sent.map(({ row }) => row)
  }

  add(files: readonly BroughtFile[]): void {
    this.#sent = [...this.#sent, ...files.map((each) => this.#begin(each))]
    this.#next()
  }

  async pause(): Promise<void> {
    for (const one of this.#at('queued', 'sending', 'cut')) {
      this.#change(one, { at: 'paused' })
      await one.sending.pause()
    }
  }

  resume(): void {
    for (const one of this.#at('paused')) this.#change(one, { at: 'queued' })
    this.#next()
  }

  /** What the line broke off is tried at once. */
  retry(): void {
    clearTimeout(this.#again)
    for (const one of this.#at('cut')) this.#change(one, { at: 'queued' })
    this.#next()
  }

  /** @param key null for all */
  async cancel(key: string | null): Promise<void> {
    const gone = this.#sent.filter(({ row }) => key === null || row.key === key)
    this.#sent = this.#sent.filter((one) => !gone.includes(one))
    for (const one of gone) await one.sending.drop()
    this.#next()
  }

  /** What was handed to the library is no more of its business. */
  release(ids: readonly string[]): void {
    this.#sent = this.#sent.filter(({ row }) => row.id === '' || !ids.includes(row.id))
    this.#tell()
  }

  end(): void {
    clearTimeout(this.#again)
    for (const one of this.#sent) void one.sending.pause()
  }

  #begin(brought: BroughtFile): Sent {
    this.#last += 1
    const { file, path } = brought
    const row: UploadRow = {
      ...{ key: String(this.#last), path, sizeBytes: file.size, sentBytes: 0 },
      ...{ at: 'queued', id: '', problem: null },
    }
    const one: Sent = {
      row,
      sending: sendFile(brought, this.#parts.words, {
        onBytes: (sentBytes) => this.#change(one, { sentBytes }),
        onArrived: (id) => this.#over(one, { at: 'arrived', id, sentBytes: file.size }),
        onRefused: (problem) => this.#over(one, { at: 'refused', problem }),
        onCut: () => this.#cut(one),
      }),
    }
    return one
  }

  #cut(one: Sent): void {
    this.#change(one, { at: 'cut' })
    clearTimeout(this.#again)
    this.#again = window.setTimeout(() => this.retry(), againMs)
  }

  #over(one: Sent, to: Partial<UploadRow>): void {
    this.#change(one, to)
    this.#next()
  }

  #next(): void {
    const free = Math.max(0, atOnce - this.#at('sending').length)
    for (const one of this.#at('queued').slice(0, free)) {
      this.#change(one, { at: 'sending' })
      void one.sending.start()
    }
    this.#tell()
    if (totalsOf(this.rows).isReady) this.#parts.onReady()
  }

  #at(...places: readonly UploadRow['at'][]): readonly Sent[] {
    return this.#sent.filter(({ row }) => places.includes(row.at))
  }

  #change(one: Sent, to: Partial<UploadRow>): void {
    one.row = { ...one.row, ...to }
    this.#tell()
  }

  #tell(): void {
    this.#parts.onRows(this.rows)
  }
}
