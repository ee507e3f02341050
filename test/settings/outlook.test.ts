import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayAfter } from '../../playlist/local-day.ts'
import { outlook } from '../../playlist/outlook.ts'
import { previewDay } from '../../playlist/preview.ts'
import { secondsByClass } from '../playlist/seconds-by-class.ts'
import type { SimulatedDay } from '../../contract/outlook.ts'
import { aPlan } from '../playlist/samples.ts'
import { AHall, configuration, items, shortAfternoons, workdays } from './a-hall.ts'

let hall: AHall
beforeAll(async () => {
  hall = await AHall.opens()
})
afterAll(() => hall.close())

const simulated = async (draft: object) =>
  (await hall.ask<{ days: SimulatedDay[]; missed: number }>('POST', '/schedule/simulate', draft)).body

describe('a simulation', () => {
  it('tells a week from tomorrow on: what is due, what each class gets, and what is owed', async () => {
    const { days, missed } = await simulated({})
    expect(days.map(({ date }) => date).slice(0, 2)).toEqual(['2026-11-23', '2026-11-24'])
    expect(days).toHaveLength(7)
    expect(days[0]).toMatchObject({
      dueSeconds: 32_400,
      targetSeconds: 18_000,
      short: false,
      dayKind: 'workday',
    })
    expect(days[5]).toMatchObject({ dueSeconds: 0, short: false, dayKind: 'restday' })
    expect(missed).toBe(0)
  })

  it('names what the draft changes of what is in force', async () => {
    const draft = await hall.ask<{ changes: string[] }>('POST', '/schedule/simulate', {
      schedule: shortAfternoons,
    })
    expect(draft.body.changes.join()).toContain('下午')
    expect((await hall.ask<{ changes: string[] }>('POST', '/schedule/simulate', {})).body.changes).toEqual([])
  })

  it('stands on the State Council’s notices, which are told for themselves', async () => {
    const { body } = await hall.get<{ days: Record<string, { kind: string }> }>('/schedule/calendar')
    expect(body.days['2026-10-01']?.kind).toBe('holiday')
    expect(body.days['2026-10-10']?.kind).toBe('workday')
  })

  it('publishes nothing', async () => {
    expect((await simulated({ schedule: shortAfternoons })).missed).toBe(5)
    expect(hall.book.now().schedule).toEqual(workdays)
  })

  it('knows a Saturday that is worked in lieu, and a closure with its reason', async () => {
    const holidays = { days: { '2026-11-28': { kind: 'workday', name: '调休上班' } } }
    const closures = [{ from: '2026-11-24', to: '2026-11-24', reason: '检修' }]
    const { days } = await simulated({ holidays, schedule: { ...workdays, closures } })
    expect(days[5]).toMatchObject({ dayKind: 'workday', holiday: '调休上班', dueSeconds: 32_400 })
    expect(days[1]).toMatchObject({ closure: '检修', dueSeconds: 0, short: false })
  })

  it('refuses fewer days than a week, more than a month, and what does not hold together', async () => {
    for (const days of [6, 32])
      expect((await hall.ask('POST', '/schedule/simulate', { days })).status).toBe(400)
    const broken = await hall.ask('POST', '/schedule/simulate', { playlists: [] })
    expect(broken).toMatchObject({ status: 409, body: { code: 'playlist-in-use' } })
  })

  it('always equals the sums of the preview, day by day', () => {
    const minutes = fc.integer({ min: 1, max: 1439 })
    const clock = (at: number) =>
      `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
    fc.assert(
      fc.property(minutes, minutes, fc.integer({ min: 0, max: 400 }), (start, end, offset) => {
        const window = { start: clock(start), end: clock(end) }
        const dayparts = [{ ...shortAfternoons.dayparts[0], window }, ...workdays.dayparts]
        const { playlists } = configuration
        const plan = aPlan({ items, playlists, schedule: { ...workdays, dayparts } as typeof workdays })
        const from = dayAfter('2026-02-20', offset)
        for (const { date, seconds } of outlook(plan, from, 3))
          expect(seconds).toEqual(secondsByClass(previewDay(plan, date)))
      }),
      { seed: 20261122, numRuns: 30 },
    )
  })
})

describe('the preview of a day', () => {
  interface Preview extends SimulatedDay {
    readonly cues: {
      from: string
      until: string
      kind: string
      title: string | null
      ruleTitle: string | null
    }[]
  }
  const preview = async (date: string) => (await hall.get<Preview>(`/schedule/preview?date=${date}`)).body

  it('lists every cue with its rule, and they tile the day', async () => {
    const { cues, dueSeconds } = await preview('2026-11-23')
    expect([cues[0]?.from, cues.at(-1)?.until]).toEqual([
      '2026-11-23T00:00:00.000+08:00',
      '2026-11-24T00:00:00.000+08:00',
    ])
    cues.forEach(({ from }, index) => index > 0 && expect(from).toBe(cues[index - 1]?.until))
    expect(cues[0]).toMatchObject({ kind: 'closed', title: null, playlistTitle: null })
    expect(cues[1]).toMatchObject({ kind: 'item', ruleTitle: '全天', playlistTitle: '日常节目单' })
    expect(dueSeconds).toBe(32_400)
  })

  it('of a day on which the hall is closed says so', async () => {
    const { cues, dueSeconds } = await preview('2026-11-22')
    expect([cues.length, cues[0]?.kind, dueSeconds]).toEqual([1, 'closed', 0])
  })

  it('may be asked for in part: from when, until when, so many', async () => {
    const noon = encodeURIComponent('2026-11-23T12:00:00+08:00')
    const one = encodeURIComponent('2026-11-23T13:00:00+08:00')
    const whole = (await preview('2026-11-23')).cues
    const hour = (await preview(`2026-11-23&from=${noon}&until=${one}`)).cues
    expect(hour.length).toBeGreaterThan(3)
    expect(hour.every(({ from, until }) => until > '2026-11-23T12' && from < '2026-11-23T13')).toBe(true)
    const first = whole.findIndex(({ from }) => from === hour[0]?.from)
    expect(hour).toEqual(whole.slice(first, first + hour.length))
    expect((await preview(`2026-11-23&from=${noon}&limit=3`)).cues).toEqual(hour.slice(0, 3))
    expect((await hall.get('/schedule/preview?date=2026-11-23&limit=0')).status).toBe(400)
  })

  it('refuses a date that there is not', async () => {
    expect((await hall.get('/schedule/preview?date=2026-02-30')).status).toBe(400)
  })
})
