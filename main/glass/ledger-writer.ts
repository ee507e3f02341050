import { say, type Say } from '../../station/language.ts'
import type { ClosedSegment, OpenSegment } from '../../ledger/segment.ts'
import type { Playheads } from '../../playlist/playheads.ts'
import type { LedgerStore } from '../../server/records/ledger-store.ts'
import type { PlayheadStore } from '../../server/records/playhead-store.ts'

/** A day of ten-second pictures: a disk that stays full longer has been reported long since. */
const mostWaiting = 10_000

/**
 * Writes the ledger without ever stopping the glass: what a full or failing disk refuses waits in memory, in order,
 * and goes down with the next write that succeeds.
 */
export class LedgerWriter {
  readonly #ledger: Pick<LedgerStore, 'append' | 'checkpoint'>
  readonly #playheads: Pick<PlayheadStore, 'keep'>
  #waiting: ClosedSegment[] = []
  #fault: string | null = null

  constructor(
    ledger: Pick<LedgerStore, 'append' | 'checkpoint'>,
    playheads: Pick<PlayheadStore, 'keep'> = { keep: () => undefined },
  ) {
    this.#ledger = ledger
    this.#playheads = playheads
  }

  append(closed: readonly ClosedSegment[], open: OpenSegment | null): void {
    this.#waiting = [...this.#waiting, ...closed].slice(-mostWaiting)
    this.#attempt(() => {
      this.#ledger.append(this.#waiting, open)
      this.#waiting = []
    })
  }

  checkpoint(open: OpenSegment): void {
    if (this.#waiting.length > 0) this.append([], open)
    else this.#attempt(() => this.#ledger.checkpoint(open))
  }

  /** What is refused here need not wait: the next item that begins says it anew. */
  keepPlayheads(zone: string, playheads: Playheads): void {
    this.#attempt(() => this.#playheads.keep(zone, playheads))
  }

  /** What is wrong with writing now, for a person to read. */
  faults(inWords: Say = say.zh): string[] {
    if (this.#fault === null) return []
    return [
      inWords(
        `播放记录暂时写不进磁盘（${this.#fault}），恢复后会补记。请检查磁盘空间。`,
        `Records cannot be written to the disk now (${this.#fault}); they will be made up for. Check the disk’s space.`,
      ),
    ]
  }

  #attempt(write: () => void): void {
    try {
      write()
      this.#fault = null
    } catch (error) {
      this.#fault = error instanceof Error ? error.message : String(error)
    }
  }
}
