import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '../../contract/role.ts'
import { aDoor, bearer, type ADoor } from '../http/a-door.ts'
import { rain } from './an-office.ts'

let door: ADoor
beforeEach(async () => {
  door = await aDoor()
})
afterEach(() => door.close())

interface Told {
  readonly id: string
  readonly code: string
  readonly state: string
  readonly possible: readonly string[]
}

async function ask(role: Role, method: 'GET' | 'POST' | 'PUT', path: string, payload?: object) {
  const answer = await door.app.inject({
    ...{ method, url: `/api/v1/takeovers${path}`, headers: bearer(door.tokenOf(role)) },
    ...(payload === undefined ? {} : { payload }),
  })
  return {
    status: answer.statusCode,
    body: answer.body,
    told: answer.headers['content-type']?.includes('json') ? answer.json<Told>() : null,
  }
}

describe('a takeover at the door', () => {
  it('goes from writing to its receipt, each step by who may', async () => {
    const { told: written } = await ask('technician', 'POST', '', rain())
    const id = written?.id ?? ''
    expect(written).toMatchObject({ state: 'draft', possible: ['rewrite', 'submit', 'discard'] })
    expect((await ask('viewer', 'POST', `/${id}/submit`)).status).toBe(403)
    expect((await ask('technician', 'POST', `/${id}/release`)).status).toBe(403)
    await ask('technician', 'POST', `/${id}/submit`)
    const { told: released } = await ask('reviewer', 'POST', `/${id}/release`)
    expect(released).toMatchObject({ state: 'released', possible: ['stop'] })
    await ask('technician', 'POST', `/${id}/stop`)
    const { body } = await ask('viewer', 'GET', `/${id}/receipt?format=text`)
    for (const words of [
      '插播回执',
      '暴雨红色预警',
      '县气象局',
      '实况（Actual）',
      '已停止',
      '首次上屏　尚未上屏',
      'reviewer 脚本（审核员）',
    ])
      expect(body).toContain(words)
    const { told } = await ask('viewer', 'GET', `/${id}/receipt`)
    expect(told).toMatchObject({ id, state: 'stopped', creditedMs: 0, segments: null })
  })

  it('refuses what is no takeover, and says why', async () => {
    const refused: [object, number, string][] = [
      [{ ...rain(), itemId: 'x' }, 400, 'bad-request'],
      [{ ...rain(), text: undefined }, 400, 'bad-request'],
      [{ ...rain(), until: '明天' }, 400, 'bad-request'],
      [{ ...rain(), title: '长'.repeat(61) }, 400, 'bad-request'],
      [rain({ until: '2026-11-22T08:59:59+08:00' }), 422, 'takeover-over'],
      [rain({ until: '2027-01-22T09:00:00+08:00' }), 422, 'takeover-too-long'],
      [{ ...rain(), text: undefined, itemId: 'no such item' }, 422, 'takeover-item'],
    ]
    for (const [form, status, code] of refused) {
      const answer = await ask('technician', 'POST', '', form)
      expect([answer.status, answer.told?.code]).toEqual([status, code])
    }
    expect((await ask('technician', 'POST', '/none/submit')).told?.code).toBe('takeover-unknown')
  })

  it('that is stopped twice, or released unsubmitted, is told its state', async () => {
    const { told } = await ask('technician', 'POST', '', rain())
    const refused = await ask('reviewer', 'POST', `/${told?.id}/release`)
    expect([refused.status, refused.body.includes('“草稿”，不能签发')]).toEqual([409, true])
  })
})
