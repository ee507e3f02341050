import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aHome, aPackage } from '../packages/a-publisher.ts'
import { aFedStation, minuteMs, nightMs, offers, type AFedStation } from './a-fed-station.ts'
import { aSite, cuttingAt, etagOf, fallingSilent, giving, type ASite } from './a-site.ts'

let home: string
let site: ASite
let station: AFedStation
beforeEach(async () => {
  home = aHome()
  site = await aSite()
  station = aFedStation(site)
})
afterEach(async () => {
  await station.close()
  await site.close()
  rmSync(home, { recursive: true, force: true })
})

describe('a feed', () => {
  it('brings its packages by number, once, and says what came', async () => {
    const paths = [
      await aPackage(home, { sequence: 2, title: '第二张海报' }),
      await aPackage(home, { sequence: 1, title: '第一张海报' }),
    ]
    await offers(site, paths)
    await station.looks()
    expect(station.titles()).toContain('第二张海报')
    expect(station.state()).toMatchObject({ problem: null, failures: 0, goodAtMs: nightMs })
    expect(station.rows.arrivals('city', 9)).toMatchObject([
      { sequence: 2, items: 2, refused: 0 },
      { sequence: 1, items: 2, refused: 0 },
    ])
    await station.asks()
    expect(site.downloads()).toHaveLength(2)
    expect(existsSync(join(station.folder, 'feeds', 'city'))).toBe(false)
    expect(station.told.at(-1)).toBeNull()
    expect(station.told.map((each) => each?.step)).toContain('import')
  })

  it('goes on where the line was cut, while the file is the same', async () => {
    const path = await aPackage(home)
    const bytes = readFileSync(path)
    await offers(site, [path])
    site.answers(cuttingAt(700, () => station.hasBytes(700)))
    await station.looks()
    expect(station.state()).toMatchObject({
      failures: 1,
      problem: expect.stringContaining('下载中断') as string,
    })
    site.answers(giving)
    station.clock.nowMs += 10 * minuteMs
    await station.looks()
    expect(site.downloads()[1]).toMatchObject({ range: 'bytes=700-', ifRange: etagOf(bytes) })
    expect(station.state()).toMatchObject({ failures: 0, problem: null })
    expect(station.titles()).toHaveLength(2)
  })

  it('begins anew where the file changed in between', async () => {
    await offers(site, [await aPackage(home, { title: '旧海报' })])
    site.answers(cuttingAt(700, () => station.hasBytes(700)))
    await station.looks()
    const renewed = await aPackage(home, { title: '新海报', name: '1.ezpkg' })
    site.gives('/1.ezpkg', readFileSync(renewed))
    site.answers(giving)
    await station.asks()
    // The index still speaks of the old file: what came is not what was signed for.
    expect(station.state().problem).toMatch(/与目录里写的不一样/)
    await offers(site, [renewed], { sequence: 101 })
    await station.asks()
    expect(station.titles()).toContain('新海报')
  })

  it.each([
    ['is not there', () => site.loses('/1.ezpkg'), /对方回答 404/],
    ['falls silent', () => site.answers(fallingSilent), /没有答完/],
    [
      'sends more than was signed for',
      () =>
        site.answers((request, response, bytes) => giving(request, response, Buffer.concat([bytes, bytes]))),
      /与目录里写的不一样/,
    ],
    [
      'sends other bytes',
      () => site.answers((request, response, bytes) => giving(request, response, Buffer.alloc(bytes.length))),
      /与目录里写的不一样/,
    ],
  ])('takes nothing from a site that %s', async (_what, happens, sentence) => {
    await offers(site, [await aPackage(home)])
    happens()
    await station.looks()
    expect(station.state()).toMatchObject({ failures: 1, goodAtMs: null })
    expect(station.state().problem).toMatch(sentence)
    expect(station.titles()).toEqual([])
  })

  it('asks for room before it asks for a byte', async () => {
    station.clock.freeBytes = 1_000
    await offers(site, [await aPackage(home)])
    await station.looks()
    expect(site.downloads()).toEqual([])
    expect(station.state().problem).toMatch(/磁盘/)
  })

  it('keeps to its speed, counted over the line’s own clock', async () => {
    const path = await aPackage(home)
    const { length } = readFileSync(path)
    station.rows.publish([{ ...station.feed, bytesPerSecond: 10_000 }], '技术员', nightMs)
    await offers(site, [path])
    await station.looks()
    expect(station.line.nowMs).toBeCloseTo((length / 10_000) * 1_000, 3)
  })
})

describe('an index', () => {
  it('that is older than one seen before is refused', async () => {
    await offers(site, [await aPackage(home)], { sequence: 7 })
    await station.looks()
    await offers(site, [await aPackage(home, { sequence: 2 })], { sequence: 6 })
    await station.asks()
    expect(station.state().problem).toMatch(/旧目录（第 6 号），本站见过第 7 号/)
    expect(site.downloads()).toHaveLength(1)
  })

  it('of one number that says two things is refused', async () => {
    await offers(site, [await aPackage(home)], { sequence: 7 })
    await station.looks()
    await offers(site, [await aPackage(home, { sequence: 2 })], { sequence: 7 })
    await station.asks()
    expect(station.state().problem).toMatch(/旧目录/)
  })

  it('that stays the same is noticed when it runs out', async () => {
    await offers(site, [await aPackage(home)], { expires: '2026-12-01T00:00:00Z' })
    await station.looks()
    expect(station.round.faults()).toEqual([])
    station.clock.nowMs = Date.UTC(2026, 11, 1, 17, 30)
    expect(station.round.faults()).toEqual([expect.stringContaining('已于 2026-12-01 过期')])
    await station.looks()
    expect(station.state().problem).toMatch(/已于 2026-12-01 过期/)
  })

  it('of another publisher is refused', async () => {
    await offers(site, [await aPackage(home)], { seed: 2 })
    await station.looks()
    expect(station.state().problem).toMatch(/不是所选发布者签名/)
  })

  it('that is no index at all is refused', async () => {
    site.gives('/index.json', Buffer.from('<html>登录</html>'))
    await station.looks()
    expect(station.state().problem).toMatch(/不是内容包目录/)
  })
})

describe('the hours of a feed', () => {
  const idle = () => expect(site.asked).toEqual([])

  it('begin at their minute, and it is done once in them', async () => {
    await offers(site, [await aPackage(home)])
    station.clock.nowMs = Date.UTC(2026, 10, 21, 16, 59)
    await station.looks()
    idle()
    station.clock.nowMs += minuteMs
    await station.looks()
    expect(site.asked).toHaveLength(2)
    station.clock.nowMs += 60 * minuteMs
    await station.looks()
    expect(site.asked).toHaveLength(2)
    station.clock.nowMs += 23 * 60 * minuteMs
    await station.looks()
    expect(site.asked).toHaveLength(3)
  })

  it('end at their minute, and what has not come by then comes the next night', async () => {
    await offers(site, [await aPackage(home)])
    const held = Promise.withResolvers<undefined>()
    site.answers((_request, response, bytes) => {
      response.writeHead(200, { etag: etagOf(bytes), 'content-length': bytes.length })
      response.write(bytes.subarray(0, 700), () => held.resolve(undefined))
    })
    station.round.look()
    await held.promise
    station.clock.nowMs = Date.UTC(2026, 10, 21, 21, 0)
    await station.looks()
    expect(station.state()).toMatchObject({ failures: 0, problem: null, goodAtMs: null })
    site.answers(giving)
    station.clock.nowMs = nightMs + 24 * 60 * minuteMs
    await station.looks()
    expect(station.titles()).toHaveLength(2)
  })

  it.each([
    ['offline', () => (station.clock.mode = 'offline')],
    ['without a clock to trust', () => (station.clock.trusted = false)],
    [
      'with the feed switched off',
      () => station.rows.publish([{ ...station.feed, active: false }], '技术员', nightMs),
    ],
  ])('bring nothing %s', async (_what, happens) => {
    await offers(site, [await aPackage(home)])
    happens()
    await station.looks()
    idle()
  })

  it('ask again after ten minutes, and tell after the third failure', async () => {
    for (let night = 0; night < 3; night += 1) {
      expect(station.round.faults()).toEqual([])
      await station.looks()
      await station.looks()
      station.clock.nowMs += 10 * minuteMs
    }
    expect(site.asked).toHaveLength(3)
    expect(station.round.faults()).toEqual([expect.stringMatching(/《市科协内容》连续 3 次没有取成/)])
  })
})

describe('an address without encryption', () => {
  it('is for stations on an intranet only', async () => {
    station.clock.mode = 'internet'
    await station.looks()
    expect(station.state().problem).toMatch(/不是 https/)
    expect(site.asked).toEqual([])
  })
})
