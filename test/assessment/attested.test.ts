import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AHall } from './a-hall.ts'

let hall: AHall
beforeEach(async () => {
  hall = (await AHall.opens()).recognised().isNow('2026-10-20 15:00')
})
afterEach(() => hall.door.close())

const lecture = {
  date: '2026-10-18',
  title: '秋季健康讲座',
  activityKind: '讲座',
  venueKind: '党群服务中心',
  headcount: 36,
  photoHash: 'c'.repeat(64),
}

interface Entry {
  readonly id: string
  readonly replacedBy: string | null
  readonly headcount: number
}

describe('an activity', () => {
  it('is an act in the chain, with who entered it and when', async () => {
    const answer = await hall.post('/activities', lecture)
    expect(answer.statusCode).toBe(201)
    const [act, ...more] = hall.door.door.acts.list({ kind: 'attestation' })
    expect(more).toEqual([])
    expect(act).toMatchObject({
      role: 'technician',
      name: '甲',
      subject: '4415210001',
      evidence: ['c'.repeat(64)],
    })
    const entry = {
      ...lecture,
      kind: 'activity',
      role: 'technician',
      name: '甲',
      at: '2026-10-20T15:00:00.000+08:00',
    }
    expect(answer.json()).toEqual({ ...entry, id: act?.hash })
    expect(act?.body).toEqual(entry)
  })

  it('that was put right stays, named by the one that holds, and only that one counts', async () => {
    const { id } = (await hall.post('/activities', lecture)).json<Entry>()
    expect((await hall.assessed()).duty('monthly-activity')).toMatchObject({ met: null, actual: 0 })
    const right = (await hall.post('/activities', { ...lecture, headcount: 63, replaces: id })).json<Entry>()
    const { activities } = (await hall.get('/activities', 'technician')).json<{ activities: Entry[] }>()
    expect(activities.map((each) => [each.id, each.headcount, each.replacedBy])).toEqual([
      [id, 36, right.id],
      [right.id, 63, null],
    ])
    expect((await hall.assessed()).duty('monthly-activity')).toMatchObject({ met: true, actual: 1 })
  })

  it('cannot be put right twice over, nor by another kind of entry, nor out of nothing', async () => {
    const { id } = (await hall.post('/activities', lecture)).json<Entry>()
    const books = { kind: 'books', date: '2026-10-18', replaces: id }
    expect((await hall.post('/attestations', books)).json()).toMatchObject({ code: 'entry-unknown' })
    expect((await hall.post('/activities', { ...lecture, replaces: id })).statusCode).toBe(201)
    for (const replaces of [id, 'nothing'])
      expect((await hall.post('/activities', { ...lecture, replaces })).statusCode).toBe(422)
    expect(hall.door.door.acts.list({ kind: 'attestation' })).toHaveLength(2)
  })

  it('that lies ahead is refused, today’s is not', async () => {
    const ahead = await hall.post('/activities', { ...lecture, date: '2026-10-21' })
    expect([ahead.statusCode, ahead.json()]).toEqual([
      422,
      {
        code: 'date-ahead',
        message: '2026-10-21 还没有到，不能登记。',
        next: '请填写今天（2026-10-20）或以前的日期。',
      },
    ])
    expect((await hall.post('/activities', { ...lecture, date: '2026-10-20' })).statusCode).toBe(201)
  })
})

describe('an entry of another kind', () => {
  it('keeps a figure with a fraction, through the chain and back', async () => {
    const messengers = { kind: 'messengers', date: '2026-10-01', people: 512, sharesPerDay: 3.5 }
    expect((await hall.post('/attestations', messengers, 'reviewer', '己')).statusCode).toBe(201)
    const { attestations } = (await hall.get('/attestations', 'technician')).json<{
      attestations: object[]
    }>()
    expect(attestations).toEqual([expect.objectContaining({ ...messengers, role: 'reviewer', name: '己' })])
  })

  it('is listed by pages, each naming the next', async () => {
    for (const date of ['2026-09-30', '2026-10-02', '2026-10-03'])
      await hall.post('/attestations', { kind: 'notice-board', date })
    const page = async (query: string) =>
      (await hall.get(`/attestations?${query}`, 'technician')).json<{
        attestations: Entry[]
        next: string | null
      }>()
    const whole = await page('limit=5000')
    expect(whole.next).toBeNull()
    expect(whole.attestations).toHaveLength(3)
    const first = await page('limit=2')
    expect([first.attestations, first.next]).toEqual([whole.attestations.slice(0, 2), '2'])
    const last = await page('limit=2&cursor=2')
    expect([last.attestations, last.next]).toEqual([whole.attestations.slice(2), null])
    expect((await hall.get('/attestations?limit=0', 'technician')).statusCode).toBe(400)
  })

  it('is judged by its newest date: the notice-board, and what is lacking of the five', async () => {
    await hall.post('/attestations', { kind: 'notice-board', date: '2026-09-30' })
    await hall.post('/attestations', { kind: 'five-have', have: 'people', holds: false, date: '2026-10-02' })
    const { duty } = await hall.assessed()
    expect(duty('notice-board')).toMatchObject({ met: true, reasons: ['上次更新 2026-09-30（甲填报）'] })
    expect(duty('five-haves')).toMatchObject({ met: false })
    expect(duty('five-haves')?.reasons).toContain('有人员：没有（甲 2026-10-02 填报）')
  })

  it('of no known kind is refused', async () => {
    expect((await hall.post('/attestations', { kind: 'cinema', date: '2026-10-01' })).statusCode).toBe(400)
  })
})

describe('the reason of a short day', () => {
  const reasonOf = async (date: string) => {
    const { rows } = (await hall.get(`/hours?from=${date}&to=${date}`)).json<{ rows: { reason: string }[] }>()
    return rows[0]?.reason
  }

  it('is an act; the last word holds and the earlier one stays', async () => {
    hall.showsOn(['16'], 2)
    const first = await hall.post('/days/2026-10-16/reason', { reason: '停电' })
    expect(first.statusCode).toBe(201)
    expect(first.json()).toMatchObject({ date: '2026-10-16', reason: '停电', name: '甲', role: 'technician' })
    await hall.post('/days/2026-10-16/reason', { reason: '检修', note: '换主板' }, 'county', '乙')
    expect(await reasonOf('2026-10-16')).toBe('检修（换主板）')
    expect((await hall.assessed()).day('16')).toMatchObject({ met: false, reason: '检修' })
    const acts = hall.door.door.acts.list({ kind: 'day-reason' })
    expect(acts.map(({ name, reason }) => [name, reason])).toEqual([
      ['甲', '停电'],
      ['乙', '检修'],
    ])
  })

  it('is one that the documents know, of a day that has come', async () => {
    expect((await hall.post('/days/2026-10-16/reason', { reason: '太忙' })).statusCode).toBe(400)
    expect((await hall.post('/days/2026-10-21/reason', { reason: '停电' })).statusCode).toBe(422)
    expect((await hall.post('/days/2026-02-30/reason', { reason: '停电' })).statusCode).toBe(400)
  })
})
