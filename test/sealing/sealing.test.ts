import { generateKeyPairSync } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { ClockReading } from '../../ledger/clock.ts'
import { verifyLedger } from '../../ledger/verify.ts'
import { sealPast } from '../../main/jobs/sealing.ts'
import { openActStore } from '../../server/records/act-store.ts'
import { openSealStore } from '../../server/records/seal-store.ts'
import { sumHours } from '../../server/records/hours.ts'
import { aBook, aSegment, closeBooks, nineMs, zone } from '../records/a-book.ts'
import { run } from '../station/a-station.ts'

const dayMs = 86_400_000
const { privateKey } = generateKeyPairSync('ed25519')

/** 2026-11-23 00:00:20 in Shanghai, the night after `nineMs`. */
const midnight: ClockReading = {
  bootId: 'boot-1',
  monoMs: 60_000_000,
  wallMs: nineMs + 15 * 3_600_000 + 20_000,
  trusted: true,
}

const later = (reading: ClockReading, ms: number): ClockReading => ({
  ...reading,
  monoMs: reading.monoMs + ms,
  wallMs: reading.wallMs + ms,
})

afterEach(closeBooks)

function aSealingBook() {
  const { database, ledger, path } = aBook()
  const [acts, seals] = [openActStore(database), openSealStore(database)]
  const parts = {
    station: '4415210001',
    screens: ['4415210001001'],
    zone,
    key: privateKey,
    ledger,
    acts,
    seals,
  }
  const verdict = () => verifyLedger({ seals: seals.list(), segments: ledger.after(0), acts: acts.list() })
  return { database, ledger, acts, seals, verdict, seal: (at: ClockReading) => sealPast(parts, at), path }
}

describe('sealing', () => {
  it('seals a date once it is over, and only once', () => {
    const { ledger, seal, seals, verdict } = aSealingBook()
    ledger.append([aSegment(), aSegment({ fromMs: nineMs + 10_000 })], null)
    expect(seal(later(midnight, -30_000))).toEqual([])
    expect(seal(midnight)).toEqual(['2026-11-22'])
    expect(seal(later(midnight, 60_000))).toEqual([])
    expect(seals.last()).toMatchObject({ date: '2026-11-22', segments: { first: 1, last: 2, count: 2 } })
    expect(verdict()).toMatchObject({ sound: true, segments: 2, unsealed: { segments: 0 } })
  })

  it('leaves to the next seal what was shown after midnight', () => {
    const { ledger, seal, verdict } = aSealingBook()
    ledger.append([aSegment(), aSegment({ fromMs: midnight.wallMs })], null)
    seal(later(midnight, 20_000))
    expect(verdict()).toMatchObject({ sound: true, segments: 1, unsealed: { segments: 1 } })
  })

  it('seals the days on which nothing was shown, one by one', () => {
    const { ledger, seal, verdict } = aSealingBook()
    ledger.append([aSegment()], null)
    seal(midnight)
    const missed = seal(later(midnight, 3 * dayMs))
    expect(missed).toEqual(['2026-11-23', '2026-11-24', '2026-11-25'])
    expect(verdict()).toMatchObject({ sound: true, gaps: [] })
  })

  it('seals nothing for a station that has done nothing yet', () => {
    expect(aSealingBook().seal(midnight)).toEqual([])
  })

  it('waits while the clock is not trusted', () => {
    const { ledger, seal } = aSealingBook()
    ledger.append([aSegment()], null)
    expect(seal({ ...midnight, trusted: false })).toEqual([])
  })

  it('covers acts beside segments', () => {
    const { acts, ledger, seal, verdict } = aSealingBook()
    ledger.append([aSegment()], null)
    acts.append({
      kind: 'stop',
      atMs: nineMs,
      monoMs: 1,
      bootId: 'boot-1',
      clockTrusted: true,
      role: 'technician',
      name: '值班员',
      subject: '4415210001001',
      document: null,
      reason: '画面不对',
      evidence: [],
      body: {},
    })
    seal(midnight)
    expect(verdict()).toMatchObject({ sound: true, acts: 1, unsealed: { acts: 0 } })
  })
})

describe('time before the clock could be trusted', () => {
  it('comes to its right day once it can, in a record that cites the old one', () => {
    const { database, ledger, seal, verdict } = aSealingBook()
    const in1970 = { ...aSegment({ fromMs: 5_000 }), clockTrusted: false, creditedMs: 0 }
    ledger.append([{ ...in1970, excludedMs: { ...in1970.excludedMs, clockUntrusted: 10_000 } }], null)
    seal(midnight)
    const shown = sumHours(database, { from: '1970-01-01', to: '2026-12-31', by: 'day', screen: null }, [])
    const days = [...shown.values()].filter(({ creditedMs }) =>
      Object.values(creditedMs).some((ms) => ms > 0),
    )
    expect(days).toMatchObject([{ key: '2026-11-22', creditedMs: { science: 10_000 } }])
    expect(shown.get('1970-01-01')?.excludedMs.clockUntrusted).toBe(0)
    expect(verdict()).toMatchObject({ sound: true, segments: 2, replaced: 1 })
  })
})

describe('ezhan seal', () => {
  it('writes sealed days that anyone can verify, and names the first broken link', async () => {
    const { ledger, seal, path, database } = aSealingBook()
    ledger.append([aSegment(), aSegment({ fromMs: nineMs + 10_000 })], null)
    seal(midnight)
    database.close()
    const folder = join(path, '..')
    const out = join(folder, 'sealed')
    expect(await run('seal', 'export', out, '--data', folder)).toMatchObject({ code: 0 })
    const sound = await run('seal', 'verify', out)
    expect(sound).toMatchObject({ code: 0 })
    expect(sound.output).toMatch(/^sound\n/)
    const file = join(out, '2026-11-22.ezseal')
    writeFileSync(file, readFileSync(file, 'utf8').replace('"creditedMs":10000,', '"creditedMs":90000,'))
    const broken = await run('seal', 'verify', file)
    expect(broken).toMatchObject({ code: 1 })
    expect(broken.output).toContain('断裂：segment 1')
  })
})
