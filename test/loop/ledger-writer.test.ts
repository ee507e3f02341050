import { afterEach, describe, expect, it } from 'vitest'
import { LedgerWriter } from '../../main/glass/ledger-writer.ts'
import type { LedgerStore } from '../../server/records/ledger-store.ts'
import { aBook, all, anOpenSegment, aSegment, closeBooks, nineMs, type Book } from '../records/a-book.ts'

afterEach(closeBooks)

/** A book on a disk that can be full. */
function aFullDisk(book: Book) {
  const disk = { isFull: true }
  const refuse = () => {
    if (disk.isFull) throw new Error('database or disk is full')
  }
  const ledger: Pick<LedgerStore, 'append' | 'checkpoint'> = {
    append: (closed, open) => (refuse(), book.ledger.append(closed, open)),
    checkpoint: (open) => (refuse(), book.ledger.checkpoint(open)),
  }
  return { disk, writer: new LedgerWriter(ledger) }
}

const segmentAt = (second: number) => aSegment({ fromMs: nineMs + second * 1000, creditedMs: 1_000 })

describe('a disk that refuses to write', () => {
  it('never stops the glass, and is told in a sentence', () => {
    const { writer } = aFullDisk(aBook())
    expect(writer.faults()).toEqual([])
    writer.append([segmentAt(0)], null)
    writer.checkpoint(anOpenSegment())
    expect(writer.faults()).toEqual([
      '播放记录暂时写不进磁盘（database or disk is full），恢复后会补记。请检查磁盘空间。',
    ])
  })

  it('gets what waited, in order and once, with the next write that succeeds', () => {
    const book = aBook()
    const { disk, writer } = aFullDisk(book)
    for (const second of [0, 1, 2]) writer.append([segmentAt(second)], null)
    disk.isFull = false
    writer.checkpoint(anOpenSegment({ fromMs: nineMs + 3_000 }))
    writer.append([segmentAt(3)], null)
    expect(all(book).map(({ startedAtMs }) => startedAtMs - nineMs)).toEqual([0, 1_000, 2_000, 3_000])
    expect(writer.faults()).toEqual([])
  })

  it('keeps the newest ten thousand records at most', () => {
    const book = aBook()
    const { disk, writer } = aFullDisk(book)
    const day = Array.from({ length: 10_002 }, (_, second) => segmentAt(second))
    writer.append(day, null)
    disk.isFull = false
    writer.append([], null)
    expect(all(book)[0]?.startedAtMs).toBe(nineMs + 2_000)
  })
})

describe('a healthy disk', () => {
  it('has what is open at each checkpoint, and nothing after its end', () => {
    const book = aBook()
    const writer = new LedgerWriter(book.ledger)
    writer.append([], anOpenSegment({ creditedMs: 0 }))
    writer.checkpoint(anOpenSegment({ creditedMs: 800 }))
    expect(book.ledger.open().map(({ credit }) => credit.tally.creditedMs)).toEqual([800])
    writer.append([aSegment()], null)
    expect([book.ledger.open(), all(book).length]).toEqual([[], 1])
  })
})
