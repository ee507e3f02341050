import { describe, expect, it } from 'vitest'
import { assess } from '../../station/assess.ts'
import { dutiesOf } from '../../station/duties/duty-setting.ts'
import type { StationFacts } from '../../station/facts/station-facts.ts'
import { returnOf } from '../../station/return.ts'
import { aDay, aMonth, aPart, november, novemberWith, profile } from './a-month.ts'

const rowsOf = (facts: StationFacts) => {
  const { columns, rows } = returnOf(profile, facts, assess(facts, dutiesOf(profile)))
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])))
}

describe('the month’s return', () => {
  it('is the row that a clerk files', () => {
    expect(rowsOf(aMonth())).toEqual([
      {
        站点编码: '4401060001',
        名称: '青苗社区科普中国e站',
        月份: '2026-11',
        点位: '青苗社区服务中心',
        应播日: 21,
        达标日: 21,
        达标率: '100.0%',
        '科普时长（小时）': 105,
        '政务时长（小时）': 21,
        '便民时长（小时）': 21,
        '公益时长（小时）': 0,
        '应急时长（小时）': 0,
        内容更新条数: 1,
        内容更新日期: '2026-11-03',
        说明: '',
      },
    ])
  })

  it('has a cell under every heading', () => {
    const { columns, rows } = returnOf(profile, aMonth(), assess(aMonth(), dutiesOf(profile)))
    for (const row of rows) expect(row).toHaveLength(columns.length)
  })

  it('gathers short days under their reasons', () => {
    const days = novemberWith(
      aDay('2026-11-10', { parts: [], shortReason: '停电' }),
      aDay('2026-11-11', { parts: [], shortReason: '停电' }),
      aDay('2026-11-12', { parts: [] }),
    )
    expect(rowsOf(aMonth({ days }))).toMatchObject([
      { 达标日: 18, 达标率: '85.7%', 说明: '停电 2 天未达标（11-10、11-11）；未说明 1 天未达标（11-12）' },
    ])
  })

  it('cuts hours off and never rounds them up', () => {
    const days = [aDay('2026-11-10', { parts: [aPart({ creditedSeconds: { science: 17_999 } })] })]
    expect(rowsOf(aMonth({ days }))).toMatchObject([{ '科普时长（小时）': 4.99 }])
  })

  it('has a row for each place of a month with a move, and adds nothing up across it', () => {
    const there = aPart({ place: '新址' })
    const days = november.map((day) => {
      if (day.dueSeconds === 0) return day
      if (day.date < '2026-11-10') return day
      if (day.date < '2026-11-12')
        return { ...day, place: null, parts: [aPart({ place: null })], shortReason: '移点' as const }
      return { ...day, place: '新址', parts: [there] }
    })
    const [before, after] = rowsOf(aMonth({ days }))
    expect(before).toMatchObject({ 点位: '青苗社区服务中心', 应播日: 8, 达标日: 6, '科普时长（小时）': 30 })
    expect(before?.['说明']).toBe('移点 2 天未达标（11-10、11-11）；本月移点，各点位分别统计')
    expect(after).toMatchObject({ 点位: '新址', 应播日: 13, 达标日: 13, '科普时长（小时）': 65 })
  })

  it('counts nothing that was shown outside the register or without a glass', () => {
    const unseen = [aPart({ registered: false }), aPart({ shell: 'headless' })]
    expect(rowsOf(aMonth({ days: [aDay('2026-11-10', { parts: unseen })] }))).toMatchObject([
      { '科普时长（小时）': 0, 达标日: 0 },
    ])
  })

  it('says of a demonstration that it is one', () => {
    expect(rowsOf(aMonth({ demonstration: true }))).toMatchObject([{ 说明: '演示站点，不计入统计序列' }])
  })

  it('of a month in which nothing was due has a line instead of a rate', () => {
    expect(rowsOf(aMonth({ days: [], renewals: [] }))).toMatchObject([
      { 点位: '青苗社区服务中心', 应播日: 0, 达标率: '—', 内容更新日期: '—' },
    ])
  })
})
