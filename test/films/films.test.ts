import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { examineMachine } from '../../main/doctor.ts'
import { Films } from '../../main/films/films.ts'
import type { Item, ItemId } from '../../playlist/item.ts'
import { stageCommand, type StageReport } from '../../playlist/stage-protocol.ts'
import { openDatabase } from '../../server/database/open.ts'
import { isBeyond } from '../../server/decoding/decoding-speed.ts'
import { openActStore } from '../../server/records/act-store.ts'

const startMs = Date.UTC(2026, 10, 22, 1)
const fullHd = { width: 1920, height: 1080, framesPerSecond: 30 }
const hd = { width: 1280, height: 720, framesPerSecond: 25 }

const film = (id: string): Item => ({
  id: id as ItemId,
  title: `影片${id}`,
  kind: 'video',
  mediaHash: id,
  state: 'released',
  sourceClass: 'science',
  publisher: '科普中国',
  themes: [],
  audiences: [],
  address: null,
  validFrom: null,
  validTo: null,
  durationMs: 60_000,
})

/** A station's films with a stage at the other end; what is told and done can be looked at. */
function aHall(folder = mkdtempSync(join(tmpdir(), 'ezhan-films-')), machine = 'an old one × 2') {
  const hall = { nowMs: startMs, isBusy: false, changes: 0, stills: new Set<string>() }
  const database = openDatabase(join(folder, 'station.db'))
  const acts = openActStore(database)
  const demands = new Map([
    ['a', fullHd],
    ['b', hd],
  ])
  const films = new Films({
    folder,
    machine,
    library: {
      items: () => [...demands.keys()].map(film),
      filmOf: (hash) => demands.get(hash) ?? null,
      posterOf: (hash) => (hall.stills.has(hash) ? `still-of-${hash}` : null),
      mediaFile: () => ({ path: '', mime: 'video/mp4', sizeBytes: 1 }),
    },
    acts,
    screen: () => '4415210001001',
    readClocks: () => ({ bootId: 'boot-1', monoMs: 0, wallMs: hall.nowMs, trusted: true }),
    isBusy: () => hall.isBusy,
    changed: () => (hall.changes += 1),
  })
  const told: unknown[] = []
  const passedOn: StageReport[] = []
  const line = films.listening({
    attach: () => ({ report: (report) => passedOn.push(report), closed: () => undefined }),
  })
  const page = () => line.attach((command) => told.push(stageCommand.parse(JSON.parse(command))))
  return {
    hall,
    films,
    folder,
    measured: () => acts.list({ kind: 'decoding-measured' }),
    told,
    passedOn,
    page,
  }
}

const hello = (browser = 'Chrome/156') => ({ type: 'hello' as const, width: 1920, height: 1080, browser })
const decoded = (hd: number | null, fullHd: number | null) => ({ type: 'decoded' as const, hd, fullHd })
const developed = (hash: string, taken: boolean) =>
  ({ type: 'stillDeveloped', url: `/media/${hash}`, taken }) as const
const errand = (told: readonly unknown[]) => told.at(-1)
const decoding = { type: 'errand', errand: { kind: 'decoding' } }
const still = (hash: string) => ({ type: 'errand', errand: { kind: 'still', url: `/media/${hash}` } })

describe('a stage that has said hello', () => {
  it('is asked to time decoding first, then for a still of each film, one after the other', () => {
    const { told, page, passedOn, hall } = aHall()
    const stage = page()
    expect(told).toEqual([])
    stage.report(hello())
    expect(told).toEqual([decoding])
    stage.report(decoded(200, 90))
    expect(errand(told)).toEqual(still('a'))
    hall.stills.add('a')
    stage.report(developed('a', true))
    expect(errand(told)).toEqual(still('b'))
    stage.report(developed('b', false))
    expect(told).toHaveLength(3)
    expect(passedOn.map(({ type }) => type)).toEqual(['hello'])
  })

  it('is asked nothing while an import runs', () => {
    const { told, page, hall, films } = aHall()
    hall.isBusy = true
    page().report(hello())
    expect(told).toEqual([])
    hall.isBusy = false
    films.look()
    expect(told).toEqual([decoding])
  })

  it('is asked anew where another page takes its place', () => {
    const { told, page } = aHall()
    page().report(hello())
    page().report(hello())
    expect(told).toEqual([decoding, decoding])
  })

  it('is not asked again in this run where its browser cannot tell', () => {
    const { told, page, measured } = aHall()
    const stage = page()
    stage.report(hello())
    stage.report(decoded(null, null))
    expect(errand(told)).toEqual(still('a'))
    expect(measured()).toEqual([])
  })
})

describe('how fast a machine decodes', () => {
  it('is the best of three trials, ten minutes apart: a busy moment only makes it slower', () => {
    const { told, page, films, hall } = aHall()
    hall.stills = new Set(['a', 'b'])
    const stage = page()
    stage.report(hello())
    for (const [atMinute, speed] of [[0, 12], [10, 90], [20, 40]] as const) {
      hall.nowMs = startMs + atMinute * 60_000
      films.look()
      stage.report(decoded(speed * 2, speed))
      films.look()
    }
    expect(told).toEqual([decoding, decoding, decoding])
    expect(films.speed()).toMatchObject({ hd: 180, fullHd: 90, trials: 3 })
    hall.nowMs += 86_400_000
    films.look()
    expect(told).toHaveLength(3)
  }) // prettier-ignore

  it('is kept over a start, and timed anew with another browser or on another machine', () => {
    const first = aHall()
    const stage = first.page()
    stage.report(hello())
    stage.report(decoded(200, 90))
    const again = aHall(first.folder)
    again.page().report(hello())
    expect(errand(again.told)).toEqual(still('a'))
    const updated = aHall(first.folder)
    updated.page().report(hello('Chrome/157'))
    expect(errand(updated.told)).toEqual(decoding)
    const moved = aHall(first.folder, 'a new one × 8')
    expect(moved.films.speed()).toBeNull()
    moved.page().report(hello())
    expect(errand(moved.told)).toEqual(decoding)
  })

  it('is an act of the station, and the doctor’s to tell', () => {
    const { page, measured, folder } = aHall()
    const stage = page()
    stage.report(hello())
    stage.report(decoded(24.4, 11.6))
    const body = { hd: 24, fullHd: 12, trials: 1, browser: 'Chrome/156' }
    expect(measured()).toMatchObject([{ role: 'station', subject: '4415210001001', body }])
    const finding = examineMachine(folder).find(({ id }) => id === 'decoding')
    expect(finding).toMatchObject({ ok: false })
    expect(finding?.detail.zh).toContain('1080p 约 12 帧')
  })
})

describe('a film', () => {
  const speed = { machine: '', browser: '', hd: 60, fullHd: 25, trials: 1, atMs: startMs }

  it('is beyond a machine by its pixels and its frames together', () => {
    expect(isBeyond(speed, fullHd)).toBe(true)
    expect(isBeyond(speed, { ...fullHd, framesPerSecond: 25 })).toBe(false)
    expect(isBeyond(speed, hd)).toBe(false)
    expect(isBeyond(speed, { ...hd, framesPerSecond: 61 })).toBe(true)
    expect(isBeyond(speed, { width: 3840, height: 2160, framesPerSecond: 7 })).toBe(true)
    // A slideshow asks for nothing, however large its pictures are.
    expect(isBeyond(speed, { width: 3840, height: 2160, framesPerSecond: 0.2 })).toBe(false)
  })

  it('beyond the machine is told of as soon as its still stands in', () => {
    const { page, films, hall } = aHall()
    const stage = page()
    stage.report(hello())
    stage.report(decoded(60, 25))
    expect([films.isBeyond(film('a')), films.isBeyond(film('b'))]).toEqual([true, false])
    expect([films.faults(), hall.changes]).toEqual([[], 1])
    hall.stills.add('a')
    stage.report(developed('a', true))
    expect(hall.changes).toBe(2)
    expect(films.faults()).toEqual([
      '《影片a》放不动（本机每秒可解码 1080p 约 25 帧、720p 约 60 帧），改放静止画面。请换成清晰度较低的版本。',
    ])
  })
})
