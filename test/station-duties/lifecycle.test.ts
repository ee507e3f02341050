import { describe, expect, it } from 'vitest'
import { instantOf, placeAt, standingAt } from '../../station/lifecycle/at-instant.ts'
import { erasOf } from '../../station/lifecycle/era.ts'
import { foldLifecycle } from '../../station/lifecycle/fold.ts'
import { placeMachine } from '../../station/lifecycle/place.ts'
import { isOverdue, openRectification } from '../../station/lifecycle/rectification.ts'
import { isRegistered, showsBrand } from '../../station/lifecycle/register.ts'
import { standingMachine } from '../../station/lifecycle/standing.ts'
import { standings } from '../../station/lifecycle/standings.ts'
import { stepRequest } from '../../station/lifecycle/step-request.ts'
import { takeStep } from '../../station/lifecycle/take-step.ts'
import {
  aMove,
  actorOf,
  complete,
  newHall,
  noon,
  oldHall,
  toCriticism,
  toStruckOff,
  toUse,
  walk,
} from './steps.ts'

describe('the standing of a station', () => {
  it('counts for the register from 认定 until 撤销, and loses the brand with 撤销 alone', () => {
    const counting = ['认定', '在用', '提醒', '批评整改', '整改待核查', '整改待确认', '整改完成', '拟撤销']
    expect(standings.filter(isRegistered)).toEqual(counting)
    expect(standings.filter((standing) => !showsBrand(standing))).toEqual(['撤销'])
  })

  it('changes at the very instant of the step, not before', () => {
    const records = walk(standingMachine, toStruckOff)
    const struckOff = instantOf(records.at(-1)?.at ?? '')
    expect(standingAt(records, struckOff - 1)).toBe('拟撤销')
    expect(standingAt(records, struckOff)).toBe('撤销')
  })

  it('can be applied for again after 撤销, and the old history stays', () => {
    const records = walk(standingMachine, [...toStruckOff, 'apply'])
    expect(foldLifecycle(records).standing).toBe('申报')
    expect(records).toHaveLength(toStruckOff.length + 1)
  })

  it('asks for 撤销 only after criticism', () => {
    const used = walk(standingMachine, toUse)
    const taken = takeStep(standingMachine, used, complete('propose-withdrawal'), actorOf('county', 50))
    expect(taken.ok ? null : taken.refusal.code).toBe('impossible-step')
    expect(taken.ok ? null : taken.refusal.next).toBe('现在可以办理：提醒（remind）。')
  })
})

describe('a second half', () => {
  const reviewed = walk(standingMachine, toUse.slice(0, 3))

  it.each(['乙', ' 乙 ', '乙\u3000'])('is refused to the person of the first, written %j', (name) => {
    expect(
      takeStep(standingMachine, reviewed, complete('recognise'), actorOf('city', 50, name)),
    ).toMatchObject({ refusal: { code: 'same-person' } })
  })

  it('is open to whoever took the first half of an earlier round', () => {
    const again = ['fail-city-review', 'apply', 'begin-county-review']
    const records = walk(standingMachine, [...toUse.slice(0, 3), ...again])
    const passed = takeStep(
      standingMachine,
      records,
      complete('pass-county-review'),
      actorOf('county', 50, '庚'),
    )
    expect(
      passed.ok &&
        takeStep(
          standingMachine,
          [...records, passed.record],
          complete('recognise'),
          actorOf('city', 51, '乙'),
        ),
    ).toMatchObject({ ok: true, state: '认定' })
  })
})

describe('a step', () => {
  it('is refused when it would stand before the last one', () => {
    const records = walk(standingMachine, toUse, 10)
    expect(takeStep(standingMachine, records, complete('remind'), actorOf('county', 9))).toMatchObject({
      refusal: { code: 'out-of-order' },
    })
  })

  it('is refused with a deadline that has passed, and taken with one of today', () => {
    const records = walk(standingMachine, [...toUse, 'remind'])
    const by = (deadline: string) =>
      takeStep(standingMachine, records, { ...complete('criticise'), deadline }, actorOf('county', 31))
    expect(by('2026-01-30')).toMatchObject({ refusal: { code: 'deadline-past' } })
    expect(by('2026-01-31')).toMatchObject({ ok: true })
  })

  it('comes from outside within bounds', () => {
    expect(stepRequest.safeParse({ step: 'apply', reason: '长'.repeat(1001) }).success).toBe(false)
    expect(stepRequest.safeParse({ step: 'criticise', deadline: '2026-02-30' }).success).toBe(false)
    expect(stepRequest.parse({ step: 'apply', evidence: '照片.jpg' }).evidence).toEqual(['照片.jpg'])
  })
})

describe('a history', () => {
  it('that was cut, swapped or made up is not folded', () => {
    const records = walk(standingMachine, toUse)
    expect(() => foldLifecycle(records.toSpliced(2, 1))).toThrow('接不上')
    expect(() => foldLifecycle(records.toReversed())).toThrow('接不上')
    expect(() => foldLifecycle(records.map((one) => ({ ...one, to: '在用' })))).toThrow('接不上')
  })
})

describe('a rectification', () => {
  const records = walk(standingMachine, toCriticism)

  it('says until when and what is asked', () => {
    expect(openRectification(records)).toMatchObject({
      standing: '批评整改',
      deadline: '2027-12-31',
      asked: '每天开机不少于 5 小时',
      document: '县科协〔2026〕12 号',
    })
  })

  it('takes a new deadline and keeps what is asked', () => {
    const request = { step: 'extend-rectification', reason: '停电检修', deadline: '2028-01-31' }
    const taken = takeStep(standingMachine, records, request, actorOf('county', 50))
    expect(taken.ok && openRectification([...records, taken.record])).toMatchObject({
      deadline: '2028-01-31',
      asked: '每天开机不少于 5 小时',
    })
  })

  it('is overdue on the day after its last', () => {
    const open = openRectification(records)
    expect(open !== null && isOverdue(open, '2027-12-31')).toBe(false)
    expect(open !== null && isOverdue(open, '2028-01-01')).toBe(true)
  })

  it('is over with the city’s word', () => {
    const done = ['report-rectification', 'pass-rectification-check', 'confirm-rectification']
    expect(openRectification(walk(standingMachine, [...toCriticism, ...done]))).toBeNull()
    expect(openRectification(walk(standingMachine, toUse))).toBeNull()
  })
})

describe('a place', () => {
  const records = walk(placeMachine, aMove)
  const [, , closed = 0, , opened = 0] = records.map(({ at }) => instantOf(at))

  it('has the hours until its closing, and the new one those from its opening', () => {
    expect(placeAt(records, oldHall, closed - 1)).toMatchObject({ place: oldHall, ordinal: 0 })
    expect(placeAt(records, oldHall, closed)).toMatchObject({ place: null, last: oldHall })
    expect(placeAt(records, oldHall, opened - 1)).toMatchObject({ place: null, last: oldHall })
    expect(placeAt(records, oldHall, opened)).toMatchObject({ place: newHall, ordinal: 1, state: '在用' })
  })

  it('stays when a proposal is refused or taken back', () => {
    for (const end of [
      ['propose-move', 'refuse-move'],
      ['propose-move', 'approve-move', 'withdraw-move'],
    ])
      expect(placeAt(walk(placeMachine, end), oldHall, opened)).toMatchObject({ place: oldHall, ordinal: 0 })
  })

  it('is the one that was reviewed last when a first new place failed', () => {
    const steps = [...aMove.slice(0, 4), 'fail-new-place', 'review-new-place', 'open-new-place']
    const moved = walk(placeMachine, steps)
    const other = { kind: '校园', name: '青苗中学' }
    const told = moved.map((one, index) => (index === 5 ? { ...one, newPlace: other } : one))
    expect(placeAt(told, oldHall, instantOf(noon(20)))).toMatchObject({ place: other, ordinal: 1 })
  })

  it('is confirmed by the city as the county saw it, not another', () => {
    const reviewed = walk(placeMachine, aMove.slice(0, 4))
    const open = (newPlace?: typeof newHall) =>
      takeStep(placeMachine, reviewed, { ...complete('open-new-place'), newPlace }, actorOf('city', 50))
    expect(open({ ...newHall, name: '别处' })).toMatchObject({ refusal: { code: 'place-differs' } })
    expect(open(newHall)).toMatchObject({ ok: true })
    expect(open()).toMatchObject({ ok: true, state: '在用' })
  })

  it('is cut into eras without a gap', () => {
    const span = { from: instantOf(noon(1)) - 1000, until: instantOf(noon(30)) }
    const eras = erasOf([...records, ...walk(standingMachine, toStruckOff, 3)], oldHall, span)
    expect(eras[0]?.from).toBe(span.from)
    expect(eras.at(-1)?.until).toBe(span.until)
    for (const [index, era] of eras.slice(1).entries()) expect(era.from).toBe(eras[index]?.until)
    expect(eras.filter(({ registered }) => registered).map(({ standing }) => standing)).toEqual([
      '认定',
      '在用',
      '提醒',
      '批评整改',
      '拟撤销',
    ])
  })
})
