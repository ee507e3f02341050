import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ProblemError } from '../../server/problem/problem.ts'
import { readCalendar } from '../../server/panels/read-calendar.ts'
import { aBoard, type ABoard } from './a-board.ts'
import { aFeed, saying, type AFeed } from './a-feed.ts'

let board: ABoard
let feed: AFeed
beforeEach(async () => {
  board = aBoard()
  feed = await aFeed(saying(''))
})
afterEach(async () => {
  await feed.close()
  board.close()
})

const usual = { from: 'feed', format: 'json', mapping: null, everyMinutes: 30, keepHours: 24 } as const
type Source = Parameters<ABoard['panels']['test']>[1]

const tested = (form: 'prices' | 'weather' | 'activities', source: Partial<Source>) =>
  board.panels.test({ title: '题', publisher: '社区', form }, { ...usual, address: feed.address, ...source })

const codeOf = async (promise: Promise<unknown>) => {
  const error: unknown = await promise.catch((thrown: unknown) => thrown)
  return error instanceof ProblemError ? error.code : error
}

describe('a JSON address', () => {
  const mapping = {
    rows: 'result.list',
    fields: { name: 'goods.title', price: 'p', unit: 'u', change: 'c' },
  }
  const list = [
    { goods: { title: '大白菜' }, p: 1.2, u: '元/斤', c: '+3%' },
    { goods: { title: '' }, p: 9 },
    { goods: { title: '鸡蛋' }, p: '5.6', u: '元/斤', c: '-0.1' },
  ]

  it('is read by its declared mapping; rows without a name are left out', async () => {
    feed.says(saying(JSON.stringify({ result: { list } })))
    const { content } = await tested('prices', { format: 'json', mapping })
    expect(content.table.rows).toEqual([
      ['大白菜', '元/斤', '1.2', '涨'],
      ['鸡蛋', '元/斤', '5.6', '跌'],
    ])
  })

  it('gives a forecast its sky and its whole degrees', async () => {
    const days = [{ d: '20261122', t: '多云转小雨', lo: '11.6', hi: '−2℃' }]
    feed.says(saying(JSON.stringify(days)))
    const fields = { date: 'd', words: 't', low: 'lo', high: 'hi' }
    const { content } = await tested('weather', { format: 'json', mapping: { rows: '', fields } })
    expect(content.page).toMatchObject({
      days: [{ date: '2026-11-22', sky: 'rain', words: '多云转小雨', low: 12, high: -2 }],
    })
  })

  it.each([
    ['cut in half', '{"result":', 'feed-broken'],
    ['without the rows', '{"result":{}}', 'feed-broken'],
    ['with rows under a name that every object has', '{}', 'feed-broken'],
    ['with nothing usable in the rows', '{"result":{"list":[{},null,3]}}', 'feed-empty'],
  ])('%s is refused', async (_name, body, code) => {
    feed.says(saying(body))
    expect(await codeOf(tested('prices', { format: 'json', mapping }))).toBe(code)
  })
})

const event = (...lines: readonly string[]) =>
  ['BEGIN:VEVENT', 'UID:1', 'SUMMARY:健康讲座', 'LOCATION:二楼会议室', ...lines, 'END:VEVENT'].join('\r\n')
const calendar = (...events: readonly string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR', ''].join('\r\n')
const read = (...lines: readonly string[]) =>
  readCalendar(calendar(event(...lines)), 'Asia/Shanghai', '2026-11-22').activities

describe('an iCalendar address', () => {
  it('fills a timetable of activities', async () => {
    feed.says(saying(calendar(event('DTSTART:20261128T013000Z', 'DTEND:20261128T030000Z'))))
    const { content } = await tested('activities', { format: 'calendar' })
    expect(content.table.rows).toEqual([['2026-11-28', '9:30–11:00', '健康讲座', '二楼会议室', '']])
  })

  it('has a weekly event each week of the next 60 days, and no week more', () => {
    const found = read('DTSTART:20200105T013000Z', 'RRULE:FREQ=WEEKLY;BYDAY=SU')
    expect(found.map(({ date }) => date)).toEqual([
      ...['2026-11-22', '2026-11-29', '2026-12-06', '2026-12-13', '2026-12-20', '2026-12-27'],
      ...['2027-01-03', '2027-01-10', '2027-01-17'],
    ])
  })

  it('leaves out what was cancelled or excepted, and moves what was moved', () => {
    const weekly = event('DTSTART:20261122T013000Z', 'RRULE:FREQ=WEEKLY;COUNT=4', 'EXDATE:20261129T013000Z')
    const moved = event('RECURRENCE-ID:20261206T013000Z', 'DTSTART:20261207T013000Z')
    const cancelled = event('RECURRENCE-ID:20261213T013000Z', 'DTSTART:20261213T013000Z', 'STATUS:CANCELLED')
    const { activities } = readCalendar(calendar(weekly, moved, cancelled), 'Asia/Shanghai', '2026-11-22')
    expect(activities.map(({ date }) => date)).toEqual(['2026-11-22', '2026-12-07'])
  })

  it('shows a time without a zone as it stands, one in another zone by the station’s clock, a whole day without', () => {
    expect(read('DTSTART:20261125T090000')[0]).toMatchObject({ date: '2026-11-25', time: '9:00' })
    expect(read('DTSTART:20261125T200000Z')[0]).toMatchObject({ date: '2026-11-26', time: '4:00' })
    expect(read('DTSTART;VALUE=DATE:20261130')[0]).toMatchObject({ date: '2026-11-30', time: '' })
  })

  it.each([
    ['each second', 'RRULE:FREQ=SECONDLY'],
    ['each 30 February', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'],
  ])('gives up on an event that comes %s', (_name, rule) => {
    expect(read('DTSTART:20200101T010000Z', rule)).toEqual([])
  })

  it('is refused when it has more repetitions than a hall', () => {
    expect(() => read('DTSTART:00010101T010000Z', 'RRULE:FREQ=DAILY')).toThrow('重复活动太多')
  })

  it.each([
    ['not a calendar', '<html></html>'],
    ['cut in half', 'BEGIN:VCALENDAR\r\nBEGIN:VEV'],
  ])('%s is refused', async (_name, body) => {
    feed.says(saying(body))
    expect(await codeOf(tested('activities', { format: 'calendar' }))).toBe('feed-broken')
  })
})
