import { afterEach, describe, expect, it } from 'vitest'
import { openBulletin } from '../../main/bulletin.ts'
import { configure } from '../../main/configure.ts'
import { openMemory } from '../../main/memory.ts'
import { dataFolder } from '../../main/data-folder.ts'
import { Playout } from '../../main/glass/playout.ts'
import { openPublishing } from '../../main/desks/publishing.ts'
import { stageProgram, type StageProgram } from '../../playlist/stage-protocol.ts'
import { AttestedBook } from '../../server/assessment/attested-book.ts'
import { LifecycleBook } from '../../server/lifecycle/lifecycle-book.ts'
import { aFolder, nineMs } from '../records/a-book.ts'
import { configuration, workdays } from './a-hall.ts'

const ends: (() => void)[] = []
afterEach(() => {
  for (const end of ends.splice(0)) end()
})

/** A controller without a shell: its loop, and a stage that only listens. It is Sunday, nine o'clock. */
function aController() {
  const clock = { bootId: 'boot-1', monoMs: 0, wallMs: nineMs, trusted: true }
  const memory = openMemory(dataFolder(aFolder()), clock)
  const settings = configure(memory, configuration, clock)
  const { profile } = settings.now()
  const lifecycle = new LifecycleBook(memory.acts, profile.code, profile.place)
  const parts = { settings, memory, bulletin: openBulletin(), readClocks: () => clock, shellName: 'headless' }
  const attested = new AttestedBook(memory.acts, profile.code, 'Asia/Shanghai')
  const panels = { weatherWords: () => null, tickerLines: () => [] }
  const playout = new Playout({ ...parts, lifecycle, panels })
  const desk = openPublishing({ ...parts, playout, lifecycle, attested, glyphs: { ofStation: () => [] } })
  const programs: StageProgram[] = []
  playout.glass.attach((text) => void programs.push(stageProgram.parse(JSON.parse(text))))
  ends.push(() => {
    playout.loop.end()
    memory.close()
  })
  const by = { role: 'technician', name: '甲', clock } as const
  return { desk, playout, newest: () => programs.at(-1), by }
}

describe('a running station', () => {
  it('has another name on the glass the moment it is renamed', () => {
    const { desk, newest, by } = aController()
    expect(newest()?.stationName).toBe('测试站点')
    const { document } = desk.book.newest('station')
    const renamed = { ...document, profile: { ...document.profile, name: '河东村站' } }
    desk.publish('station', { document: renamed, basedOn: 1, reason: null }, by)
    expect(newest()?.stationName).toBe('河东村站')
  })

  it('stands where it is said to stand while it has not applied, and so do its records', () => {
    const { desk, playout, by } = aController()
    const { document } = desk.book.newest('station')
    const moved = { ...document, profile: { ...document.profile, place: { kind: '社区', name: '新馆' } } }
    desk.publish('station', { document: moved, basedOn: 1, reason: null }, by)
    expect(playout.loop.state().setting.place).toBe('新馆')
  })

  it('opens the moment its hours say so, and closes again', () => {
    const { desk, newest, by } = aController()
    const { holidays } = desk.book.now()
    const change = (schedule: typeof workdays, basedOn: number) =>
      desk.publish('schedule', { document: { schedule, holidays }, basedOn, reason: '测试' }, by)
    expect(newest()?.current.content.kind).toBe('black')
    change({ ...workdays, openingHours: [{ start: '08:00', end: '18:00' }] }, 1)
    // Nothing is in its library yet: what shows is the built-in slide.
    expect(newest()?.current.content.kind).toBe('filler')
    change(workdays, 2)
    expect(newest()?.current.content.kind).toBe('black')
  })

  it('holds its black to the new hours', () => {
    const { desk, newest, by } = aController()
    const holdMs = () => newest()?.current.holdMs ?? 0
    const told = holdMs()
    const { holidays } = desk.book.now()
    const openingHours = [{ start: '10:30', end: '18:00', dayKinds: ['workday' as const] }]
    const document = { schedule: { ...workdays, openingHours }, holidays }
    desk.publish('schedule', { document, basedOn: 1, reason: '测试' }, by)
    expect(holdMs() - told).toBe(1.5 * 3_600_000)
  })

  it('tries a draft with what its own library holds', () => {
    const { desk } = aController()
    expect(desk.try({}, 7).filter(({ short }) => short)).toHaveLength(5)
  })
})
