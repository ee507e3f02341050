import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { judgeCertificate, readCertificate } from '../../main/commands/verify-certificate.ts'
import { openDatabase } from '../../server/database/open.ts'
import { certificateFlaw, type Certificate } from '../../server/commissioning/certificate.ts'
import { certificatePaper } from '../../server/commissioning/certificate-paper.ts'
import { result } from '../../server/commissioning/check.ts'
import { checkClock } from '../../server/commissioning/clock-check.ts'
import { checkDisk } from '../../server/commissioning/disk-check.ts'
import { checkGlyphs } from '../../server/commissioning/glyph-check.ts'
import { titleTexts } from '../../server/typeface/item-texts.ts'
import { bundledTypeface } from '../../server/typeface/typeface.ts'
import { askedResult, checkGestures } from '../../server/commissioning/window-checks.ts'
import { openActStore, type ActStore } from '../../server/records/act-store.ts'
import { aFolder } from '../records/a-book.ts'
import { aCommissioningDesk, allWell } from './a-desk.ts'

const root = join(import.meta.dirname, '../..')
/** 2026-11-22 09:00 in Shanghai. */
const nineMs = Date.UTC(2026, 10, 22, 1)
const at = { bootId: 'boot-1', monoMs: 5_000, wallMs: nineMs, trusted: true }
const window = { shell: 'chromium', isShown: true, panel: 'unknown' } as const
const who = { role: 'admin', name: '甲' }

let acts: ActStore
let close: () => void
beforeEach(() => {
  const database = openDatabase(join(aFolder(), 'station.db'))
  acts = openActStore(database)
  close = () => void database.close()
})
afterEach(() => close())

const aDesk = (more: Partial<Parameters<typeof aCommissioningDesk>[0]> = {}) =>
  aCommissioningDesk({ acts, readClocks: () => at, ...more })

/** A run whose machine is done and whose person has seen everything. */
async function aWholeRun(found = allWell) {
  const desk = aDesk({ found })
  desk.begin(nineMs)
  await vi.waitFor(() => expect(desk.run()?.running).toBe(false))
  for (const name of ['panel', 'sound'] as const) desk.answer(name, 'yes')
  desk.answer('touch', 'none')
  return desk
}

describe('a commissioning', () => {
  it('ends with a certificate that the station has signed, kept as an act', async () => {
    const desk = await aWholeRun()
    const certificate = desk.certify(who)
    expect(certificateFlaw(certificate)).toBeNull()
    expect(certificate.checks.map(({ name }) => name)).toEqual([
      'clock', 'disk', 'media', 'glyphs', 'gestures', 'panel', 'sound', 'touch',
    ]) // prettier-ignore
    expect(desk.certificate()).toEqual(certificate)
    const [act] = acts.list({ kind: 'commissioned' })
    expect(act).toMatchObject({ name: '甲', subject: '4415210001', evidence: [certificate.hash] })
  })

  it('is not signed before everything was looked at, and says what is open', async () => {
    const desk = aDesk()
    desk.begin(null)
    await vi.waitFor(() => expect(desk.run()?.running).toBe(false))
    desk.answer('panel', 'yes')
    expect(() => desk.certify(who)).toThrow('声音、触摸')
    expect(acts.list({ kind: 'commissioned' })).toEqual([])
  })

  it('is not signed while a check has failed', async () => {
    const dark = result('clock', 'failed', 'measured', ['时钟不可信', 'not believed'])
    const desk = await aWholeRun([dark, ...allWell.slice(1)])
    expect(() => desk.certify(who)).toThrow('没有通过：时钟')
  })

  it('has one run at a time', () => {
    const desk = aDesk()
    desk.begin(null)
    expect(() => desk.begin(null)).toThrow('正在进行')
  })

  it('takes the touch that the glass felt for measured, and takes the target away', async () => {
    const shown: (string | null)[] = []
    const desk = aDesk({ show: (trial) => shown.push(trial) })
    desk.begin(null)
    desk.show('touch')
    desk.touched()
    expect(desk.run()?.results.find(({ name }) => name === 'touch')).toMatchObject({
      outcome: 'passed',
      proof: 'measured',
    })
    expect(shown).toEqual(['touch', null])
  })
})

describe('a certificate', () => {
  it('shows every change of what it says', async () => {
    const certificate = (await aWholeRun()).certify(who)
    const renamed = { ...certificate, station: { ...certificate.station, name: '另一站点' } }
    expect(certificateFlaw(renamed)).toBe('hash')
    const first = certificate.signature.startsWith('A') ? 'B' : 'A'
    const forged: Certificate = { ...certificate, signature: first + certificate.signature.slice(1) }
    expect(certificateFlaw(forged)).toBe('signature')
  })

  it('prints what a person vouched for apart from what was measured, and lets no name into its markup', async () => {
    const certificate = (await aWholeRun()).certify({ role: 'admin', name: '<b>甲</b>' })
    const page = certificatePaper(certificate)
    expect(page).toContain('人工确认')
    expect(page).toContain('无此设备')
    expect(page).toContain(certificate.hash)
    expect(page).not.toContain('<b>甲</b>')
  })
})

describe('a certificate in a file', () => {
  it('is verified without the station, by its own key and by no other', async () => {
    const certificate = (await aWholeRun()).certify(who)
    const path = join(aFolder(), '..', 'certificate.json')
    writeFileSync(path, JSON.stringify(certificate))
    const read = readCertificate(path)
    if (read === null) throw new Error('it is a certificate')
    expect(judgeCertificate(read, null)).toMatchObject({ sound: true, flaw: null })
    expect(judgeCertificate(read, 'another')).toMatchObject({ sound: false, flaw: 'other-key' })
    writeFileSync(path, JSON.stringify({ ...certificate, finishedAt: '2020-01-01' }))
    const older = readCertificate(path)
    expect(older && judgeCertificate(older, null)).toMatchObject({ sound: false, flaw: 'hash' })
  })
})

describe('the clock', () => {
  it('passes within two minutes of the browser’s, and beyond is noted, for neither is vouched for', () => {
    expect(checkClock(at, 'Asia/Shanghai', nineMs - 119_000).outcome).toBe('passed')
    const fast = checkClock(at, 'Asia/Shanghai', nineMs - 3_600_000)
    expect([fast.outcome, fast.words.zh]).toEqual(['noted', expect.stringContaining('快约 60 分钟')])
    const slow = checkClock(at, 'Asia/Shanghai', nineMs + 3_600_000)
    expect(slow.words.zh).toContain('慢约 60 分钟')
  })

  it('fails where it cannot be believed', () => {
    expect(checkClock({ ...at, trusted: false }, 'Asia/Shanghai', null).outcome).toBe('failed')
  })
})

describe('the disk', () => {
  it('is written, synced and left as it was', async () => {
    let mono = 0
    const found = await checkDisk(aFolder(), () => (mono += 1_000))
    expect(found.proof).toBe('measured')
    expect(found.words.zh).toContain('每秒 17 MB')
  })
})

describe('the glyphs', () => {
  const typeface = bundledTypeface(join(root, 'renderer/dist'))
  const titled = (...titles: string[]) => titles.flatMap((title) => titleTexts({ title, publisher: '' }))

  it('of everyday Chinese are all in the typeface that the glass loads', () => {
    const found = checkGlyphs(titled('石牌街道党群服务中心：七步洗手法（第 3 期）'), typeface)
    expect(found.outcome).toBe('passed')
  })

  it('that it lacks are named, once each', () => {
    const found = checkGlyphs(titled('𰻝𰻝面', '一\u200b二'), typeface)
    expect(found.outcome).toBe('noted')
    expect(found.words.zh).toContain('1 个字')
    expect(found.words.zh).toContain('𰻝（U+30EDD）')
  })
})

describe('the window', () => {
  it('is only inspected for ways out of it, and fails where it is not open', () => {
    expect(checkGestures(window)).toMatchObject({ outcome: 'passed', proof: 'inspected' })
    expect(checkGestures({ ...window, isShown: false }).outcome).toBe('failed')
    expect(checkGestures({ ...window, shell: 'headless' }).outcome).toBe('noted')
  })

  it('is seen by a person, with the panel’s own answer beside it', () => {
    const seen = askedResult('panel', 'yes', { ...window, panel: 'on' })
    expect(seen).toMatchObject({ outcome: 'passed', proof: 'attested' })
    expect(seen.details[0]?.zh).toContain('已点亮')
  })
})
