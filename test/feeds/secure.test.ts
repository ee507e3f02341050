import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { selfSigned } from '../../server/outside/certificate.ts'
import { ezhan, removeFolders } from '../commands/ezhan.ts'
import { aHome, aKey, aMonth, publisherName } from '../packages/a-publisher.ts'
import { publicKeyOf } from '../../ledger/suite.ts'
import { aFedStation, minuteMs, nightMs, type AFedStation } from './a-fed-station.ts'
import { aSite, etagOf, giving, type ASite } from './a-site.ts'

/** The publisher's machine: two packages and an index, made by the command itself. */
async function aPublishedFolder(home: string): Promise<string> {
  const key = join(home, 'key')
  const card = { format: 'ezpkg-publisher/1', name: publisherName, publicKey: publicKeyOf(aKey()) }
  writeFileSync(key, aKey().export({ type: 'pkcs8', format: 'pem' }))
  writeFileSync(`${key}.card.json`, JSON.stringify(card))
  const site = aHome()
  for (const [name, title] of [
    ['十一月.ezpkg', '第一张海报'],
    ['十二月.ezpkg', '第二张海报'],
  ] as const)
    await ezhan('pack', aMonth(home, title), join(site, name), '--key', key, '--date', '2026-11-22')
  const { code, err } = await ezhan('pack', 'index', site, '--key', key)
  expect([code, err]).toEqual([0, ''])
  return site
}

let home: string
let folder: string
let site: ASite
let station: AFedStation
const usual = getCACertificates('default')
beforeAll(async () => {
  home = aHome()
  folder = await aPublishedFolder(home)
})
afterAll(() => {
  setDefaultCACertificates(usual)
  for (const each of [home, folder]) rmSync(each, { recursive: true, force: true })
  removeFolders()
})
beforeEach(async () => {
  const certified = await selfSigned('site', ['127.0.0.1'])
  setDefaultCACertificates([...usual, certified.certificate])
  site = await aSite(certified)
  for (const name of readdirSync(folder)) site.gives(`/${name}`, readFileSync(join(folder, name)))
  station = aFedStation(site)
  station.clock.mode = 'internet'
})
afterEach(async () => {
  await station.close()
  await site.close()
})

describe('what ezhan pack made, served over HTTPS', () => {
  it('comes in its window, at its speed, and goes on by If-Range where the line was cut', async () => {
    const first = readFileSync(join(folder, '十一月.ezpkg'))
    const second = readFileSync(join(folder, '十二月.ezpkg'))
    station.rows.publish([{ ...station.feed, bytesPerSecond: 10_000 }], '技术员', nightMs)
    station.clock.nowMs = nightMs - 31 * minuteMs
    await station.looks()
    expect(site.asked).toEqual([])

    station.clock.nowMs = nightMs
    const begun = Promise.withResolvers<ServerResponse>()
    site.answers((_request, response, bytes) => {
      response.writeHead(200, { etag: etagOf(bytes), 'content-length': bytes.length })
      response.write(bytes.subarray(0, 700), () => begun.resolve(response))
    })
    station.round.look()
    const line = await begun.promise
    while (station.told.at(-1)?.doneBytes !== 700) await new Promise(setImmediate)
    line.destroy()
    await station.round.settled()
    expect(station.state()).toMatchObject({
      failures: 1,
      problem: expect.stringMatching(/下载中断/) as string,
    })
    expect(station.titles()).toEqual([])
    const paidMs = station.line.nowMs

    site.answers(giving)
    station.clock.nowMs += 10 * minuteMs
    await station.looks()
    expect(site.downloads()[1]).toMatchObject({ range: 'bytes=700-', ifRange: etagOf(first) })
    expect(station.state()).toMatchObject({ failures: 0, problem: null })
    expect(station.titles()).toContain('第二张海报')
    // Ten thousand bytes a second, over both tries.
    expect(paidMs).toBeCloseTo(70, 3)
    const restMs = ((first.length - 700 + second.length) / 10_000) * 1_000
    expect(station.line.nowMs - paidMs).toBeCloseTo(restMs, 3)
    expect(station.rows.arrivals('city', 9).map(({ sequence }) => sequence)).toEqual([2, 1])
  })

  it('is not asked for at all where the site’s certificate is nobody’s', async () => {
    setDefaultCACertificates(usual)
    await station.looks()
    expect(site.asked).toEqual([])
    expect(station.state().problem).toMatch(/SELF_SIGNED/)
    expect(station.titles()).toEqual([])
  })
})
