import { describe, expect, it } from 'vitest'
import { cueAt } from '../../playlist/cue-at.ts'
import { withPlayhead, type Playheads } from '../../playlist/playheads.ts'
import { aPlan, anItem, at, face, listed } from './samples.ts'

const noon = {
  id: 'noon',
  title: 'noon',
  playlistId: 'n',
  priority: 0,
  window: { start: '12:00', end: '12:30' },
}
const plan = aPlan({
  items: ['a', 'b', 'c', 'x', 'y'].map((name) => anItem(name, { durationMs: 60_000 })),
  playlists: [listed('p', 'a', 'b', 'c'), listed('n', 'x', 'y')],
  schedule: { dayparts: [noon], fallbackPlaylistId: 'p' },
})
const began = (playlistId: string, ordinal: number, clock: string) => ({
  playlistId,
  ordinal,
  startedAt: at(`2026-11-22 ${clock}`),
})

describe('playheads of several playlists', () => {
  const both = [began('n', 7, '12:29:30'), began('p', 4, '11:59:20')]

  it('bring each of them back where it was: the item that was cut begins anew', () => {
    const { current } = cueAt(plan, at('2026-11-22 12:30'), both)
    expect([face(current), current.ordinal, current.from]).toEqual(['b', 4, at('2026-11-22 12:30')])
    const tomorrow = cueAt(plan, at('2026-11-23 12:00'), both).current
    expect([face(tomorrow), tomorrow.ordinal]).toEqual(['y', 7])
  })

  it('tell what follows a boundary, from the playlist that follows it', () => {
    const { next } = cueAt(plan, at('2026-11-22 12:29:40'), both)
    expect([face(next), next.ordinal]).toEqual(['b', 4])
  })

  it('are one for each playlist, the newest first, and two hundred at most', () => {
    const first: Playheads = withPlayhead(withPlayhead([], began('p', 1, '10:00')), began('n', 2, '10:01'))
    expect(withPlayhead(first, began('p', 3, '10:02')).map(({ ordinal }) => ordinal)).toEqual([3, 2])
    let many: Playheads = []
    for (let i = 0; i < 300; i += 1) many = withPlayhead(many, began(`p${i}`, i, '10:00'))
    expect([many.length, many[0]?.ordinal, many.at(-1)?.ordinal]).toEqual([200, 299, 100])
  })
})
