import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { usualPlaylists } from '../../server/settings/usual-schedule.ts'
import { AHall, configuration, shortAfternoons, workdays, type Told } from './a-hall.ts'

let hall: AHall
beforeEach(async () => {
  hall = await AHall.opens()
})
afterEach(() => hall.close())

const { playlists } = configuration
const renamed = (title: string) => playlists.map((each) => (each.id === 'usual' ? { ...each, title } : each))
const hour = 3600

describe('two technicians who edit the same playlists', () => {
  it('do not lose anything: the later one is told who was quicker and when', async () => {
    const first = await hall.put('/playlists', { edition: 1, playlists: renamed('甲的') }, { name: '甲' })
    expect(first).toMatchObject({ status: 200, body: { edition: 2, changedBy: '甲' } })
    const second = await hall.put('/playlists', { edition: 1, playlists: renamed('乙的') }, { name: '乙' })
    expect(second).toMatchObject({
      status: 409,
      body: {
        code: 'setting-stale',
        message: '节目单已由 甲 在 2026-11-22 09:00 改为第 2 版，您是在第 1 版上修改的。',
      },
    })
    expect(hall.book.now().playlists[0]?.title).toBe('甲的')
    const again = await hall.put('/playlists', { edition: 2, playlists: renamed('乙的') }, { name: '乙' })
    expect(again).toMatchObject({ status: 200, body: { edition: 3, changedBy: '乙' } })
  })

  it('are not in each other’s way where one edits the schedule', async () => {
    await hall.put('/schedule', { edition: 1, schedule: { ...workdays, dayparts: [] } })
    const { status } = await hall.put('/playlists', { edition: 1, playlists: renamed('乙的') })
    expect(status).toBe(200)
  })

  it('make no new edition of what is the same', async () => {
    const { body } = await hall.put('/playlists', { edition: 1, playlists })
    expect(body.edition).toBe(1)
    expect(hall.acts()).toHaveLength(3)
  })
})

describe('a playlist', () => {
  it('that is in use is not removed, and it is said where it is used', async () => {
    const { status, body } = await hall.put('/playlists', { edition: 1, playlists: playlists.slice(1) })
    expect(status).toBe(409)
    expect(body.code).toBe('playlist-in-use')
    expect(body.message).toBe('节目单“日常节目单”正在使用，不能删除：时段“全天”、备用节目单。')
  })

  it('that nothing uses goes', async () => {
    expect((await hall.put('/playlists', { edition: 1, playlists: usualPlaylists })).status).toBe(200)
  })

  it('tells which of its items the library does not have', async () => {
    const unknown = { id: 'named', title: '点名', order: 'listed', entries: [{ items: ['月相', '没有的'] }] }
    await hall.put('/playlists', { edition: 1, playlists: [...playlists, unknown] })
    const { body } = await hall.get('/playlists')
    expect(body).toMatchObject({
      unknownItems: [{ playlistId: 'named', title: '点名', itemIds: ['没有的'] }],
      uses: { usual: ['时段“全天”', '备用节目单'] },
    })
  })

  it('of an id that another has is refused, and so is a rule for a playlist that there is not', async () => {
    const twice = await hall.put('/playlists', { edition: 1, playlists: [...playlists, ...usualPlaylists] })
    expect(twice).toMatchObject({ status: 422, body: { code: 'setting-twice' } })
    const schedule = { ...workdays, fallbackPlaylistId: 'nowhere' }
    const unknown = await hall.put('/schedule', { edition: 1, schedule })
    expect(unknown).toMatchObject({
      status: 422,
      body: { message: '备用节目单用到的节目单 nowhere 不存在。' },
    })
  })
})

describe('a schedule that would leave due days short', () => {
  it('is refused with the days and their figures', async () => {
    const { status, body } = await hall.put('/schedule', { edition: 1, schedule: shortAfternoons })
    expect([status, body.code]).toEqual([409, 'target-missed'])
    expect(body.message).toContain('低于应播的 5 小时：2026-11-23 2 小时、2026-11-24 2 小时')
    // From tomorrow to 2026-12-23: the weekdays, none of them a holiday.
    expect(body.days).toHaveLength(23)
    expect(body.days[0]).toEqual({ date: '2026-11-23', seconds: 2 * hour, targetSeconds: 5 * hour })
    expect(hall.book.now().schedule).toEqual(workdays)
  })

  it('says so in English, too', async () => {
    const asked = { language: 'en' }
    const { body } = await hall.put('/schedule', { edition: 1, schedule: shortAfternoons }, asked)
    expect(body.message).not.toMatch(/[一-鿿]/)
    expect(body.message).toContain('2026-11-23 2 h')
  })

  it('is published for a reason, which stands in the chain with the days', async () => {
    const reason = '防汛值守，下午只播政务信息'
    const { status } = await hall.put('/schedule', { edition: 1, schedule: shortAfternoons, reason })
    expect(status).toBe(200)
    const act = hall.acts().at(-1)
    expect(act).toMatchObject({
      role: 'technician',
      name: '甲',
      subject: 'schedule',
      reason,
      body: {
        edition: 2,
        summary: [
          '新增时段：下午 12:00–18:00（名称 下午，时间 每天 12:00–18:00，节目单 政务专场，优先级 1，版式 全屏，音量 默认）',
        ],
      },
    })
    expect(act?.body).toMatchObject({ missed: { length: 23 } })
  })

  it('is put right without one, and what was short before anyway is nobody’s fault', async () => {
    await hall.put('/schedule', { edition: 1, schedule: shortAfternoons, reason: '防汛' })
    const dayparts = shortAfternoons.dayparts.map((each) => ({ ...each, title: `${each.title}（防汛）` }))
    const words = await hall.put('/schedule', { edition: 2, schedule: { ...shortAfternoons, dayparts } })
    expect(words.status).toBe(200)
    expect((await hall.put('/schedule', { edition: 3, schedule: workdays })).status).toBe(200)
  })

  it('is refused also where it takes days out of the due ones, unless a closure says why', async () => {
    const shut = await hall.put('/schedule', { edition: 1, schedule: { ...workdays, openingHours: [] } })
    expect([shut.status, shut.body.code, shut.body.days.length]).toEqual([409, 'target-missed', 23])
    const closures = [{ from: '2026-11-24', to: '2026-11-26', reason: '检修' }]
    expect((await hall.put('/schedule', { edition: 1, schedule: { ...workdays, closures } })).status).toBe(
      200,
    )
  })

  it('is refused also where the playlists make it so', async () => {
    const other = { ...usualPlaylists[0], order: 'listed', entries: [{ items: ['办事指南'] }] }
    const { status, body } = await hall.put('/playlists', { edition: 1, playlists: [other, playlists[1]] })
    expect([status, body.code, body.days[0]?.seconds]).toEqual([409, 'target-missed', 0])
  })
})

describe('every change', () => {
  it('is chained with the hashes of the edition before and after', async () => {
    await hall.put('/playlists', { edition: 1, playlists: renamed('新名') }, { name: '乙' })
    const { body } = await hall.get<{ revisions: (Told & { sha256: string; changes: string[] })[] }>(
      '/playlists/revisions',
    )
    const [after, before] = body.revisions
    expect(after?.changes).toEqual(['节目单“日常节目单”：名称 由 日常节目单 改为 新名'])
    expect(hall.acts().at(-1)).toMatchObject({
      evidence: [after?.sha256],
      body: { before: before?.sha256, after: after?.sha256, restores: null },
    })
  })

  it('is compared with what is in force, and brought back as a new edition', async () => {
    await hall.put('/playlists', { edition: 1, playlists: renamed('新名') })
    const compared = await hall.get('/playlists/revisions/1')
    expect(compared.body).toMatchObject({
      against: 2,
      changes: ['节目单“新名”：名称 由 新名 改为 日常节目单'],
      document: { playlists: [{ title: '日常节目单' }, { title: '政务专场' }] },
    })
    const restored = await hall.ask('POST', '/playlists/revisions/1/restore', { edition: 2 })
    expect(restored).toMatchObject({ status: 200, body: { edition: 3 } })
    expect(hall.book.now().playlists).toEqual(playlists)
    expect(hall.acts().at(-1)?.body).toMatchObject({ edition: 3, restores: 1 })
  })

  it('of an edition that there never was is told', async () => {
    const answers = await Promise.all([
      hall.get<Told>('/schedule/revisions/9'),
      hall.ask<Told>('POST', '/schedule/revisions/9/restore', { edition: 1 }),
    ])
    expect(answers.map(({ status, body }) => [status, body.message])).toEqual([
      [404, '没有第 9 版。'],
      [404, '没有第 9 版。'],
    ])
  })

  it('is listed page by page, the newest first', async () => {
    for (const edition of [1, 2, 3])
      await hall.put('/playlists', { edition, playlists: renamed(`第 ${edition} 次`) })
    const page = (query: string) =>
      hall.get<{ revisions: Told[]; next: number | null }>(`/playlists/revisions?limit=3${query}`)
    const { body } = await page('')
    expect([body.revisions.map(({ edition }) => edition), body.next]).toEqual([[4, 3, 2], 2])
    const rest = await page(`&before=${body.next}`)
    expect([rest.body.revisions.map(({ edition }) => edition), rest.body.next]).toEqual([[1], null])
  })
})
