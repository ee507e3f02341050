import { rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rain, nineMs } from '../takeovers/an-office.ts'
import { ADoubtfulStation } from './a-doubt.ts'

let station: ADoubtfulStation
beforeEach(async () => {
  station = new ADoubtfulStation()
  await station.bring()
})
afterEach(() => station.close())

const closedAtNine = [{ start: '10:00', end: '18:00' }]
const pathOf = (hash: string) => join(station.office.folder, 'media', hash.slice(0, 2), hash)
/** The only item's file. */
const file = () => pathOf(station.office.library.items()[0]?.mediaHash ?? '')
const verify = () => station.office.library.verify({ at: () => nineMs })

/** In each the stage is told something that it can show: never nothing, never what is in doubt. */
const doubts: readonly [string, 'filler' | 'black', () => unknown][] = [
  ['the library is empty', 'filler', () => station.office.database.exec('DELETE FROM item')],
  ['nobody has reviewed it', 'filler', () => station.set("state = 'waiting'")],
  ['it was withdrawn', 'filler', () => station.set("state = 'withdrawn'")],
  ['it has expired', 'filler', () => station.set("valid_to = '2026-11-21'")],
  ['it is not valid yet', 'filler', () => station.set("valid_from = '2026-11-23'")],
  [
    'the rendition is known by no hash',
    'filler',
    () => station.set(`media_hash = (SELECT min(hash) FROM media), kind = 'article'`),
  ],
  [
    'its bytes were changed, and the store was looked over',
    'filler',
    async () => {
      writeFileSync(file(), 'something else')
      await verify()
    },
  ],
  [
    'its file has gone, and the store was looked over',
    'filler',
    async () => {
      rmSync(file())
      await verify()
    },
  ],
  [
    'no rule plays anything',
    'filler',
    () => (station.schedule = { ...station.schedule, dayparts: [], fallbackPlaylistId: null }),
  ],
  [
    'the rule names a playlist that there is not',
    'filler',
    () => {
      const [usual] = station.schedule.dayparts
      const dayparts = usual === undefined ? [] : [{ ...usual, playlistId: 'gone' }]
      station.schedule = { ...station.schedule, dayparts, fallbackPlaylistId: 'gone too' }
    },
  ],
  [
    'the station is closed',
    'black',
    () => (station.schedule = { ...station.schedule, openingHours: closedAtNine }),
  ],
  [
    'the station is closed, and a drill is in force',
    'black',
    async () => {
      station.schedule = { ...station.schedule, openingHours: closedAtNine }
      await station.office.released(rain({ status: 'Exercise' }))
    },
  ],
]

describe('what the stage is told', () => {
  it('without any doubt is the poster', () => {
    expect(station.told()).toBe('pages')
  })

  it.each(doubts)('where %s, is %s', async (_doubt, kind, doubt) => {
    await doubt()
    expect(station.told()).toBe(kind)
  })

  it('where the clock lies half a century off, is still something', () => {
    for (const wallMs of [0, Date.UTC(2099, 0, 1)]) {
      const off = new ADoubtfulStation()
      off.office.clock.wallMs = wallMs
      off.office.clock.trusted = false
      expect(off.told()).toBe('filler')
      off.close()
    }
  })

  it('where the only item failed on the glass, is the slide, for a while', () => {
    expect([station.told(), station.failed()]).toEqual(['pages', 'filler'])
    station.office.pass(11 * 60_000)
    expect(station.told({ type: 'tick' })).toBe('pages')
  })

  it('where it was stopped by hand, is black, and comes back', () => {
    station.told()
    expect([station.told({ type: 'stopped' }), station.told({ type: 'resumed' })]).toEqual(['black', 'pages'])
  })

  it('where the words of a takeover have gone from the disk, is the loop', async () => {
    const { mediaHash } = await station.office.released()
    expect(station.told()).toBe('article')
    const bodies = station.office.database
      .prepare<[string], { hash: string }>('SELECT hash FROM rendition WHERE source_hash = ?')
      .all(mediaHash)
    for (const { hash } of bodies) rmSync(pathOf(hash))
    expect(station.told({ type: 'tick' })).toBe('pages')
  })

  it('where an emergency comes to a closed station, is the emergency', async () => {
    station.schedule = { ...station.schedule, openingHours: closedAtNine }
    expect(station.told()).toBe('black')
    await station.office.released()
    expect(station.told({ type: 'tick' })).toBe('article')
    station.office.pass(3_600_000 - 1)
    expect(station.told({ type: 'tick' })).toBe('article')
  })
})

describe('a file of the store', () => {
  it('that was cut short is given to no page, even before the store is looked over', () => {
    const [item] = station.office.library.items()
    const content = item && station.office.library.showingContent(item, '2026-11-22')
    const [page] = content?.kind === 'pages' ? content.pages : []
    const hash = page?.url.split('/').at(-1) ?? ''
    expect(station.office.library.mediaFile(hash)?.mime).toMatch(/^image/)
    truncateSync(pathOf(hash), 10)
    expect(station.office.library.mediaFile(hash)).toBeNull()
  })
})
