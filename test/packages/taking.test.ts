import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { today } from '../library/brought.ts'
import { expectNothingHalfTaken } from '../library/fault-parts.ts'
import { aHome, aMonth, aPackage, aStation, doer, publisherName, type AStation } from './a-publisher.ts'

let home: string
let station: AStation
beforeEach(() => {
  home = aHome()
  station = aStation()
})
afterEach(() => {
  station.close()
  rmSync(home, { recursive: true, force: true })
})

const codes = async (...paths: string[]) => (await station.takes(...paths)).refused.map(({ code }) => code)

describe('a package of a trusted publisher', () => {
  it('comes in with its words, and can be shown', async () => {
    station.trusts()
    const report = await station.takes(await aPackage(home))
    expect(report).toMatchObject({ refused: [], waiting: [], missing: [], stopped: false })
    const [first, second] = station.library.items().toSorted((a, b) => a.title.localeCompare(b.title, 'zh'))
    expect(first).toMatchObject({ kind: 'panel', sourceClass: 'convenience', title: '便民电话' })
    expect(second).toMatchObject({
      title: '节约用水从我做起',
      sourceClass: 'public-interest',
      publisher: '广东省科协',
      themes: ['生态环保'],
      state: 'released',
    })
    for (const item of station.library.items())
      expect(station.library.showingContent(item, today)).not.toBeNull()
  })

  it('leaves who signed beside each item, and one act in the chain', async () => {
    const { id } = station.trusts()
    await station.takes(await aPackage(home))
    const signers = station.database.prepare('SELECT publisher_id, package_id FROM item_signer').all()
    const one = { publisher_id: id, package_id: `${id.slice(0, 8)}-000001` }
    expect(signers).toEqual([one, one])
    expect(station.acts.list({ kind: 'package-taken' })).toMatchObject([
      {
        name: '技术员',
        body: { publisher: publisherName, sequence: 1, items: 2, refused: 0, fingerprint: id },
      },
    ])
    const brought = station.database.prepare('SELECT DISTINCT imported_by FROM item').pluck().all()
    expect(brought).toEqual([`${publisherName}（签名内容包）`])
  })

  it('changes nothing when it comes again', async () => {
    station.trusts()
    const path = await aPackage(home)
    await station.takes(path)
    const before = station.library.items()
    const again = await station.takes(path)
    expect(again.taken.map(({ already }) => already)).toEqual([true, true])
    expect(station.library.items()).toEqual(before)
  })

  it('comes among others by number, whatever their names', async () => {
    station.trusts()
    const stick = join(home, 'stick')
    mkdirSync(stick)
    for (const [sequence, name] of [
      [3, 'a.ezpkg'],
      [1, 'b.ezpkg'],
      [2, 'c.ezpkg'],
    ] as const)
      renameSync(await aPackage(home, { sequence, title: `第${sequence}号海报` }), join(stick, name))
    expect(await codes(stick)).toEqual([])
    expect(station.publishers.all()).toMatchObject([{ newestSequence: 3 }])
    expect(station.library.items().map(({ title }) => title)).toContain('第3号海报')
  })

  it('comes beside loose files, which come in as ever', async () => {
    station.trusts()
    const folder = aMonth(join(home, 'stick'), '散放的海报')
    renameSync(await aPackage(home), join(folder, '内容.ezpkg'))
    expect(await codes(folder)).toEqual([])
  })
})

describe('a package that is not taken in', () => {
  const nothing = async () => {
    expect(station.library.items()).toEqual([])
    expect(readdirSync(join(station.folder, 'media', 'incoming', String(process.pid)))).toEqual([])
    await expectNothingHalfTaken(station.folder)
  }

  it('of an unknown publisher names the fingerprint to compare', async () => {
    const report = await station.takes(await aPackage(home))
    expect(report.refused).toMatchObject([{ code: 'package-unknown-publisher', path: '1.ezpkg' }])
    expect(report.refused[0]?.problem.message).toMatch(/指纹 ([0-9a-f]{4} ){15}[0-9a-f]{4}/)
    await nothing()
  })

  it('of a publisher who was removed', async () => {
    const { id } = station.trusts()
    station.publishers.remove(id, doer)
    expect(await codes(await aPackage(home))).toEqual(['package-unknown-publisher'])
    await nothing()
  })

  it('is older than the newest', async () => {
    station.trusts()
    const old = await aPackage(home, { sequence: 4, title: '旧海报' })
    expect(await codes(await aPackage(home, { sequence: 5 }))).toEqual([])
    expect(await codes(old)).toEqual(['package-replayed'])
    expect(station.library.items().map(({ title }) => title)).not.toContain('旧海报')
  })

  it('bears the number of another', async () => {
    station.trusts()
    await station.takes(await aPackage(home))
    expect(await codes(await aPackage(home, { title: '另一张海报', name: 'x.ezpkg' }))).toEqual([
      'package-twin',
    ])
  })
})

describe('a publisher', () => {
  it('is added and removed by an act each, and keeps its number when it comes back', async () => {
    const { id } = station.trusts()
    await station.takes(await aPackage(home, { sequence: 9 }))
    station.publishers.remove(id, doer)
    station.trusts()
    expect(station.publishers.all()).toMatchObject([{ name: publisherName, newestSequence: 9 }])
    expect(await codes(await aPackage(home, { sequence: 8 }))).toEqual(['package-replayed'])
    const kinds = station.acts.list({}).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind.startsWith('publisher'))).toEqual([
      'publisher-added',
      'publisher-removed',
      'publisher-added',
    ])
  })

  it('is not added twice, and not with a key that is none', () => {
    station.trusts()
    expect(() => station.trusts()).toThrow(/已经是可信发布者/)
    expect(() => station.publishers.add({ name: '某某', publicKey: 'AAAA' }, doer)).toThrow(/不是可用的公钥/)
  })
})

describe('a station that takes signed packages only', () => {
  it('takes the packages of a stick, and says why not the rest', async () => {
    station.trusts()
    station.signedOnly(true)
    const folder = aMonth(join(home, 'stick'))
    const loose = await station.takes(folder)
    expect(loose).toMatchObject({ taken: [], waiting: [], refused: [{ code: 'signed-only' }] })
    expect(await codes(await aPackage(home))).toEqual([])
    expect(station.library.items()).toHaveLength(2)
  })

  it('takes both where the county has not switched that on', async () => {
    station.signedOnly(false)
    expect(await codes(aMonth(join(home, 'stick')))).toEqual([])
  })
})
