import { createHash } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { actBy } from '../../ledger/act.ts'
import type { ClockReading } from '../../ledger/clock.ts'
import { dateAt } from '../../playlist/local-day.ts'
import { openIntervals } from '../../playlist/opening.ts'
import type { Plan } from '../../playlist/plan.ts'
import { evidencePicture } from '../../server/evidence/evidence-picture.ts'
import { pictureTakenKind } from '../../server/evidence/picture-facts.ts'
import type { PictureShelf } from '../../server/evidence/picture-shelf.ts'
import type { ActStore } from '../../server/records/act-store.ts'

interface PictureParts {
  readonly screen: string
  readonly shelf: PictureShelf
  readonly acts: Pick<ActStore, 'append'>
  readonly plan: () => Pick<Plan, 'schedule' | 'calendar'>
  /** Whether something that counts is on the glass. */
  readonly isShowing: () => boolean
  readonly screenshot: () => Promise<Buffer | null>
}

/** One picture of the screen a day, in the form that evidence takes; its hash goes into the chain. */
export class DailyPicture {
  readonly #parts: PictureParts

  constructor(parts: PictureParts) {
    this.#parts = parts
  }

  /** Takes today's picture where there is none, during open hours and while something is shown. */
  async look(at: ClockReading): Promise<boolean> {
    const { shelf, plan, isShowing, screenshot, screen } = this.#parts
    const { schedule, calendar } = plan()
    const date = dateAt(schedule.zone, at.wallMs)
    const isOpen = openIntervals(schedule, calendar, date).some(
      ({ from, until }) => from <= at.wallMs && at.wallMs < until,
    )
    if (!at.trusted || !isOpen || shelf.has(date) || !isShowing()) return false
    const shot = await screenshot()
    if (shot === null) return false
    const jpeg = await evidencePicture(shot, {
      station: screen,
      takenAt: exifTime(at.wallMs, schedule.zone),
    })
    // The chain first: power may fail in between, and a picture that is kept is then one that the chain knows.
    this.#writeDown(date, jpeg, at)
    await shelf.keep(date, jpeg)
    return true
  }

  #writeDown(date: string, jpeg: Buffer, at: ClockReading): void {
    const sha256 = createHash('sha256').update(jpeg).digest('hex')
    const { acts, screen } = this.#parts
    const by = { role: 'station', name: '每日屏幕照片', clock: at }
    acts.append(
      actBy(by, {
        kind: pictureTakenKind,
        subject: screen,
        evidence: [sha256],
        body: { date, sha256, sizeBytes: jpeg.length },
      }),
    )
  }
}

/** `2026:11:03 10:30:00`, as EXIF wants it. */
function exifTime(wallMs: number, zone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(wallMs).toZonedDateTimeISO(zone).toPlainDateTime()
  const [date = '', time = ''] = local.toString({ smallestUnit: 'second' }).split('T')
  return `${date.replaceAll('-', ':')} ${time}`
}
