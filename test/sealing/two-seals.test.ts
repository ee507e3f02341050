import { generateKeyPairSync } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { sealPast } from '../../main/jobs/sealing.ts'
import { prune } from '../../server/records/retention.ts'
import { openActStore } from '../../server/records/act-store.ts'
import { openSealStore } from '../../server/records/seal-store.ts'
import { ezhan } from '../commands/ezhan.ts'
import { aDoor, bearer } from '../http/a-door.ts'
import { aBook, aFolder, aSegment, closeBooks, nineMs, zone } from '../records/a-book.ts'

const dayMs = 86_400_000
const { privateKey } = generateKeyPairSync('ed25519')

afterEach(closeBooks)

/** A sealing station in a folder of its own. */
function aSealer() {
  const folder = aFolder()
  const { database, ledger } = aBook(join(folder, 'station.db'))
  const [acts, seals] = [openActStore(database), openSealStore(database)]
  const whose = { station: '4415210001', screens: ['4415210001001'], zone, key: privateKey }
  return {
    folder,
    database,
    seals,
    ledger,
    shows: (day: number) => ledger.append([aSegment({ fromMs: nineMs + day * dayMs })], null),
    /** At twenty seconds past the midnight that ends the day. */
    seal(day: number) {
      const wallMs = nineMs + 15 * 3_600_000 + 20_000 + day * dayMs
      return sealPast(
        { ...whose, ledger, acts, seals },
        { bootId: 'boot-1', monoMs: wallMs, wallMs, trusted: true },
      )
    },
  }
}

/** Its clock runs two days ahead from the second day on, and is put right again. */
function aSetBack() {
  const station = aSealer()
  station.shows(0)
  station.seal(0)
  station.shows(3)
  station.seal(3)
  station.shows(1)
  station.seal(1)
  station.shows(2)
  station.seal(2)
  station.shows(4)
  station.seal(4)
  return station
}

describe('dates that a clock set back had sealed again', () => {
  it('have two seals each, over different records, in one chain', () => {
    const dates = aSetBack()
      .seals.list()
      .map(({ date }) => date.slice(8))
    expect(dates).toEqual(['22', '23', '24', '25', '23', '24', '25', '26'])
  })

  it('are exported with both seals, none written over, and verify', async () => {
    const { folder } = aSetBack()
    const out = join(folder, 'out')
    expect(
      await ezhan('seal', 'export', out, '--from', '2026-11-23', '--to', '2026-11-24', '--data', folder),
    ).toMatchObject({
      code: 0,
    })
    // The seal of the 25th lies between the two of the 24th, and the chain needs it.
    expect(readdirSync(out).sort()).toEqual([
      '2026-11-23-0005.ezseal',
      '2026-11-23.ezseal',
      '2026-11-24-0006.ezseal',
      '2026-11-24.ezseal',
      '2026-11-25.ezseal',
    ])
    const { code, out: said } = await ezhan('seal', 'verify', out)
    expect(said).toContain('2026-11-25 之后封存日期回到 2026-11-23')
    expect(code).toBe(0)
  })

  it('are told by the interface: the newest, how many there are, and each by its number', async () => {
    const { seals } = aSetBack()
    const door = await aDoor()
    for (const seal of seals.list()) door.door.seals.add(seal)
    const get = (url: string) =>
      door.app.inject({ url: `/api/v1/seals/${url}`, headers: bearer(door.tokenOf('county')) })
    expect((await get('2026-11-24')).json()).toMatchObject({
      number: 6,
      sealsOfDate: [3, 6],
      records: 'kept',
    })
    expect((await get('2026-11-24?number=3')).json()).toMatchObject({ number: 3 })
    expect((await get('2026-11-24?number=5')).statusCode).toBe(404)
    const file = await get('2026-11-24/file')
    expect(file.headers['content-disposition']).toBe('attachment; filename="2026-11-24-0006.ezseal"')
    await door.close()
  })
})

describe('an export of days whose records were let go of', () => {
  async function pruned() {
    const station = aSealer()
    for (let day = 0; day < 4; day += 1) {
      station.shows(day)
      station.seal(day)
    }
    await prune(station, { keepDays: 184, today: '2027-05-27' })
    return station
  }

  it('says which are gone, and verifies the chain of seals over them', async () => {
    const { folder } = await pruned()
    const out = join(folder, 'out')
    await ezhan('seal', 'export', out, '--data', folder)
    expect(readFileSync(join(out, '2026-11-22.ezseal'), 'utf8')).toContain('\n{"gone":{"segments":{')
    const { code, out: said } = await ezhan('seal', 'verify', out)
    expect(said).toMatch(/^sound\n.*4 个封存、2 条播放记录/)
    expect(said).toContain('截至 2026-11-23，有 2 天的播放记录（2 条）已过保存期清理')
    expect(code).toBe(0)
  })

  it('agrees with what the station says of its own book', async () => {
    const { folder } = await pruned()
    const { code, out: said } = await ezhan('seal', 'verify', '--data', folder)
    expect(said).toContain('有 2 天的播放记录（2 条）已过保存期清理')
    expect(code).toBe(0)
  })

  it('never writes over another seal of the same date', async () => {
    const { folder } = await pruned()
    const other = aSealer()
    other.shows(0)
    other.shows(0)
    other.seal(0)
    const out = join(folder, 'out')
    await ezhan('seal', 'export', out, '--data', other.folder)
    const before = readFileSync(join(out, '2026-11-22.ezseal'))
    const { code, err } = await ezhan('seal', 'export', out, '--data', folder)
    expect([code, err]).toEqual([1, expect.stringContaining('没有覆盖它')])
    expect(readFileSync(join(out, '2026-11-22.ezseal')).equals(before)).toBe(true)
  })
})
