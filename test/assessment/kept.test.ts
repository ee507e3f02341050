import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aSegment } from '../records/a-book.ts'
import { AHall, at } from './a-hall.ts'

let hall: AHall
beforeEach(async () => {
  hall = (await AHall.opens()).recognised()
})
afterEach(() => hall.door.close())

describe('a day that is counted', () => {
  it('keeps its hours when its records were let go, for the totals stay', async () => {
    hall.showsOn(['08', '09'], 6).isNow('2026-11-02 09:00')
    const before = await hall.assessed()
    hall.door.write('DELETE FROM segment WHERE local_date = @date', { date: '2026-10-08' })
    const after = await hall.assessed()
    expect(after.days).toEqual(before.days)
    expect(after.duty('records-kept')).toMatchObject({ met: false })
  })

  it('counts a record that was placed later once, on a divided day too', async () => {
    const early = { fromMs: at('2026-10-08 09:00'), creditedMs: 3_600_000, place: '点位' }
    hall.door.ledger.append([{ ...aSegment(early), clockTrusted: false }], null)
    const [old] = hall.door.ledger.unplaced('boot-1')
    if (old === undefined) throw new Error('it was written under an untrusted clock')
    const { seq, hash, localDate } = old
    const placed = {
      ...aSegment({ ...early, fromMs: at('2026-10-08 10:00') }),
      replaces: { seq, hash, localDate },
    }
    hall.door.ledger.append([placed], null)
    hall.isNow('2026-11-02 09:00')
    expect((await hall.assessed()).day('08')).toMatchObject({ seconds: 3600 })
    hall.takes('device', ['begin-repair', 'finish-repair'], '2026-10-08 15:00').isNow('2026-11-02 09:00')
    expect((await hall.assessed()).day('08')).toMatchObject({ seconds: 3600 })
  })
})

describe('what was first shown', () => {
  it('is not dated by a clock that could not be trusted', async () => {
    const showed = { itemId: 'new', fromMs: at('1970-01-01 09:00'), place: '点位' }
    hall.door.ledger.append([{ ...aSegment(showed), clockTrusted: false }], null)
    hall.shows('2026-10-08 09:00', 1, { itemId: 'new' }).isNow('2026-11-02 09:00')
    const row = { hash: 'b'.repeat(64), atMs: at('2026-10-01 09:00') }
    hall.door.write(
      `INSERT INTO media (hash, size_bytes, mime, admitted_at_ms) VALUES (@hash, 1, 'image/jpeg', @atMs)`,
      row,
    )
    hall.door.write(
      `INSERT INTO item (id, media_hash, title, kind, state, source_class, publisher, themes, audiences,
         duration_ms, origin, said_digest, updated_on, installed_at_ms, imported_by)
       VALUES ('new', @hash, '新片', 'picture', 'released', 'science', '科普中国', '[]', '[]', 10000, '', '', '', @atMs, '')`,
      row,
    )
    expect((await hall.assessed()).duty('monthly-renewal')).toMatchObject({ met: true, actual: 1 })
  })
})
