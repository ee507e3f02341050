import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { machines } from '../../station/lifecycle/machines.ts'
import { newHall, people, toCriticism } from '../station-duties/steps.ts'
import { AnOffice, requestFor } from './an-office.ts'
import { waysToStates } from './a-tour.ts'

let office: AnOffice
beforeEach(async () => {
  office = await AnOffice.opens()
})
afterEach(() => office.closes())

const { standing, place } = machines

async function goTo(machine: typeof place, state: string): Promise<void> {
  const way = waysToStates(machine).find((each) => each.state === state)?.way ?? []
  for (const { step, role } of way) await office.takes(machine, step, role)
}

const kindOf = (machine: typeof place, id: string) => {
  const kind = machine.steps.find((each) => each.id === id)
  if (kind === undefined) throw new Error(`${machine.name} has no step ${id}`)
  return kind
}

describe('GET /lifecycle', () => {
  it('tells a station that has done nothing yet where it stands and what it may do', async () => {
    expect(await office.sees()).toEqual({
      standing: {
        state: '未申报',
        possible: [
          { step: 'apply', title: '申报', to: '申报', roles: ['technician', 'county'], needs: ['reason'] },
        ],
      },
      place: {
        state: '在用',
        now: { kind: '演示', name: '点位' },
        possible: [expect.objectContaining({ step: 'propose-move', needs: ['reason', 'figures'] })],
      },
      device: {
        state: '在用',
        possible: [
          expect.objectContaining({ step: 'begin-repair' }),
          expect.objectContaining({ step: 'take-out-of-use' }),
        ],
      },
      rectification: null,
      history: [],
    })
  })

  it('keeps of a step who took it, when by the station’s clock, from which document, why and with what', async () => {
    const { history } = await office.takes(standing, kindOf(standing, 'apply'), 'technician')
    expect(history).toEqual([
      {
        machine: 'standing',
        seq: 1,
        step: 'apply',
        title: '申报',
        from: '未申报',
        to: '申报',
        role: 'technician',
        name: people.technician,
        at: '2026-11-22T09:01:00.000+08:00',
        reason: '按文件办理',
      },
    ])
  })

  it('tells what is to be put right, and by when', async () => {
    for (const id of toCriticism) {
      const kind = kindOf(standing, id)
      await office.takes(standing, kind, kind.roles[0] ?? 'admin')
    }
    expect((await office.sees()).rectification).toEqual({
      standing: '批评整改',
      since: '2026-11-22T09:07:00.000+08:00',
      deadline: '2027-12-31',
      asked: '每天开机不少于 5 小时',
      document: '县科协〔2026〕12 号',
    })
  })

  it('names no place between the old one and the new', async () => {
    await goTo(place, '新址复核')
    expect((await office.sees()).place.now).toBeNull()
    const { place: opened } = await office.takes(place, kindOf(place, 'open-new-place'), 'city')
    expect(opened.now).toEqual(newHall)
  })
})

describe('a request that does not fit', () => {
  it('is refused when the city names another place than the county saw', async () => {
    await goTo(place, '新址复核')
    const elsewhere = {
      ...requestFor(kindOf(place, 'open-new-place')),
      newPlace: { kind: '其他', name: '别处' },
    }
    const { status, body } = await office.asks('place', elsewhere, 'city')
    expect([status, body.code]).toEqual([422, 'place-differs'])
    expect((await office.sees()).place.state).toBe('新址复核')
  })

  it('is refused while the clock stands before the last step', async () => {
    await office.takes(standing, kindOf(standing, 'apply'), 'county')
    office.door.clock.nowMs -= 3_600_000
    const next = requestFor(kindOf(standing, 'begin-county-review'))
    const { status, body } = await office.asks('standing', next, 'county')
    expect([status, body.code]).toEqual([409, 'out-of-order'])
  })

  it.each([
    [{ reason: '' }],
    [{ deadline: '2026-02-30' }],
    [{ evidence: [] }],
    [{ newPlace: { kind: '党群服务中心' } }],
  ])('is refused as malformed: %j', async (wrong) => {
    const kind = kindOf(standing, 'apply')
    const { status } = await office.asks('standing', { ...requestFor(kind), ...wrong }, 'technician')
    expect(status).toBe(400)
    expect((await office.sees()).history).toEqual([])
  })

  it('is refused without a token', async () => {
    const url = '/api/v1/lifecycle/standing'
    const payload = requestFor(kindOf(standing, 'apply'))
    expect((await office.door.app.inject({ method: 'POST', url, payload })).statusCode).toBe(401)
    expect((await office.door.app.inject({ url: '/api/v1/lifecycle' })).statusCode).toBe(401)
  })
})
