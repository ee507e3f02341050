import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AHall } from '../assessment/a-hall.ts'

let hall: AHall
beforeAll(async () => {
  hall = (await AHall.opens()).recognised().showsOn(['08', '09'], 6).isNow('2026-11-01 00:30')
})
afterAll(() => hall.door.close())

describe('GET /evidence', () => {
  it('is a ZIP whose return is the one of GET /return', async () => {
    const answer = await hall.get('/evidence?month=2026-10', 'county')
    expect(answer.statusCode).toBe(200)
    expect(answer.headers).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="evidence-2026-10.zip"',
    })
    const files = unzipSync(answer.rawPayload)
    const csv = (await hall.get('/return?month=2026-10&format=csv')).rawPayload
    expect(Buffer.from(files['月报表.csv'] ?? []).equals(csv)).toBe(true)
  })

  it('is for the county: a technician is refused', async () => {
    expect((await hall.get('/evidence?month=2026-10', 'technician')).statusCode).toBe(403)
  })

  it('refuses what is no month', async () => {
    expect((await hall.get('/evidence?month=2026-13', 'county')).statusCode).toBe(400)
  })
})
