import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aProfile } from '../http/a-door.ts'
import { complete } from '../station-duties/steps.ts'
import { AHall } from './a-hall.ts'

let hall: AHall
beforeEach(async () => {
  hall = await AHall.opens()
})
afterEach(() => hall.close())

const profile = (being: object) => ({ edition: 1, profile: { ...aProfile, ...being } })
const fourHours = { target: { ...aProfile.target, seconds: 14_400, document: '县科协〔2026〕3 号' } }

describe('the station’s own settings', () => {
  it('are renamed by a technician, and nothing that was left out changes', async () => {
    const before = hall.book.now()
    const { status } = await hall.put('/station', profile({ name: '河东村站' }))
    expect(status).toBe(200)
    expect(hall.book.now()).toEqual({ ...before, profile: { ...before.profile, name: '河东村站' } })
    expect(hall.acts().at(-1)?.body).toMatchObject({ summary: ['站点：名称 由 测试站点 改为 河东村站'] })
  })

  it('that it is judged by are the county’s to set', async () => {
    const refused = await hall.put('/station', profile({ ...fourHours, demonstration: true }))
    expect(refused).toMatchObject({
      status: 403,
      body: {
        code: 'setting-by-county',
        message: '应播时长、演示站点由县级设定，您的身份（技术员）不能修改。',
      },
    })
    const set = await hall.put('/station', profile(fourHours), { role: 'county', name: '县科协' })
    expect(set.status).toBe(200)
    expect(hall.book.now().profile.target.seconds).toBe(14_400)
  })

  it('say where it stands only until it has applied: from then on it moves by steps', async () => {
    const moved = { place: { kind: '社区', name: '新址' } }
    expect((await hall.put('/station', profile(moved))).status).toBe(200)
    const applied = hall.door.door.takeStep('standing', complete('apply'), { role: 'technician', name: '甲' })
    expect(applied.ok).toBe(true)
    const again = await hall.put('/station', { ...profile(aProfile), edition: 2 })
    expect(again).toMatchObject({ status: 409, body: { code: 'place-by-step' } })
    const code = await hall.put('/station', { ...profile({ ...moved, code: '4415210002' }), edition: 2 })
    expect(code.body.message).toContain('站点编码由县级设定')
  })

  it('keep the guardian within what may ever be', async () => {
    const guardian = { watches: true, maxLeanShare: 1 }
    const { status } = await hall.put('/station', { edition: 1, guardian }, { role: 'county' })
    expect(status).toBe(400)
  })
})
