import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { killed, type Kill } from '../../bench/killed/kills.ts'
import { aFolder, closeBooks } from '../records/a-book.ts'

/** The bench kills a thousand. */
const kills = 100
const all: Kill[] = []

beforeAll(async () => {
  for await (const kill of killed(aFolder(), kills)) all.push(kill)
}, 300_000)
afterAll(closeBooks)

describe(`a writing station, killed ${kills} times at any instant`, () => {
  it('was hit while it opened, while it wrote, and after many writes', () => {
    expect(all).toHaveLength(kills)
    expect(all.some(({ begunMs }) => begunMs === 0)).toBe(true)
    expect(all.some(({ begunMs, acknowledgedMs }) => begunMs > acknowledgedMs)).toBe(true)
    expect(all.some(({ sealed }) => sealed > 0)).toBe(true)
  })

  it('loses nothing that was acknowledged', () => {
    expect(all.filter(({ keptMs, acknowledgedMs }) => keptMs < acknowledgedMs)).toEqual([])
  })

  it('loses at most one second each time, and never gains one', () => {
    const lostMs = all.map(({ begunMs, keptMs }) => begunMs - keptMs)
    expect(Math.min(...lostMs)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...lostMs)).toBeLessThanOrEqual(1_000)
  })

  it('leaves a database that is whole each time, whose chain and seals verify', () => {
    expect(all.filter(({ integrity }) => integrity !== 'ok')).toEqual([])
    expect(all.filter(({ verdict }) => !verdict.sound)).toEqual([])
  })
})
