import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { panelDraft } from '../../contract/panel-draft.ts'
import { solarTermOn } from '../../server/panels/solar-term.ts'
import { aBoard, aDraft, hourMs, nineMs, phones, type ABoard } from './a-board.ts'

let board: ABoard
beforeEach(() => {
  board = aBoard()
})
afterEach(() => board.close())

const dayMs = 24 * hourMs
const atDay = (day: number) => (board.clock.nowMs = nineMs + day * dayMs)
/** The rows of the only panel on a day counted from 22 November. */
function rowsOn(day: number): string[][] | null {
  atDay(day)
  const [item] = board.panels.glass.items()
  const date = new Date(nineMs + day * dayMs).toISOString().slice(0, 10)
  return (item && board.panels.glass.content(item, date)?.table.rows) ?? null
}

describe('a panel', () => {
  it('is not on the glass before a reviewer released it', () => {
    board.panels.book.create(panelDraft.parse(aDraft(phones('供水'))), board.as('technician', '技术员'))
    expect(board.panels.glass.items()).toEqual([])
  })

  it('is an item of its class and publisher, valid to its last day, named by the hash of what it says', () => {
    const id = board.released(aDraft(phones('供水'), { expiresOn: '2026-11-24' }))
    const [item] = board.panels.glass.items()
    expect(item).toMatchObject({
      id,
      kind: 'panel',
      state: 'released',
      sourceClass: 'convenience',
      publisher: '春城社区居委会',
      validTo: '2026-11-24',
      durationMs: 15_000,
      themes: ['便民电话'],
    })
    expect(board.panels.shownUnder(item?.mediaHash ?? '')).toContain('"供水"')
  })

  it('vanishes after its last day, not on it', () => {
    board.released(aDraft(phones('供水'), { expiresOn: '2026-11-24' }))
    expect(rowsOn(2)).toHaveLength(1)
    expect(rowsOn(3)).toBeNull()
  })

  it('loses a row after the row’s own last day, and is another hash from then on', () => {
    const both = phones('供水', '临时疫苗接种点')
    both.phones[1] = { ...both.phones[1], until: '2026-11-22' } as never
    board.released(aDraft(both, { expiresOn: '2026-12-31' }))
    const [today] = board.panels.glass.items()
    expect(rowsOn(0)).toHaveLength(2)
    expect(rowsOn(1)).toEqual([['供水', '0000-0000', '']])
    expect(board.panels.glass.items()[0]?.mediaHash).not.toBe(today?.mediaHash)
    expect(today && board.panels.glass.content(today, '2026-11-23')).toBeNull()
  })

  it('says the same under the same hash when only its age changed', () => {
    board.released(aDraft(phones('供水'), { expiresOn: '2026-12-31' }))
    const before = board.panels.glass.items()[0]?.mediaHash
    atDay(5)
    expect(board.panels.glass.items()[0]?.mediaHash).toBe(before)
  })

  it('keeps what was released on the glass while a newer draft waits', () => {
    const id = board.released(aDraft(phones('供水')))
    const newer = panelDraft.parse(aDraft(phones('燃气')))
    board.panels.book.replace(id, 1, newer, board.as('technician', '技术员'))
    expect(rowsOn(0)?.[0]?.[0]).toBe('供水')
    board.panels.book.release(id, 2, board.as('reviewer', '审核员'))
    expect(rowsOn(0)?.[0]?.[0]).toBe('燃气')
  })

  it('has the last day that is usual for its form where none was given, or the last of which it speaks', () => {
    const { book } = board.panels
    const made = (draft: object) => book.create(panelDraft.parse(draft), board.as('technician', '技术员'))
    const prices = {
      form: 'prices',
      market: '',
      prices: [{ name: '白菜', unit: '', price: '1', change: null }],
    }
    expect(made(aDraft(prices)).newest.panel.expiresOn).toBe('2026-11-25')
    const duty = { form: 'duty', roster: [{ date: '2026-12-05', name: '甲', post: '', phone: '' }] }
    expect(made(aDraft(duty)).newest.panel.expiresOn).toBe('2026-12-05')
  })
})

describe('the day itself', () => {
  const roster = ['2026-11-22', '2026-11-23', '2026-11-24'].map((date) => ({
    date,
    name: `${date}值班`,
    post: '',
    phone: '',
  }))

  it('picks today’s name from the roster', () => {
    board.released(aDraft({ form: 'duty', roster }))
    expect(rowsOn(1)?.[0]?.[1]).toBe('2026-11-23值班')
    expect(rowsOn(3)).toBeNull()
  })

  it('counts down to an occasion, through it, and past it', () => {
    const occasions = [{ title: '全国科普日', from: '2026-11-24', to: '2026-11-25', line: '' }]
    board.released(aDraft({ form: 'countdown', occasions }))
    const daysOn = (day: number) => {
      atDay(day)
      const [item] = board.panels.glass.items()
      const page = item && board.panels.glass.content(item, `2026-11-${22 + day}`)?.page
      return page?.form === 'countdown' ? page.next.days : null
    }
    expect([0, 1, 2, 3, 4].map(daysOn)).toEqual([2, 1, 0, 0, null])
  })

  it('drops a forecast that no longer speaks of today', () => {
    const days = [{ date: '2026-11-22', sky: 'sunny', words: '晴', low: 12, high: 21, wind: '' }]
    board.released(aDraft({ form: 'weather', place: '春城', days }, { expiresOn: '2026-12-31' }))
    expect(rowsOn(0)).toHaveLength(1)
    expect(rowsOn(1)).toBeNull()
  })

  it('has the work of the solar term that runs: the clerk’s own, else the house’s', () => {
    board.released(aDraft({ form: 'farming', advice: [{ term: '大雪', text: '本地提醒' }] }))
    expect(rowsOn(0)?.[0]).toEqual(['小雪', '果树修剪、清园；大棚加固保温，防雪压。'])
    expect(rowsOn(15)?.[0]).toEqual(['大雪', '本地提醒'])
  })
})

describe('a solar term', () => {
  it.each([
    ['2026-02-03', '大寒', '2026-02-04', '立春'],
    ['2026-11-22', '小雪', '2026-12-07', '大雪'],
    ['2027-03-20', '惊蛰', '2027-03-21', '春分'],
    ['2027-12-22', '冬至', '2028-01-06', '小寒'],
    ['2028-02-29', '雨水', '2028-03-05', '惊蛰'],
  ])('on %s is %s, and from %s %s', (date, term, nextDate, next) => {
    const found = solarTermOn(date)
    if (found === null) throw new Error('the almanac knows this year')
    expect([found.term.name, found.next]).toMatchObject([term, { name: next, date: nextDate }])
  })
})

describe('words beside what plays', () => {
  const weather = (low: number) => ({
    form: 'weather',
    place: '',
    days: [{ date: '2026-11-22', sky: 'sunny', words: '晴', low, high: 21, wind: '' }],
  })

  it('tell today’s weather while it is fresh', () => {
    expect(board.panels.weatherWords()).toBeNull()
    board.released(aDraft(weather(12)))
    expect(board.panels.weatherWords()).toBe('晴 12~21℃')
    board.clock.nowMs = nineMs + 12 * hourMs
    expect(board.panels.weatherWords()).toBeNull()
  })

  it('run the newest twenty released notices, none of them late', () => {
    const notices = Array.from({ length: 25 }, (_, row) => ({
      title: `通知${row}`,
      date: `2026-11-${String(20 - (row % 20)).padStart(2, '0')}`,
      text: '',
      until: row === 0 ? '2026-11-21' : null,
    }))
    board.released(aDraft({ form: 'notices', notices }))
    const lines = board.panels.tickerLines()
    expect(lines).toHaveLength(20)
    expect(lines[0]).toBe('通知20')
    expect(lines).not.toContain('通知0')
  })
})
