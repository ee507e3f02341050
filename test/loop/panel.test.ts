import { describe, expect, it } from 'vitest'
import { aPlan, anItem, listed } from '../playlist/samples.ts'
import { aStation } from './a-station.ts'

const items = [anItem('poster', { durationMs: 30_000 })]
const plan = aPlan({ items, playlists: [listed('p', 'poster')], schedule: { fallbackPlaylistId: 'p' } })

describe('time on the glass', () => {
  it('while the panel is known to be off is excluded; while nobody knows, it is credited', () => {
    const station = aStation(plan, '2026-11-22 00:00').seconds(10)
    station.happened({ type: 'panelTold', panel: 'off' }).seconds(10)
    station.happened({ type: 'panelTold', panel: 'on' }).seconds(11)
    const [segment] = station.segments
    expect(segment).toMatchObject({ creditedMs: 20_000, excludedMs: { panelOff: 10_000 } })
  })
})
