import { describe, expect, it } from 'vitest'
import { cueAt } from '../../playlist/cue-at.ts'
import { playheadOf } from '../../playlist/cue.ts'
import { upcoming } from '../../playlist/upcoming.ts'
import { aPlan, aSchedule, anItem, aTakeover, at, face, listed, nineToSix } from './samples.ts'

const items = ['a', 'b', 'c'].map((name) => anItem(name, { durationMs: 60_000 }))
const playlists = [listed('p', 'a', 'b', 'c')]
const plan = aPlan({
  items,
  playlists,
  schedule: aSchedule({ openingHours: [nineToSix], fallbackPlaylistId: 'p' }),
})

describe('what follows on the glass', () => {
  const { current, next } = cueAt(plan, at('2026-11-22 10:00'), [])
  const begun = playheadOf(current)
  const heads = begun === null ? [] : [begun]

  it('begins with what comes next, and each begins where the one before ends', () => {
    const row = upcoming(plan, current.until, heads, 3)
    expect(row[0]).toEqual(next)
    expect(row.map(face)).toEqual(['b', 'c', 'a'])
    expect(row.map(({ from }) => from)).toEqual([current.until, ...row.slice(0, 2).map(({ until }) => until)])
  })

  it('goes on from where the glass really is, not from where the day began', () => {
    const late = { playlistId: 'p', ordinal: 1, startedAt: at('2026-11-22 10:00:30') }
    expect(upcoming(plan, at('2026-11-22 10:01:30'), [late], 2).map(face)).toEqual(['c', 'a'])
  })

  it('ends at closing, not after it', () => {
    expect(upcoming(plan, at('2026-11-22 17:59'), [], 3).map(({ until }) => until)).toEqual([
      at('2026-11-22 18:00'),
    ])
    expect(upcoming(plan, at('2026-11-22 18:00'), [], 3)).toEqual([])
  })

  it('sees a takeover come, and the playlist after it', () => {
    const notice = anItem('notice', { durationMs: 60_000 })
    const soon = aTakeover('notice', '2026-11-22 10:01', '2026-11-22 10:02')
    const interrupted = aPlan({
      items: [...items, notice],
      playlists,
      takeovers: [soon],
      schedule: aSchedule({ fallbackPlaylistId: 'p' }),
    })
    const row = upcoming(interrupted, at('2026-11-22 10:00'), [], 3)
    expect(row.map(face)[1]).toBe('notice')
    expect(row[2]?.from).toBe(at('2026-11-22 10:02'))
  })
})
