import { afterEach, describe, expect, it } from 'vitest'
import { openStretchStore } from '../../server/uptime/stretch-store.ts'
import { closeBooks } from '../records/a-book.ts'
import { at } from './a-hall.ts'
import { aSeptember, takeover } from './a-september.ts'

afterEach(closeBooks)

describe('a campaign', () => {
  const theirs = { themes: ['科学家精神'], itemId: 'a' }

  it('has what was shown of its own playlist in its window, and on which days', () => {
    const { facts } = aSeptember([
      ['2026-09-03 09:10', theirs],
      ['2026-09-04 09:10', theirs],
      ['2026-09-04 13:00', theirs],
      ['2026-09-04 10:00', { themes: ['健康'] }],
    ])
    expect(facts().campaigns).toEqual([
      { name: '全国科普月', from: '2026-09-01', to: '2026-09-30', shownDays: 2, shownSeconds: 120 },
    ])
  })

  it('that was planned and never shown has nothing', () => {
    const { facts } = aSeptember([['2026-09-04 10:00', { themes: ['健康'] }]])
    expect(facts().campaigns).toMatchObject([{ name: '全国科普月', shownDays: 0, shownSeconds: 0 }])
  })

  it('is known by the name that its items bear, whoever scheduled them', () => {
    const { facts } = aSeptember([
      ['2026-09-19 15:00', { itemId: 'day', title: '2026 年全国科普日主场活动' }],
      ['2026-09-20 15:00', { itemId: 'day', title: '2026 年全国科普日主场活动' }],
    ])
    expect(facts().campaigns).toContainEqual({
      name: '全国科普日',
      from: '2026-09-19',
      to: '2026-09-20',
      shownDays: 2,
      shownSeconds: 120,
    })
  })
})

describe('an interruption', () => {
  const alarm = { itemId: 'storm', title: takeover.title, sourceClass: 'emergency', themes: [] }

  it('is told with its start, its end, who released it, and whether the glass showed it', () => {
    const { facts, does } = aSeptember([['2026-09-07 10:00', alarm]])
    does('takeover-released', '2026-09-07 09:59', { body: takeover })
    does('takeover-stopped', '2026-09-07 10:03', { body: takeover })
    does('takeover-released', '2026-09-08 09:59', {
      body: { ...takeover, id: 'drill', title: '演练', status: 'Exercise', from: at('2026-09-08 10:00') },
    })
    const [storm, drill] = facts().takeovers
    expect(storm).toEqual({
      title: '暴雨橙色预警',
      startedAt: '2026-09-07T10:00:00.000+08:00',
      endedAt: '2026-09-07T10:03:00.000+08:00',
      releasedBy: '乙',
      receipt: true,
      exercise: false,
    })
    expect(drill).toMatchObject({ exercise: true, receipt: false })
    expect(facts('2026-10').takeovers).toEqual([])
  })

  it('takes the badge off the glass while it lasts', () => {
    const { facts, does } = aSeptember([
      ['2026-09-07 09:30', {}],
      ['2026-09-07 10:00', alarm],
    ])
    does('takeover-released', '2026-09-07 09:59', { body: takeover })
    expect(facts().badgeDays.find(({ date }) => date === '2026-09-07')).toEqual({
      date: '2026-09-07',
      seconds: 60,
    })
  })
})

describe('what else was on the glass', () => {
  it('is the badge, from the day after it was set', () => {
    const { facts } = aSeptember([
      ['2026-09-04 10:00', {}],
      ['2026-09-05 10:00', {}],
      ['2026-09-06 10:00', {}],
      ['2026-09-06 11:00', { zone: 'side' }],
    ])
    expect(facts().badgeSeconds).toBe(60)
  })

  it('is the timetable of activities, by title or theme', () => {
    const { facts } = aSeptember([
      ['2026-09-06 10:00', { itemId: 'p', title: '九月活动预告', kind: 'panel' }],
      ['2026-09-06 11:00', { itemId: 'q', title: '义诊', themes: ['活动安排'] }],
      ['2026-09-06 12:00', { itemId: 'r', title: '月亮' }],
    ])
    expect(facts().timetableSeconds).toBe(120)
  })

  it('is unknown of a month before the station’s first record', () => {
    const { facts } = aSeptember([['2026-09-06 10:00', {}]])
    expect(facts('2026-08')).toMatchObject({
      timetableSeconds: null,
      badgeSeconds: null,
      addressed: null,
      touchQueries: null,
      closing: null,
    })
    expect(facts().touchQueries).toBe(7)
  })
})

describe('the closing of a month', () => {
  it('is when the return was first written, and when a person says it was sent', () => {
    const { facts, does, attested } = aSeptember([['2026-09-06 10:00', {}]])
    expect(facts().closing).toEqual({ closedOn: null, sentOn: null, sentBy: null })
    for (const [version, local] of [
      [1, '2026-10-01 00:30'],
      [2, '2026-10-04 11:30'],
    ] as const)
      does('month-closed', local, { body: { month: '2026-09', version, sha256: 'a'.repeat(64) } })
    const clock = { bootId: 'boot-1', monoMs: 0, wallMs: at('2026-10-05 09:00'), trusted: true }
    const actor = { role: 'county', name: '丙', at: '2026-10-05T09:00:00+08:00', clock }
    attested.enter({ kind: 'return-sent', month: '2026-09', date: '2026-10-05', sentTo: '市科协' }, actor)
    expect(facts().closing).toEqual({ closedOn: '2026-10-01', sentOn: '2026-10-05', sentBy: '丙' })
  })
})

describe('the clocks of a month', () => {
  it('are told by day, within opening hours', () => {
    const { facts, book } = aSeptember([['2026-09-06 10:00', {}]])
    const stretch = { holds: true, bootId: 'boot-1', untilMonoMs: 9e9, trusted: true } as const
    const span = { fromMs: at('2026-09-06 08:00'), untilMs: at('2026-09-07 13:00') }
    openStretchStore(book.database).keep([
      { ...stretch, ...span, clock: 'powered', fromMonoMs: 0 },
      { ...stretch, ...span, clock: 'alive', fromMonoMs: 1 },
      { ...stretch, ...span, clock: 'linked', fromMonoMs: 2, untilMs: at('2026-09-07 13:00') },
    ])
    const clocks = (date: string) => facts().days.find((day) => day.date === date)?.clocks
    expect(clocks('2026-09-06')).toEqual({
      poweredSeconds: 8 * 3600,
      aliveSeconds: 8 * 3600,
      onlineSeconds: 8 * 3600,
      litSeconds: null,
    })
    expect(clocks('2026-09-07')).toMatchObject({ poweredSeconds: 4 * 3600, aliveSeconds: 4 * 3600 })
    expect(clocks('2026-09-05')?.poweredSeconds).toBeNull()
    expect(facts().probes.network).toBe(true)
  })
})

describe('the QR codes of a month', () => {
  it('are of the items with an address, as far as the glass draws one', () => {
    const { facts, book } = aSeptember([
      ['2026-09-06 10:00', { itemId: 'moon' }],
      ['2026-09-06 11:00', { itemId: 'endless' }],
      ['2026-09-06 12:00', { itemId: 'plain' }],
    ])
    const addresses = { moon: 'https://www.kepuchina.cn/moon', endless: `https://e.cn/${'x'.repeat(900)}` }
    book.database.exec(`INSERT INTO media (hash, size_bytes, mime, admitted_at_ms)
                   VALUES ('${'c'.repeat(64)}', 1, 'image/jpeg', 0)`)
    const insert = book.database.prepare(
      `INSERT INTO item (id, media_hash, title, kind, state, source_class, publisher, themes, audiences, address,
         duration_ms, origin, said_digest, updated_on, installed_at_ms, imported_by)
       VALUES (?, '${'c'.repeat(64)}', '', 'picture', 'released', 'science', '', '[]', '[]', ?, 1, '', '', '', 0, '')`,
    )
    for (const [id, address] of Object.entries(addresses)) insert.run(id, address)
    expect(facts().addressed).toEqual({ shown: 2, withCode: 1, codeSeconds: 60, allSeconds: 180 })
  })
})
