import { describe, expect, it } from 'vitest'
import type { Item, ItemId } from '../../playlist/item.ts'
import { queryCatalogue } from '../../playlist/query-catalogue.ts'
import type { ShowingContent } from '../../playlist/stage-protocol.ts'
import { openCatalogue } from '../../server/query/catalogue.ts'
import { readGuide } from '../../server/query/guide.ts'
import { panelForm } from '../../server/query/panel-form.ts'
import { pinyinOf, wordsOf } from '../../server/query/pinyin.ts'

const anItem = (id: string, given: Partial<Item> = {}): Item => ({
  id: id as ItemId,
  title: id,
  kind: 'video',
  state: 'released',
  sourceClass: 'science',
  publisher: '科普中国',
  themes: [],
  audiences: [],
  address: null,
  validFrom: null,
  validTo: null,
  durationMs: 20_000,
  mediaHash: 'a'.repeat(64),
  ...given,
})
const film: ShowingContent = { kind: 'video', url: '/media/a', width: 16, height: 9 }

function aCatalogue(items: Item[], contentOf: (item: Item) => ShowingContent | null = () => film) {
  const now = { today: '2026-11-22' }
  const catalogue = openCatalogue({
    items: () => items,
    contentOf,
    today: () => now.today,
    station: () => ({ stationName: '站', brand: '', zone: 'Asia/Shanghai', idleSeconds: 60 }),
  })
  return { now, catalogue, read: () => queryCatalogue.parse(JSON.parse(catalogue.print().body)) }
}

describe('pinyin', () => {
  it.each([
    ['重庆银行', 'chong qing yin hang'],
    ['长者食堂', 'zhang zhe shi tang'],
    ['旅行社', 'lv xing she'],
    ['心肺复苏与AED', 'xin fei fu su yu aed'],
    ['3 路公交', '3 lu gong jiao'],
  ])('reads %s by its words', (text, reading) => {
    expect(pinyinOf(text)).toBe(reading)
  })

  it('knows the words of titles, the frequent ones first', () => {
    const words = wordsOf(['医保参保登记', '就业登记'], 2)
    expect(words[0]).toEqual(['登记', 'deng ji'])
    expect(words).toHaveLength(2)
  })
})

describe('a row of 办事指南', () => {
  const cells = [
    { name: '所需材料', text: '身份证；户口簿；本人银行卡' },
    { name: '办理窗口', text: '一楼 3 号窗口' },
    { name: '办理时间', text: '工作日 8:30–12:00' },
    { name: '办理流程', text: '1.取号 2.交材料 3.领回执' },
    { name: '咨询电话', text: '0000-0000001' },
    { name: '承诺时限', text: '15 个工作日' },
  ]

  it('is read into papers, steps, window, hours and phone; the rest stays', () => {
    const { guide, rest } = readGuide(cells)
    expect(guide).toEqual({
      papers: ['身份证', '户口簿', '本人银行卡'],
      steps: ['取号', '交材料', '领回执'],
      window: '一楼 3 号窗口',
      hours: '工作日 8:30–12:00',
      phone: '0000-0000001',
    })
    expect(rest).toEqual([{ name: '承诺时限', text: '15 个工作日' }])
  })

  it('may lack every part', () => {
    expect(readGuide([]).guide).toEqual({ papers: [], steps: [], window: null, hours: null, phone: null })
  })
})

describe('a table', () => {
  it.each([
    ['办事指南', ['事项', '所需材料'], 'guide'],
    ['便民电话', ['名称', '电话'], 'contact'],
    ['公交时刻表', ['线路', '首班'], 'timetable'],
    ['活动预告', ['活动', '时间'], 'event'],
    ['停水通知', ['日期', '范围'], 'notice'],
    ['今日菜价', ['品种', '价格'], 'table'],
    ['诊所', ['名称', '联系电话'], 'contact'],
  ])('called %s is told apart', (title, columns, form) => {
    expect(panelForm(title, columns)).toBe(form)
  })
})

describe('the catalogue', () => {
  it('takes a guide that was filled in as a form for one entry', () => {
    const page = {
      form: 'guide' as const,
      steps: ['取号', '交材料'],
      papers: ['身份证'],
      window: '2 号窗口',
      place: '一楼',
      hours: '工作日',
      phone: '',
    }
    const table = { columns: ['项目', '说明'], rows: [['要带', '身份证']] }
    const panel = anItem('社保卡补换', { kind: 'panel', sourceClass: 'government' })
    const { read } = aCatalogue([panel], () => ({ kind: 'panel', table, updatedOn: null, page }))
    expect(read().entries).toMatchObject([
      {
        title: '社保卡补换',
        form: 'guide',
        guide: { window: '一楼 2 号窗口', papers: ['身份证'], phone: null },
      },
    ])
  })

  it('is of another edition when a panel has other rows', () => {
    const rows = [['报警', '110']]
    const content = (): ShowingContent => ({
      kind: 'panel',
      table: { columns: ['名称', '电话'], rows: [...rows] },
      updatedOn: null,
    })
    const { catalogue, read } = aCatalogue([anItem('便民电话', { kind: 'panel' })], content)
    const first = catalogue.print().edition
    rows.push(['火警', '119'])
    expect(catalogue.print().edition).not.toBe(first)
    expect(read().entries.map(({ title }) => title)).toEqual(['报警', '火警'])
  })

  it('holds what is released and valid today, and nothing else', () => {
    const items = [
      anItem('好'),
      anItem('待定', { state: 'waiting' }),
      anItem('撤下', { state: 'withdrawn' }),
      anItem('过期', { validTo: '2026-11-21' }),
      anItem('未到', { validFrom: '2026-11-23' }),
      anItem('末日', { validTo: '2026-11-22' }),
    ]
    const { read, catalogue } = aCatalogue(items)
    expect(read().entries.map(({ title }) => title)).toEqual(['好', '末日'])
    expect(catalogue.content('过期')).toBeNull()
    expect(catalogue.content('好')).toEqual(film)
  })

  it('leaves out what has nothing to show', () => {
    expect(aCatalogue([anItem('坏')], () => null).read().entries).toEqual([])
  })

  it('is of the same edition until something changes', () => {
    const items = [anItem('一')]
    const { catalogue, now } = aCatalogue(items)
    const first = catalogue.print()
    expect(catalogue.print()).toBe(first)
    items.push(anItem('二', { validTo: '2026-11-22' }))
    const second = catalogue.print().edition
    expect(second).not.toBe(first.edition)
    now.today = '2026-11-23'
    expect(catalogue.print().edition).toBe(first.edition)
  })

  it('is bounded, and keeps guides before everything else', () => {
    const table = { columns: ['事项', '所需材料'], rows: [['医保登记', '身份证']] }
    const items = [
      ...Array.from({ length: 5_100 }, (_, at) => anItem(`视频${at}`)),
      anItem('办事指南', { kind: 'panel', sourceClass: 'government' }),
    ]
    const { read } = aCatalogue(items, ({ kind }) =>
      kind === 'panel' ? { kind: 'panel', table, updatedOn: null } : film,
    )
    const { entries } = read()
    expect(entries).toHaveLength(5_000)
    expect(entries[0]?.title).toBe('医保登记')
  })
})
