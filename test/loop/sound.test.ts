import { describe, expect, it } from 'vitest'
import { aPlan, anItem, aTakeover, listed } from '../playlist/samples.ts'
import { aStation } from './a-station.ts'

const film = anItem('film', { kind: 'video', durationMs: 3_600_000 })
const flood = anItem('flood', { kind: 'video', sourceClass: 'emergency', durationMs: 20_000 })
const plan = (more: object = {}, takeovers: ReturnType<typeof aTakeover>[] = []) =>
  aPlan({
    items: [film, flood],
    takeovers,
    playlists: [{ ...listed('p', 'film'), sound: { volume: 0.6, muted: false } }],
    schedule: { fallbackPlaylistId: 'p', ...more },
  })

describe('the sound of what is on the glass', () => {
  it('goes down for a quiet hour and comes back after it, and the showing is the same', () => {
    const quiet = { quietHours: [{ start: '12:00', end: '12:30' }] }
    const station = aStation(plan(quiet), '2026-11-22 11:59:50').seconds(9)
    expect(station.stage.volume).toBe(0.6)
    station.seconds(1)
    expect(station.stage.volume).toBe(0)
    station.seconds(1_800)
    expect(station.stage.volume).toBe(0.6)
    expect(station.stage.titles()).toEqual(['film'])
    expect(station.told().filter((each) => !each.endsWith('hour'))).toEqual([])
  })

  it('of a real emergency is full in a quiet hour, of a drill it is not', () => {
    const quiet = { quietHours: [{ start: '12:00', end: '13:00' }] }
    const alarm = aTakeover('flood', '2026-11-22 12:00:10', '2026-11-22 12:05')
    expect(aStation(plan(quiet, [alarm]), '2026-11-22 12:00').seconds(12).stage.volume).toBe(1)
    const drill = { ...alarm, status: 'Exercise' as const }
    expect(aStation(plan(quiet, [drill]), '2026-11-22 12:00').seconds(12).stage.volume).toBe(0)
  })

  it('counts as shown when it is muted', () => {
    const muted = { quietHours: [{ start: '00:00', end: '24:00' }] }
    const station = aStation(plan(muted), '2026-11-22 09:00').seconds(30).happened({ type: 'ending' })
    expect(station.segments.map(({ creditedMs }) => creditedMs)).toEqual([30_000])
  })
})

describe('a machine that does not keep up', () => {
  it('plays the clip no more that day, and says how many frames it lost', () => {
    const station = aStation(plan(), '2026-11-22 09:00').seconds(10)
    station.stage.drops(30, 170)
    expect(station.asides).toEqual([
      {
        type: 'setAside',
        itemId: 'film',
        title: 'film',
        reason: '放得不流畅（200 帧里丢了 30 帧）',
        next: '今天不再播放。请换成清晰度较低的版本，或关闭机器上的其他程序。',
        untilMs: Date.UTC(2026, 10, 22, 16),
        isTooSlow: true,
      },
    ])
  })
})
