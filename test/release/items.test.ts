import { afterEach, describe, expect, it } from 'vitest'
import { itemUses } from '../../server/release/item-uses.ts'
import { aShelf, clip, phones, poster, unknown } from './a-shelf.ts'

let shelf: ReturnType<typeof aShelf> | null = null
afterEach(() => shelf?.close())
const open = (...setting: Parameters<typeof aShelf>) => (shelf = aShelf(...setting))

describe('a released item', () => {
  it('whose bytes changed is not the same item: it is a draft again where an import may not release', async () => {
    const station = open({ importReleases: false })
    await station.bringTable('供水,96500')
    station.step('便民电话', 'release', '李审核')
    const before = station.item('便民电话')
    await station.bringTable('供水,96511')
    const after = station.item('便民电话')
    expect(after.id).toBe(before.id)
    expect(after.mediaHash).not.toBe(before.mediaHash)
    expect(after).toMatchObject({ state: 'draft', approvals: [] })
  })

  it('whose bytes changed is released anew by who brings them, where that is allowed', async () => {
    const station = open()
    await station.bringTable('供水,96500')
    await station.bringTable('供水,96511')
    const hashes = station.acts('item-released').map(({ evidence }) => evidence[0])
    expect(hashes).toHaveLength(2)
    expect(hashes[1]).toBe(station.item('便民电话').mediaHash)
    expect(hashes[0]).not.toBe(hashes[1])
  })

  it('brought again unchanged is not released a second time', async () => {
    const station = open()
    await station.bring([poster])
    await station.bring([poster])
    expect(station.acts('item-released')).toHaveLength(1)
    expect(station.item('食品安全').edition).toBe(1)
  })

  it('stays on the glass with other themes, and goes back to draft with another title', async () => {
    const station = open({ importReleases: false })
    await station.bring([poster])
    station.step('食品安全', 'release', '李审核')
    expect(station.edit('食品安全', { addThemes: ['健康'], validTo: '2026-12-31' })).toBe('released')
    expect(station.edit('食品安全', { title: '食品安全五要点' })).toBe('draft')
  })

  it('with another title by who may release alone stays, and the chain has the release of the new words', async () => {
    const station = open()
    await station.bring([poster])
    expect(station.edit('食品安全', { title: '食品安全五要点' }, '李审核', 'reviewer')).toBe('released')
    expect(station.acts('item-released').at(-1)).toMatchObject({
      name: '李审核',
      body: { by: 'edit', title: '食品安全五要点' },
    })
    expect(station.acts('item-edited')).toMatchObject([
      { body: { before: { title: '食品安全' }, after: { title: '食品安全五要点' } } },
    ])
  })
})

describe('taking off', () => {
  it('is at once, by a technician, with a reason; putting back is a new release', async () => {
    const station = open()
    await station.bring([poster])
    const before = station.changes()
    expect(station.step('食品安全', 'withdraw', '张技术员', 'technician')).toBe('withdrawn')
    expect(station.changes()).toBe(before + 1)
    expect(station.acts('item-withdrawn')).toMatchObject([{ name: '张技术员', reason: '图不对文' }])
    expect(station.step('食品安全', 'release', '李审核')).toBe('released')
    expect(station.acts('item-released')).toHaveLength(2)
  })

  it('holds against the next import of the same bytes', async () => {
    const station = open()
    await station.bring([poster])
    station.step('食品安全', 'withdraw', '张技术员', 'technician')
    await station.bring([poster])
    expect(station.item('食品安全').state).toBe('withdrawn')
  })
})

describe('many at once', () => {
  it('are answered one by one: who was overtaken is told by whom, and the others are done', async () => {
    const station = open()
    await station.bring([poster, clip])
    const chosen = [station.item('食品安全'), station.item('洗手')].map(({ id, edition }) => ({
      id,
      edition,
    }))
    station.edit('洗手', { themes: ['卫生'] }, '王主任', 'county')
    const doer = station.doer('张技术员', 'technician')
    const outcomes = station.desk.edit(
      [...chosen, { id: 'none', edition: 1 }],
      { addThemes: ['科普月'] },
      doer,
    )
    expect(
      outcomes.map((each) => ('record' in each ? each.record.themes.at(-1) : each.problem.message)),
    ).toEqual([
      '科普月',
      expect.stringContaining('已由 王主任 于 2026-11-22 14:03 改动'),
      expect.stringContaining('内容库里没有这条内容'),
    ])
  })

  it('are never given one title, nor an end before their beginning', async () => {
    const station = open()
    await station.bring([poster, clip])
    const chosen = [station.item('食品安全'), station.item('洗手')]
    const doer = station.doer('张技术员', 'technician')
    expect(() => station.desk.edit(chosen, { title: '同一个标题' }, doer)).toThrow('标题只能一条一条地改')
    expect(station.edit('洗手', { validFrom: '2026-12-01', validTo: '2026-11-01' })).toBe('item-span')
  })
})

describe('the library', () => {
  it('is told by pages, what waits for a person first, and counted by state', async () => {
    const station = open()
    await station.bring([poster, clip, unknown, phones])
    const first = station.desk.list({ order: 'newest', offset: 0, limit: 3 })
    expect(first).toMatchObject({ total: 4, next: 3, counts: { waiting: 1, released: 3, withdrawn: 0 } })
    expect(first.records[0]?.title).toContain('神奇')
    expect(station.desk.list({ order: 'newest', offset: 3, limit: 3 })).toMatchObject({
      total: 4,
      next: null,
    })
    const by = (query: object) => station.desk.list({ order: 'oldest', offset: 0, ...query }).total
    expect(by({ sourceClass: 'science' })).toBe(2)
    expect(by({ sourceClass: 'other' })).toBe(0)
    expect(by({ kind: 'video', state: 'waiting' })).toBe(1)
    expect(by({ theme: '食品安全' })).toBe(1)
    expect(by({ words: '乐享' })).toBe(1)
  })

  it('says where an item is used, what the glass would show, and its other names', async () => {
    const station = open()
    await station.bring([poster])
    await station.bring([`${poster}`])
    const file = station.desk.file(station.item('食品安全').id)
    expect(file.content).toMatchObject({ kind: 'pages' })
    expect(file.uses.playlists.length).toBeGreaterThan(0)
    expect(file.names).toEqual(['科普中国/挂图_食品安全.jpg'])
    expect(file.shown).toEqual({ firstAtMs: null, lastOn: null, creditedSeconds: 0, plays: 0 })
    expect(file.history.map(({ kind }) => kind)).toEqual(['item-released'])
    expect((await station.desk.thumbnail(file.record.id)).subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]))
  })

  it('tells a playlist that names an item from one whose rule fits it', async () => {
    const station = open()
    await station.bring([poster])
    const item = station.item('食品安全')
    const uses = itemUses(
      item,
      [
        { id: 'a', title: '点名', order: 'listed', entries: [{ items: [item.id] }] },
        { id: 'b', title: '按类', order: 'listed', entries: [{ select: { sourceClasses: ['science'] } }] },
        { id: 'c', title: '无关', order: 'listed', entries: [{ select: { kinds: ['video'] } }] },
      ],
      [],
    )
    expect(uses.playlists.map(({ id, by }) => `${id} ${by}`)).toEqual(['a name', 'b rule'])
  })

  it('says when an item was first and last shown, and for how long in all', async () => {
    const station = open()
    await station.bring([poster])
    const { id, mediaHash } = station.item('食品安全')
    const { database } = station.memory
    database.prepare('INSERT INTO first_showing VALUES (?, ?, ?)').run(id, mediaHash, 1_000)
    const total = database.prepare(
      `INSERT INTO item_total VALUES (?, ?, 's', 'science', '题', '', '[]', ?, 0, 0, 0, 0, ?)`,
    )
    total.run('2026-11-20', id, 60_000, 2)
    total.run('2026-11-21', id, 30_000, 1)
    total.run('2026-11-22', id, 0, 1)
    const shown = station.desk.shown([id])(id)
    expect(shown).toEqual({ firstAtMs: 1_000, lastOn: '2026-11-21', creditedSeconds: 90, plays: 4 })
  })
})
