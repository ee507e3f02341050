import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { machines } from '../../station/lifecycle/machines.ts'
import { assessmentShape } from '../../contract/assessment.ts'
import { hoursReport } from '../../contract/hours.ts'
import { aProfile } from '../http/a-door.ts'
import { at } from '../playlist/samples.ts'
import { aSegment } from '../records/a-book.ts'
import { complete, people } from '../station-duties/steps.ts'
import { AHall, workdays } from './a-hall.ts'

/** In the register since September, with four hours of science on each Monday of October. */
async function aPast(): Promise<AHall> {
  const hall = await AHall.opens(at('2026-09-01 08:00'))
  const { door } = hall
  const steps = ['apply', 'begin-county-review', 'pass-county-review', 'recognise', 'put-in-use']
  for (const [index, step] of steps.entries()) {
    const { roles } = machines.standing.steps.find(({ id }) => id === step) ?? { roles: [] }
    const role = roles[0] ?? ''
    hall.isNow(at('2026-09-01 09:00') + index * 60_000)
    const taken = door.door.takeStep('standing', complete(step), { role, name: people[role] ?? '' })
    if (!taken.ok) throw new Error(taken.refusal.message)
  }
  for (const date of ['2026-10-12', '2026-10-19', '2026-10-26']) {
    const hours = [9, 10, 11, 12].map((hour) =>
      aSegment({
        place: '点位',
        creditedMs: 3_600_000,
        fromMs: at(`${date} ${String(hour).padStart(2, '0')}:00`),
      }),
    )
    door.ledger.append(hours, null)
  }
  return hall.isNow(at('2026-11-22 09:00'))
}

let hall: AHall
beforeEach(async () => {
  hall = await aPast()
})
afterEach(() => hall.close())

const month = async (name: string) =>
  assessmentShape.parse((await hall.get(`/assessment?month=${name}`, { role: 'viewer' })).body)
const due = async (from: string, to: string) => {
  const { body } = await hall.get(`/hours?from=${from}&to=${to}&by=day`, { role: 'viewer' })
  return hoursReport.parse(body).rows.flatMap(({ key, due }) => (due === true ? [key] : []))
}

const sundays = { ...workdays, openingHours: [{ start: '09:00', end: '18:00', weekdays: [7] }] }
const reason = '县科协同意只在周日开放'
const fourHours = {
  edition: 1,
  profile: { ...aProfile, target: { ...aProfile.target, seconds: 14_400, document: '县科协〔2026〕3 号' } },
}

describe('a day that is over', () => {
  it('is judged by the opening hours of its own time, whatever is changed today', async () => {
    const before = await month('2026-10')
    const dueBefore = await due('2026-10-01', '2026-11-21')
    expect((await hall.put('/schedule', { edition: 1, schedule: sundays, reason })).status).toBe(200)
    expect(await month('2026-10')).toEqual(before)
    expect(await due('2026-10-01', '2026-11-21')).toEqual(dueBefore)
    expect(before.dueDays).toBeGreaterThan(10)
  })

  it('owes what was owed then: a lower target makes no short day good', async () => {
    const before = await month('2026-10')
    expect(before.days.find(({ date }) => date === '2026-10-19')).toMatchObject({ due: true, met: false })
    expect((await hall.put('/station', fourHours, { role: 'county', name: '县' })).status).toBe(200)
    expect(await month('2026-10')).toEqual(before)
  })

  it('counts nothing that was shown without a glass because the station is called a demonstration now', async () => {
    const before = await month('2026-10')
    const demonstration = { edition: 1, profile: { ...aProfile, demonstration: true } }
    await hall.put('/station', demonstration, { role: 'county' })
    expect((await month('2026-10')).days).toEqual(before.days)
  })

  it('of a change at noon is judged by what was in force when it ended; the day before is not', async () => {
    await hall.put('/schedule', { edition: 1, schedule: sundays, reason })
    expect(await due('2026-11-20', '2026-11-22')).toEqual(['2026-11-20', '2026-11-22'])
    hall.isNow(at('2026-11-23 00:30'))
    await hall.put('/schedule', { edition: 2, schedule: workdays, reason: '恢复' })
    expect(await due('2026-11-20', '2026-11-24')).toEqual([
      '2026-11-20',
      '2026-11-22',
      '2026-11-23',
      '2026-11-24',
    ])
  })

  it('from before the first edition is judged by the first', async () => {
    expect(await due('2026-08-31', '2026-08-31')).toEqual(['2026-08-31'])
  })
})

describe('a change whose clock does not tell the day', () => {
  const changedIn = (wallMs: number) => {
    const clock = { bootId: 'boot-2', monoMs: 5, wallMs, trusted: false }
    const by = { role: 'technician', name: '甲', clock }
    const { holidays } = hall.book.now()
    hall.book.change('schedule', { schedule: sundays, holidays }, { basedOn: 1, by, reason: null })
  }

  it.each([
    ['1970', 0],
    ['2099', Date.UTC(2099, 0, 1)],
  ])('in %s holds from the last record that is surely before it', async (_, wallMs) => {
    changedIn(wallMs)
    expect(hall.book.now().schedule).toEqual(sundays)
    expect(await due('2026-10-19', '2026-10-25')).toEqual([
      '2026-10-19',
      '2026-10-20',
      '2026-10-21',
      '2026-10-22',
      '2026-10-23',
    ])
    expect(await due('2026-10-26', '2026-11-01')).toEqual(['2026-11-01'])
  })
})
