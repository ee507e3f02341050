import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { publicKeyOf } from '../../ledger/suite.ts'
import { demoConfiguration } from '../../main/demo/configuration.ts'
import { offers } from '../feeds/a-fed-station.ts'
import { aSite, type ASite } from '../feeds/a-site.ts'
import { aStationToUse, type AStationToUse } from '../journeys/a-station-to-use.ts'
import { aHome, aKey, aPackage, publisherName } from '../packages/a-publisher.ts'

interface Told {
  readonly feeds: readonly { readonly problem: string | null; readonly arrivals: readonly unknown[] }[]
  readonly progress: unknown
}

let home: string
let site: ASite
let used: AStationToUse
beforeAll(async () => {
  home = aHome()
  site = await aSite()
  const { profile, ...rest } = demoConfiguration
  used = await aStationToUse({ configuration: { ...rest, profile: { ...profile, networkMode: 'intranet' } } })
})
afterAll(async () => {
  await used.close()
  await site.close()
  rmSync(home, { recursive: true, force: true })
})

/** Has the feed fetched now, and answers how it went. */
async function fetched() {
  await used.ask('POST', '/feeds/city/fetch')
  const { feeds } = await vi.waitFor(
    async () => {
      const told = await used.ask<Told>('GET', '/feeds')
      expect(told.progress).toBeNull()
      return told
    },
    { timeout: 20_000, interval: 50 },
  )
  return feeds[0]
}
const items = () => used.ask<{ items: readonly unknown[] }>('GET', '/library/items')

describe('an index', () => {
  it('that is older than one the station saw is refused in Chinese with what to do, and nothing changes', async () => {
    const { id } = await used.ask<{ id: string }>('POST', '/publishers', {
      name: publisherName,
      publicKey: publicKeyOf(aKey()),
    })
    const feed = {
      ...{ id: 'city', title: '市科协', address: site.address, publisherId: id, active: true },
      ...{ window: { from: '01:00', until: '05:00' }, bytesPerSecond: 1_000_000 },
    }
    await used.ask('PUT', '/feeds', { edition: 0, feeds: [feed] })
    const expires = '2999-12-31T00:00:00Z'
    await offers(site, [await aPackage(home)], { sequence: 7, expires })
    expect(await fetched()).toMatchObject({ problem: null, arrivals: [{ sequence: 1, items: 2 }] })

    const before = await items()
    await offers(site, [await aPackage(home, { sequence: 2, title: '旧目录里的海报' })], {
      sequence: 6,
      expires,
    })
    const replayed = await fetched()
    expect(replayed?.problem).toMatch(/旧目录（第 6 号），本站见过第 7 号/)
    expect(replayed?.problem).toMatch(/请[^。]+。$/)
    expect(replayed?.arrivals).toHaveLength(1)
    expect(await items()).toEqual(before)
    expect(site.downloads()).toHaveLength(1)
  })
})
