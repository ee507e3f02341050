import { describe, expect, it } from 'vitest'
import { bodyOf, editedOf, emptyBody, filledRows, lastDayIn } from '../../renderer/console/panels/edited.ts'
import { formNames, panelBody, panelForms, type PanelBody } from '../../contract/panel-body.ts'
import { cellsOf, isTable, laidOver } from '../../renderer/console/panels/paste.ts'
import { draftOf, newEntry, usualDay } from '../../renderer/console/panels/use-editor.ts'
import { panelDraft } from '../../contract/panel-draft.ts'

const row = { until: null }
/** One body of each form, as the station keeps it. */
const bodies: readonly PanelBody[] = [
  {
    ...{ form: 'guide', steps: ['取号', '核对'], papers: ['身份证'], window: '3 号', place: '一楼' },
    ...{ hours: '9:00–17:00', phone: '0000-0000' },
  },
  { form: 'table', columns: ['网点', '地址'], rows: [{ cells: ['一号', '街口'], until: '2026-12-01' }] },
  { form: 'timetable', columns: ['线路', '首班'], rows: [{ cells: ['101 路', '6:20'], ...row }] },
  {
    form: 'prices',
    market: '春城市场',
    prices: [{ name: '白菜', price: '1.2', unit: '元/斤', change: 'down', ...row }],
  },
  { form: 'phones', phones: [{ name: '供水', number: '0000-0000', note: '全天', ...row }] },
  { form: 'notices', notices: [{ title: '停水', text: '检修。', date: null, until: '2026-11-30' }] },
  {
    form: 'activities',
    activities: [{ date: '2026-11-28', time: '9:00', title: '讲座', place: '活动室', note: '', ...row }],
  },
  {
    form: 'weather',
    place: '春城',
    days: [{ date: '2026-11-22', sky: 'snow', words: '小雪', low: -3, high: null, wind: '北风' }],
  },
  { form: 'farming', advice: [{ term: '小雪', text: '清园。' }] },
  { form: 'duty', roster: [{ date: '2026-11-23', name: '值班员甲', post: '综合岗', phone: '' }] },
  { form: 'countdown', occasions: [{ title: '科普月', from: '2027-09-01', to: '2027-09-30', line: '' }] },
]

describe('a panel in its form', () => {
  it.each(bodies.map((body) => [body.form, body] as const))(
    'brings a kept %s back unchanged',
    (form, body) => {
      expect(panelBody.parse(bodyOf(form, editedOf(form, body)))).toEqual(body)
    },
  )

  it('knows the forms of the station', () => {
    expect([...panelForms]).toEqual(panelForms)
    expect(Object.keys(formNames)).toEqual([...panelForms])
  })

  it('sends no row in which nothing stands', () => {
    for (const form of panelForms) {
      const edited = emptyBody(form, ['名称', '内容'])
      expect(filledRows(edited)).toEqual([])
    }
    expect(bodyOf('phones', emptyBody('phones', []))).toEqual({ form: 'phones', phones: [] })
  })

  it('ends an occasion of one day on that day', () => {
    const edited = emptyBody('countdown', [])
    edited.rows = [{ title: '科普日', from: '2027-09-19', to: '', line: '' }]
    expect(bodyOf('countdown', edited)).toMatchObject({
      occasions: [{ from: '2027-09-19', to: '2027-09-19' }],
    })
  })

  it('makes a draft that the station takes', () => {
    const entry = { ...newEntry('duty', '居委会', []), title: '值班' }
    entry.body.rows = [{ date: '2026-11-23', name: '值班员甲', post: '', phone: '' }]
    expect(panelDraft.safeParse(draftOf('duty', entry, '2026-11-23')).success).toBe(true)
    const fed = { ...entry, from: 'feed' as const, feed: { ...entry.feed, address: 'http://127.0.0.1/duty' } }
    expect(panelDraft.safeParse(draftOf('duty', fed, '2026-12-23')).success).toBe(true)
  })
})

describe('the usual last day', () => {
  it('is the last of which the rows speak, else so many days from today', () => {
    const entry = newEntry('activities', '', [])
    expect(usualDay('activities', entry, '2026-11-22', 30)).toBe('2026-12-22')
    entry.body.rows = [
      { date: '2026-12-05', title: '讲座' },
      { date: '2026-11-28', title: '义诊' },
    ]
    expect(lastDayIn('activities', entry.body)).toBe('2026-12-05')
    expect(usualDay('activities', entry, '2026-11-22', 30)).toBe('2026-12-05')
    expect(usualDay('prices', newEntry('prices', '', []), '2028-02-28', 3)).toBe('2028-03-02')
  })
})

describe('what a spreadsheet lays on the clipboard', () => {
  it('is cells between tabs, a cell of several lines in quotes', () => {
    expect(cellsOf('品名\t价格\r\n"大白菜\n（本地）"\t"1.20"\r\n')).toEqual([
      ['品名', '价格'],
      ['大白菜\n（本地）', '1.20'],
    ])
    expect(cellsOf('他说""好""\t1')).toEqual([['他说""好""', '1']])
    expect(isTable('一句话')).toBe(false)
    expect(isTable('一\t二')).toBe(true)
  })

  it('is laid over the rows from the cell in which it is pasted, and no further than the form has columns', () => {
    const edited = emptyBody('prices', [])
    const rows = laidOver('prices', edited, { row: 0, name: 'price' }, '1.2\t元/斤\t涨\t2026/12/1\t多余\n2')
    expect(rows).toEqual([
      { name: '', price: '1.2', unit: '元/斤', change: 'up', until: '2026-12-01' },
      { name: '', price: '2', unit: '', change: '', until: '' },
    ])
    expect(edited.rows).toEqual([{ name: '', price: '', unit: '', change: '', until: '' }])
  })
})
