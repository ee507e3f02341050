import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DailyPicture } from '../../main/jobs/daily-picture.ts'
import { plainCalendar } from '../../playlist/calendar.ts'
import type { Schedule } from '../../playlist/schedule.ts'
import { evidencePicture } from '../../server/evidence/evidence-picture.ts'
import { pictureTakenKind } from '../../server/evidence/picture-facts.ts'
import { usualSchedule } from '../../server/settings/usual-schedule.ts'
import { closeBooks } from '../records/a-book.ts'
import { aMonth, aScreenshot, clockAt, profile } from './a-month.ts'

const caption = { station: profile.screenId, takenAt: '2026:11:03 10:30:00' }
const leastBytes = 1024 * 1024

/** Open from nine to half past five. */
const byDay = { ...usualSchedule, openingHours: [{ start: '09:00', end: '17:30' }] } satisfies Schedule

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#123456' } })
    .png()
    .toBuffer()

describe('a picture of evidence', () => {
  it.each([
    ['a full screen', () => aScreenshot(), 1920 / 1080],
    ['a screen of a few colours', () => plain(1920, 1080), 1920 / 1080],
    ['a portrait strip of one colour', () => plain(360, 1080), 360 / 1080],
  ])('is a JPEG of 300 dpi and at least 1 MB, for %s', async (_, shot, ratio) => {
    const jpeg = await evidencePicture(await shot(), caption)
    const { format, density, width, height, chromaSubsampling } = await sharp(jpeg).metadata()
    expect([format, density, chromaSubsampling]).toEqual(['jpeg', 300, '4:4:4'])
    expect(jpeg.length).toBeGreaterThanOrEqual(leastBytes)
    expect(width / height).toBeCloseTo(ratio, 2)
  })

  it('keeps the size of a screen that is heavy enough as it is', async () => {
    const jpeg = await evidencePicture(await aScreenshot(1920, 1080), caption)
    expect(await sharp(jpeg).metadata()).toMatchObject({ width: 1920, height: 1080 })
  })

  it('shows what the screen showed', async () => {
    const jpeg = await evidencePicture(await plain(1366, 768), caption)
    const { channels } = await sharp(jpeg).stats()
    for (const [index, value] of [0x12, 0x34, 0x56].entries())
      expect(Math.abs((channels[index]?.mean ?? 0) - value)).toBeLessThan(1.5)
  })

  it('says within itself of which screen it is, and when it was taken', async () => {
    const { exif } = await sharp(await evidencePicture(await aScreenshot(), caption)).metadata()
    expect(exif?.toString('latin1')).toContain('2026:11:03 10:30:00')
    expect(exif?.toString('latin1')).toContain(profile.screenId)
  })
})

describe('the daily picture', () => {
  let station: ReturnType<typeof aMonth>
  let isShowing: boolean
  let shot: Buffer | null
  let picture: DailyPicture
  beforeEach(async () => {
    station = aMonth()
    isShowing = true
    shot = await aScreenshot()
    picture = new DailyPicture({
      screen: profile.screenId,
      shelf: station.pictures,
      acts: station.acts,
      plan: () => ({ schedule: byDay, calendar: plainCalendar }),
      isShowing: () => isShowing,
      screenshot: async () => shot,
    })
  })
  afterEach(closeBooks)

  it('is taken once a day, and the chain knows its hash', async () => {
    expect(await picture.look(clockAt('2026-11-03 10:30'))).toBe(true)
    expect(await picture.look(clockAt('2026-11-03 11:30'))).toBe(false)
    const bytes = readFileSync(join(station.folder, 'pictures', '2026-11-03.jpg'))
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(station.acts.list({ kind: pictureTakenKind })).toMatchObject([
      { subject: profile.screenId, body: { date: '2026-11-03', sha256, sizeBytes: bytes.length } },
    ])
    expect(await picture.look(clockAt('2026-11-04 10:30'))).toBe(true)
    station.isNow('2026-12-31 12:00')
    const pictures = (month: string) => station.month(month).facts.pictures
    expect(['2026-10', '2026-11', '2026-12'].map(pictures)).toEqual([
      null,
      { taken: 2, conforming: 2 },
      { taken: 0, conforming: 0 },
    ])
  })

  it('is not taken at night, of an empty screen, of none, or under a clock that is not trusted', async () => {
    expect(await picture.look(clockAt('2026-11-03 02:30'))).toBe(false)
    expect(await picture.look({ ...clockAt('2026-11-03 10:30'), trusted: false })).toBe(false)
    isShowing = false
    expect(await picture.look(clockAt('2026-11-03 10:30'))).toBe(false)
    isShowing = true
    shot = null
    expect(await picture.look(clockAt('2026-11-03 10:30'))).toBe(false)
    expect(station.acts.list()).toEqual([])
  })

  it('is let go with the records of its time', async () => {
    for (const date of ['2026-11-03', '2026-11-04', '2026-11-05']) await station.isPictured(date)
    expect(await station.pictures.letGoBefore('2026-11-05')).toEqual(['2026-11-03', '2026-11-04'])
    expect(station.pictures.list({ from: '2026-01-01', to: '2026-12-31' }).map(({ date }) => date)).toEqual([
      '2026-11-05',
    ])
  })
})
