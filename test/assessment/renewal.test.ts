import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AHall, at } from './a-hall.ts'

let hall: AHall
beforeEach(async () => {
  hall = (await AHall.opens()).recognised().isNow('2026-11-02 09:00')
})
afterEach(() => hall.door.close())

/** Taken in at an instant, never shown so far. */
function installed(id: string, local: string, sourceClass = 'science') {
  const { door } = hall
  const row = { id, hash: id.padEnd(64, '0'), sourceClass, atMs: at(local) }
  door.write(
    `INSERT INTO media (hash, size_bytes, mime, admitted_at_ms) VALUES (@hash, 1, 'image/jpeg', @atMs)`,
    row,
  )
  door.write(
    `INSERT INTO item (id, media_hash, title, kind, state, source_class, publisher, themes, audiences, duration_ms,
       origin, said_digest, updated_on, installed_at_ms, imported_by)
     VALUES (@id, @hash, @id, 'picture', 'released', @sourceClass, '科普中国', '[]', '[]', 10000, '', '', '', @atMs, '')`,
    row,
  )
  return { itemId: id, mediaHash: row.hash, sourceClass }
}

const renewal = async () => (await hall.assessed()).duty('monthly-renewal')

describe('the monthly renewal', () => {
  it('is not met by what was taken in and never shown', async () => {
    installed('unseen', '2026-10-05 10:00')
    expect(await renewal()).toMatchObject({
      met: false,
      actual: 0,
      reasons: ['本月没有新的科普中国内容上屏', '1 条已导入，还没有在屏上播放过'],
    })
  })

  it('is met by what was first really shown in the month, whenever it was taken in', async () => {
    hall.shows('2026-10-08 09:00', 1, installed('old', '2026-08-05 10:00'))
    expect(await renewal()).toMatchObject({ met: true, actual: 1 })
    const { rows } = (await hall.get('/return?month=2026-10')).json<{ rows: unknown[][] }>()
    expect(rows[0]?.slice(12, 14)).toEqual([1, '2026-10-08'])
  })

  it('is not met by what was seen before, nor by what is no science', async () => {
    const old = installed('known', '2026-08-05 10:00')
    hall.shows('2026-09-08 09:00', 1, old).shows('2026-10-08 09:00', 1, old)
    hall.shows('2026-10-08 10:00', 1, installed('guide', '2026-10-05 10:00', 'government'))
    expect(await renewal()).toMatchObject({ met: false, actual: 0 })
  })
})
