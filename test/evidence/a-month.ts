import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { sealPast } from '../../main/jobs/sealing.ts'
import { plainCalendar } from '../../playlist/calendar.ts'
import { AttachmentShelf } from '../../server/attachments/attachment-shelf.ts'
import { AttestedBook } from '../../server/assessment/attested-book.ts'
import { readMonth } from '../../server/assessment/month.ts'
import { evidencePack } from '../../server/evidence/evidence-pack.ts'
import { evidencePicture } from '../../server/evidence/evidence-picture.ts'
import { returnPaper } from '../../server/evidence/paper/return-paper.ts'
import { closedReturns } from '../../server/evidence/return-versions.ts'
import { monthAtItsEnd } from '../../server/evidence/pack-month.ts'
import { PictureShelf } from '../../server/evidence/picture-shelf.ts'
import { instantIn } from '../../contract/instant.ts'
import { LifecycleBook } from '../../server/lifecycle/lifecycle-book.ts'
import { openActStore } from '../../server/records/act-store.ts'
import { prune } from '../../server/records/retention.ts'
import { openSealStore } from '../../server/records/seal-store.ts'
import { usualSchedule } from '../../server/settings/usual-schedule.ts'
import { at } from '../assessment/a-hall.ts'
import { aProfile } from '../http/a-door.ts'
import { aBook, aFolder, aSegment, zone } from '../records/a-book.ts'

const { privateKey } = generateKeyPairSync('ed25519')
const hourMs = 3_600_000

/** A demonstration that met its five hours in the first days of November 2026. */
export const profile = { ...aProfile, demonstration: true }

export const clockAt = (local: string) => {
  const wallMs = at(local)
  return { bootId: 'boot-1', monoMs: wallMs - at('2026-01-01 00:00'), wallMs, trusted: true }
}

/** A poster of many colours as the shell would capture it. */
export const aScreenshot = (width = 1920, height = 1080): Promise<Buffer> =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#0a5',
      noise: { type: 'gaussian', mean: 128, sigma: 20 },
    },
  })
    .png()
    .toBuffer()

/** A station's data folder with three sealed days of November, an activity, an item and a picture. */
export function aMonth() {
  const folder = aFolder()
  mkdirSync(folder, { recursive: true })
  const { database, ledger } = aBook(join(folder, 'station.db'))
  const acts = openActStore(database)
  const seals = openSealStore(database)
  const attested = new AttestedBook(acts, profile.code, zone)
  const pictures = new PictureShelf(folder)
  const attachments = new AttachmentShelf(folder)
  const rules = { profile, duties: [], schedule: usualSchedule, calendar: plainCalendar }
  let nowMs = at('2026-12-01 00:30')
  const sources = {
    database,
    ledger,
    acts,
    attested,
    lifecycle: new LifecycleBook(acts, profile.code, profile.place),
    profile,
    rules: { now: () => rules, on: () => rules },
    nowMs: () => nowMs,
  }
  const actor = (local: string) => ({
    role: 'technician' as const,
    name: '甲',
    at: instantIn(at(local), zone),
    clock: clockAt(local),
  })
  return {
    folder,
    /** Lets go of what is older than half a year. */
    forgets: (today: string) => prune({ database, seals }, { keepDays: 184, today }),
    acts,
    seals,
    pictures,
    ledger,
    isNow(local: string) {
      nowMs = at(local)
    },
    month: (month: string) => readMonth(sources, month),
    shows(local: string, hours: number) {
      const segments = Array.from({ length: hours }, (_, hour) =>
        aSegment({ fromMs: at(local) + hour * hourMs, creditedMs: hourMs, place: profile.place.name }),
      )
      ledger.append(segments, null)
    },
    holds(date: string, headcount: number, replaces?: string) {
      const activity = {
        kind: 'activity',
        date,
        title: '急救课',
        activityKind: '培训',
        venueKind: '党群服务中心',
      } as const
      return attested.enter(
        { ...activity, headcount, ...(replaces !== undefined && { replaces }) },
        actor(`${date} 17:00`),
      )
    },
    saysWhy(date: string) {
      return attested.sayReason({ date, reason: '停电' }, actor('2026-12-02 10:00'))
    },
    takesIn(id: string, title: string, local: string) {
      const row = { id, title, atMs: at(local), hash: 'c'.repeat(64) }
      database
        .prepare(
          `INSERT OR IGNORE INTO media (hash, size_bytes, mime, admitted_at_ms) VALUES (@hash, 1, 'image/jpeg', @atMs)`,
        )
        .run({ hash: row.hash, atMs: row.atMs })
      database
        .prepare(
          `INSERT INTO item (id, media_hash, title, kind, state, source_class, publisher, themes, audiences,
             duration_ms, origin, said_digest, updated_on, installed_at_ms, imported_by)
           VALUES (@id, @hash, @title, 'picture', 'released', 'science', '科普中国', '[]', '[]', 10000, '', '', '', @atMs, '')`,
        )
        .run(row)
    },
    async isPictured(date: string) {
      const caption = { station: profile.screenId, takenAt: `${date.replaceAll('-', ':')} 10:30:00` }
      await pictures.keep(date, await evidencePicture(await aScreenshot(), caption))
    },
    seal(local: string) {
      const parts = {
        station: profile.code,
        screens: [profile.screenId],
        zone,
        key: privateKey,
        ledger,
        acts,
        seals,
      }
      return sealPast(parts, clockAt(local))
    },
    /** The page to print of a month that is over. */
    paper(month: string): string {
      const range = { from: `${month}-01`, to: `${month}-31` }
      const read = monthAtItsEnd(sources, month)
      return returnPaper({
        station: profile,
        month: read,
        seals: seals.list(range),
        versions: closedReturns(acts),
      })
    },
    async pack(month = '2026-11'): Promise<Buffer> {
      const of = { profile, ledger, acts, seals, pictures, attachments }
      return Buffer.concat([...(await evidencePack(of, monthAtItsEnd(sources, month)))])
    },
  }
}
