import { afterEach, describe, expect, it } from 'vitest'
import { aShelf, clip, poster, unknown } from './a-shelf.ts'

let shelf: ReturnType<typeof aShelf> | null = null
afterEach(() => shelf?.close())
const open = (...setting: Parameters<typeof aShelf>) => (shelf = aShelf(...setting))

const three = { releaseLevels: 3 } as const
const levels = (station: ReturnType<typeof aShelf>) =>
  station.acts('item-released').map(({ name, body }) => [name, (body as { level: number }).level])

describe('with one level', () => {
  it('what is brought with its source told is released by who brings it, and the chain says so', async () => {
    const station = open()
    await station.bring([poster])
    const { state, mediaHash, id } = station.item('食品安全')
    expect(state).toBe('released')
    expect(station.acts('item-released')).toMatchObject([
      { name: '张技术员', subject: id, evidence: [mediaHash], body: { level: 1, levels: 1, by: 'import' } },
    ])
  })

  it('what is of unknown source waits, is a draft once its class is said, and plays after a release', async () => {
    const station = open()
    await station.bring([unknown])
    expect(station.step('神奇', 'submit', '张技术员', 'technician')).toBe('item-unclassified')
    expect(station.step('神奇', 'release', '李审核')).toBe('item-unclassified')
    expect(station.edit('神奇', { sourceClass: 'local-science' })).toBe('draft')
    expect(station.item('神奇').publisher).toBe('本地科普')
    expect(station.step('神奇', 'submit', '张技术员', 'technician')).toBe('submitted')
    expect(station.step('神奇', 'release', '李审核')).toBe('released')
  })

  it('a technician releases nothing where the setting asks for a reviewer', async () => {
    const station = open({ importReleases: false })
    await station.bring([poster])
    expect(station.item('食品安全').state).toBe('draft')
    expect(station.acts('item-released')).toEqual([])
    expect(station.step('食品安全', 'release', '张技术员', 'technician')).toBe('release-by-reviewer')
    expect(station.step('食品安全', 'release', '李审核')).toBe('released')
  })
})

describe('with three levels', () => {
  it('an import releases nothing, whatever else is set', async () => {
    const station = open({ ...three, importReleases: true })
    await station.bring([poster, clip])
    expect([station.item('食品安全').state, station.item('洗手').state]).toEqual(['draft', 'draft'])
  })

  it('an item is released by the third of three persons, each level an act', async () => {
    const station = open(three)
    await station.bring([poster])
    expect(station.step('食品安全', 'release', '甲')).toBe('item-step')
    expect(station.step('食品安全', 'submit', '张技术员', 'technician')).toBe('submitted')
    expect(station.step('食品安全', 'release', '甲')).toBe('submitted')
    expect(station.step('食品安全', 'release', '乙')).toBe('submitted')
    expect(station.step('食品安全', 'release', '丙')).toBe('released')
    expect(levels(station)).toEqual([
      ['甲', 1],
      ['乙', 2],
      ['丙', 3],
    ])
  })

  it('nobody passes two of them, and who handed it in passes none but the first', async () => {
    const station = open(three)
    await station.bring([poster])
    station.step('食品安全', 'submit', '甲')
    expect(station.step('食品安全', 'release', '甲')).toBe('submitted')
    expect(station.step('食品安全', 'release', '甲')).toBe('release-same-person')
    expect(station.step('食品安全', 'release', '乙')).toBe('submitted')
    expect(station.step('食品安全', 'release', '乙')).toBe('release-same-person')
    expect(station.step('食品安全', 'release', '甲')).toBe('release-same-person')
    expect(station.item('食品安全').state).toBe('submitted')
  })

  it('what is sent back begins anew, with the reason in the chain', async () => {
    const station = open(three)
    await station.bring([poster])
    station.step('食品安全', 'submit', '张技术员', 'technician')
    station.step('食品安全', 'release', '甲')
    expect(station.step('食品安全', 'return', '乙')).toBe('draft')
    expect(station.item('食品安全')).toMatchObject({ approvals: [], remark: '图不对文', submittedBy: null })
    expect(station.acts('item-returned')).toMatchObject([{ name: '乙', reason: '图不对文' }])
    station.step('食品安全', 'submit', '张技术员', 'technician')
    expect(station.step('食品安全', 'release', '甲')).toBe('submitted')
  })

  it('other words are read from the first level on', async () => {
    const station = open(three)
    await station.bring([poster])
    station.step('食品安全', 'submit', '张技术员', 'technician')
    station.step('食品安全', 'release', '甲')
    expect(station.edit('食品安全', { themes: ['食品安全', '健康'] })).toBe('submitted')
    expect(station.item('食品安全').approvals).toHaveLength(1)
    expect(station.edit('食品安全', { title: '食品安全五要点' })).toBe('submitted')
    expect(station.item('五要点').approvals).toEqual([])
  })
})

describe('a guarded period', () => {
  const guardedPeriods = [{ title: '全国两会', from: '2026-11-22', until: '2026-11-23' }]

  it('asks three levels of everybody, from its first date to its last', async () => {
    const station = open({ guardedPeriods })
    await station.bring([poster])
    expect(station.item('食品安全').state).toBe('draft')
    expect(station.desk.rule()).toMatchObject({
      levels: 3,
      importReleases: false,
      guarded: guardedPeriods[0],
    })
    expect(station.step('食品安全', 'release', '县科协', 'county')).toBe('item-step')
    const dayMs = 24 * 3600 * 1000
    station.time.clock = { ...station.time.clock, wallMs: station.time.clock.wallMs + 2 * dayMs }
    expect(station.desk.rule()).toMatchObject({ levels: 1, guarded: null })
    expect(station.step('食品安全', 'release', '县科协', 'county')).toBe('released')
  })

  it('leaves on the glass what was released before', async () => {
    const station = open()
    await station.bring([poster])
    station.set({ guardedPeriods })
    expect(station.item('食品安全').state).toBe('released')
  })

  it('is thought to last while the clock does not tell the day', () => {
    const station = open({ guardedPeriods: [{ title: '元旦', from: '2027-01-01', until: '2027-01-03' }] })
    expect(station.desk.rule().levels).toBe(1)
    station.time.clock = { ...station.time.clock, trusted: false }
    expect(station.desk.rule().levels).toBe(3)
  })
})
