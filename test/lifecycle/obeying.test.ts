import { afterEach, describe, expect, it } from 'vitest'
import { settingOf } from '../../main/desks/lifecycle.ts'
import { LifecycleBook } from '../../server/lifecycle/lifecycle-book.ts'
import { openActStore } from '../../server/records/act-store.ts'
import type { MachineName } from '../../station/lifecycle/machine.ts'
import { machines } from '../../station/lifecycle/machines.ts'
import { aStation, type AStation } from '../loop/a-station.ts'
import { aPlan, anItem, listed } from '../playlist/samples.ts'
import { aBook, closeBooks, nineMs } from '../records/a-book.ts'
import { aMove, actorOf, complete, newHall, oldHall, toStruckOff } from '../station-duties/steps.ts'

afterEach(closeBooks)

const minuteLong = anItem('月相', { durationMs: 60_000 })
const plan = aPlan({
  items: [minuteLong],
  playlists: [listed('all', '月相')],
  schedule: { fallbackPlaylistId: 'all' },
})

/** A playing station that obeys its lifecycle as the controller has it obey. */
function anObedientStation() {
  const book = aBook()
  const lifecycle = new LifecycleBook(openActStore(book.database), '4415210001', oldHall)
  const station = aStation(plan)
  const obey = () => station.happened({ type: 'settingChanged', setting: settingOf(lifecycle) })
  obey()
  const take = (machine: MachineName, ...steps: readonly string[]) => {
    for (const step of steps) {
      const role = machines[machine].steps.find(({ id }) => id === step)?.roles[0] ?? ''
      const clock = { bootId: 'boot-1', monoMs: station.monoMs, wallMs: nineMs, trusted: true }
      const day = 1 + lifecycle.records().length
      const taken = lifecycle.take(machine, complete(step), { ...actorOf(role, day), clock })
      if (!taken.ok) throw new Error(taken.refusal.message)
      obey()
    }
  }
  const totals = () => {
    book.ledger.append(station.happened({ type: 'ending' }).segments, null)
    return book.database
      .prepare<[], { place: string; ms: number }>(
        'SELECT place, sum(credited_ms) AS ms FROM day_total GROUP BY place',
      )
      .all()
  }
  return { station, lifecycle, take, totals }
}

const lastProgram = ({ stage }: AStation) => stage.programs.at(-1)

describe('a station that is struck off', () => {
  it('loses the brand in the very step, and what is on the glass plays on', () => {
    const { station, take } = anObedientStation()
    take('standing', ...toStruckOff.slice(0, -1))
    station.seconds(10)
    expect(lastProgram(station)?.brand).toBe('科普中国e站')
    const [told, shown] = [station.stage.programs.length, station.stage.shown.length]
    take('standing', 'strike-off')
    expect(station.stage.programs.length).toBe(told + 1)
    expect(lastProgram(station)).toMatchObject({ brand: '', current: { title: '月相' } })
    expect(station.stage.shown.length).toBe(shown)
  })

  it('closes what is on the glass there: no record lies on both sides of 撤销', () => {
    const { station, take } = anObedientStation()
    take('standing', ...toStruckOff.slice(0, -1))
    station.seconds(10)
    take('standing', 'strike-off')
    station.seconds(7).happened({ type: 'ending' })
    const last = station.segments.slice(-2)
    expect(last.map(({ creditedMs, endReason }) => [creditedMs, endReason])).toEqual([
      [10_000, 'lifecycle'],
      [7_000, 'shutdown'],
    ])
    expect(last[1]?.startedAtMs).toBe(last[0]?.endedAtMs)
  })

  it('never gets it back by playing on, by a page that is lost, or by a stop', () => {
    const { station, take } = anObedientStation()
    take('standing', ...toStruckOff)
    const from = station.stage.programs.length
    station.seconds(70).pageLost().pageOpens().seconds(70)
    station.happened({ type: 'stopped' }).seconds(5).happened({ type: 'resumed' }).seconds(70)
    const brands = station.stage.programs.slice(from - 1).map(({ brand }) => brand)
    expect(new Set(brands)).toEqual(new Set(['']))
    expect(brands.length).toBeGreaterThan(4)
  })

  it('has it again when it applies anew', () => {
    const { station, take } = anObedientStation()
    take('standing', ...toStruckOff, 'apply')
    expect(lastProgram(station)?.brand).toBe('科普中国e站')
  })

  it('without a page waits for one, and tells it no brand', () => {
    const { station, take } = anObedientStation()
    station.pageLost()
    const told = station.stage.programs.length
    take('standing', ...toStruckOff)
    expect(station.stage.programs.length).toBe(told)
    station.pageOpens()
    expect(lastProgram(station)?.brand).toBe('')
  })
})

describe('a station that is moved', () => {
  it('closes what is on the glass as moved, and the next part carries the new place', () => {
    const { station, take } = anObedientStation()
    take('place', ...aMove.slice(0, 2))
    station.seconds(10)
    take('place', 'close-old-place')
    const reasons = station.told().filter((told) => told !== '月相 lifecycle')
    expect(reasons).toEqual(['月相 moved', '月相 moved'])
    expect(station.segments.at(-1)).toMatchObject({ creditedMs: 10_000, shown: { place: oldHall.name } })
    station.seconds(5)
    take('place', 'review-new-place', 'open-new-place')
    station.seconds(20).happened({ type: 'ending' })
    const shown = station.segments.filter(({ creditedMs }) => creditedMs > 0)
    expect(shown.map(({ creditedMs, shown: { place } }) => [creditedMs, place])).toEqual([
      [10_000, oldHall.name],
      [5_000, ''],
      [20_000, newHall.name],
    ])
    expect(station.segments.map(({ part }) => part)).toEqual(station.segments.map((_, index) => index))
  })

  it('has its hours kept apart in the totals, those between the places under none', () => {
    const { station, take, totals } = anObedientStation()
    station.seconds(100)
    take('place', ...aMove.slice(0, 3))
    station.seconds(50)
    take('place', ...aMove.slice(3))
    station.seconds(200)
    const byPlace = Object.fromEntries(totals().map(({ place, ms }) => [place, ms]))
    expect(byPlace).toEqual({
      村党群服务中心: 0,
      [oldHall.name]: 100_000,
      '': 50_000,
      [newHall.name]: 200_000,
    })
  })

  it('has what was staged before the move shown at the new place', () => {
    const { station, take } = anObedientStation()
    station.seconds(30)
    take('place', ...aMove)
    station.seconds(40)
    expect(station.stage.shown.length).toBe(2)
    expect(station.state.zones.main.open?.shown.place).toBe(newHall.name)
  })

  it('is at the new place also for a machine that comes back in 1970', () => {
    const { take, lifecycle } = anObedientStation()
    take('place', ...aMove)
    expect(settingOf(lifecycle).place).toBe(newHall.name)
    // Nothing but the steps is asked: there is no clock that could be wrong.
    expect(lifecycle.place()).toMatchObject({ place: newHall, ordinal: 1 })
  })

  it('stays where it is while that is only proposed, approved or taken back', () => {
    const { station, take } = anObedientStation()
    const from = station.segments.length
    take('place', 'propose-move', 'approve-move', 'withdraw-move')
    station.seconds(10).happened({ type: 'ending' })
    const places = station.segments.slice(from).map(({ shown }) => shown.place)
    expect(new Set(places)).toEqual(new Set([oldHall.name]))
  })
})

describe('a device under repair', () => {
  it('changes neither brand nor place', () => {
    const { station, take } = anObedientStation()
    take('device', 'begin-repair', 'finish-repair', 'take-out-of-use')
    expect(lastProgram(station)?.brand).toBe('科普中国e站')
    expect(station.state.zones.main.open?.shown.place).toBe(oldHall.name)
  })
})
