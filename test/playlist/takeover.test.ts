import { describe, expect, it } from 'vitest'
import { cueAt } from '../../playlist/cue-at.ts'
import { takeover as schema } from '../../playlist/takeover.ts'
import { aPlan, anItem, aTakeover, at, face, listed, nineToSix } from './samples.ts'

const items = [
  anItem('loop', { durationMs: 60_000 }),
  anItem('flood', { sourceClass: 'emergency', durationMs: 15_000 }),
  anItem('fire', { sourceClass: 'emergency' }),
  anItem('meeting', { sourceClass: 'government' }),
  anItem('draft', { sourceClass: 'emergency', state: 'waiting' }),
]
const playing = (...takeovers: ReturnType<typeof aTakeover>[]) =>
  aPlan({
    items,
    takeovers,
    playlists: [listed('p', 'loop')],
    schedule: { openingHours: [nineToSix], fallbackPlaylistId: 'p' },
  })
const shown = (plan: ReturnType<typeof playing>, clock: string) =>
  face(cueAt(plan, at(`2026-11-22 ${clock}`), []).current)

describe('a takeover', () => {
  const plan = playing(aTakeover('flood', '2026-11-22 10:00:20', '2026-11-22 10:10'))

  it('cuts in at once, is alone, and ends by itself', () => {
    expect(cueAt(plan, at('2026-11-22 10:00:10'), []).current.until).toBe(at('2026-11-22 10:00:20'))
    for (let instant = at('2026-11-22 10:00:20'); instant < at('2026-11-22 10:10'); instant += 1000) {
      expect(cueAt(plan, instant, []).current.because).toEqual({ rule: 'takeover', id: 'flood' })
    }
    expect([shown(plan, '10:09:59'), shown(plan, '10:10')]).toEqual(['flood', 'loop'])
  })

  it('repeats its item from its start and cuts it at its end', () => {
    const { current, next } = cueAt(plan, at('2026-11-22 10:00:40'), [])
    expect(current).toMatchObject({
      from: at('2026-11-22 10:00:35'),
      until: at('2026-11-22 10:00:50'),
      ordinal: 1,
    })
    expect(next.ordinal).toBe(2)
    expect(cueAt(plan, at('2026-11-22 10:09:55'), []).current.until).toBe(at('2026-11-22 10:10'))
  })

  it('leaves the loop where it was: the interrupted item starts again', () => {
    const begun = [{ playlistId: 'p', ordinal: 7, startedAt: at('2026-11-22 10:00') }]
    const during = cueAt(plan, at('2026-11-22 10:09:55'), begun)
    expect(during.next).toMatchObject({
      ordinal: 7,
      from: at('2026-11-22 10:10'),
      until: at('2026-11-22 10:11'),
    })
    expect(cueAt(plan, at('2026-11-22 10:11:30'), begun).current.ordinal).toBe(8)
  })

  it('of an emergency lights a closed station; an announcement or a drill does not', () => {
    expect(shown(playing(aTakeover('flood', '2026-11-22 20:00', '2026-11-22 21:00')), '20:30')).toBe('flood')
    expect(shown(playing(aTakeover('meeting', '2026-11-22 20:00', '2026-11-22 21:00')), '20:30')).toBe(
      'closed',
    )
    const drill = aTakeover('flood', '2026-11-22 17:30', '2026-11-22 21:00', { status: 'Exercise' })
    expect([shown(playing(drill), '17:45'), shown(playing(drill), '20:30')]).toEqual(['flood', 'closed'])
  })

  it('runs on over midnight as one', () => {
    const overnight = playing(aTakeover('flood', '2026-11-22 23:59:55', '2026-11-23 03:00'))
    const { current } = cueAt(overnight, at('2026-11-23 00:00:05'), [])
    expect(current).toMatchObject({
      from: at('2026-11-22 23:59:55'),
      until: at('2026-11-23 00:00:10'),
      ordinal: 0,
    })
  })

  it('airs only as Actual or Exercise, and says which', () => {
    for (const status of ['System', 'Test', 'Draft'] as const)
      expect(
        shown(playing(aTakeover('flood', '2026-11-22 10:00', '2026-11-22 11:00', { status })), '10:30'),
      ).toBe('loop')
    const drill = playing(aTakeover('flood', '2026-11-22 10:00', '2026-11-22 11:00', { status: 'Exercise' }))
    expect(cueAt(drill, at('2026-11-22 10:30'), []).current.exercise).toBe(true)
    expect(cueAt(plan, at('2026-11-22 10:05'), []).current.exercise).toBe(false)
  })

  it('of an item that no one has released does not air', () => {
    expect(shown(playing(aTakeover('draft', '2026-11-22 10:00', '2026-11-22 11:00')), '10:30')).toBe('loop')
  })

  it('ends, or is refused: an end before its start, or beyond a month', () => {
    const { from, until, ...rest } = aTakeover('flood', '2026-11-22 10:00', '2026-11-22 11:00')
    expect(schema.safeParse({ ...rest, from, until }).success).toBe(true)
    expect(schema.safeParse({ ...rest, from, until: from }).success).toBe(false)
    expect(schema.safeParse({ ...rest, from, until: from + 32 * 86_400_000 }).success).toBe(false)
  })
})

describe('two takeovers at once', () => {
  const flood = (priority: number) => aTakeover('flood', '2026-11-22 10:00', '2026-11-22 12:00', { priority })
  const fire = (priority: number) => aTakeover('fire', '2026-11-22 10:30', '2026-11-22 11:00', { priority })

  it('are never mixed: the higher is alone, and the lower comes back until its own end', () => {
    const plan = playing(flood(1), fire(2))
    expect(['10:29:59', '10:30', '10:59:59', '11:00', '12:00'].map((clock) => shown(plan, clock))).toEqual([
      'flood',
      'fire',
      'fire',
      'flood',
      'loop',
    ])
  })

  it('of one priority go as listed', () => {
    expect([shown(playing(flood(1), fire(1)), '10:45'), shown(playing(fire(1), flood(1)), '10:45')]).toEqual([
      'flood',
      'fire',
    ])
  })

  it('let the real one stand before a drill of any priority', () => {
    const drill = { ...fire(1000), status: 'Exercise' as const }
    expect(shown(playing(drill, flood(-1000)), '10:45')).toBe('flood')
  })
})
