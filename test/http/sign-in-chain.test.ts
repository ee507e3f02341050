import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSignInRecord, signInFailedKind } from '../../server/access/sign-in-record.ts'
import { openDatabase } from '../../server/database/open.ts'
import { openActStore } from '../../server/records/act-store.ts'
import { aDoor, bearer, signIn, type ADoor } from './a-door.ts'

let door: ADoor
beforeEach(async () => {
  door = await aDoor()
})
afterEach(() => door.close())

interface Told {
  acts: { kind: string; subject: string; body: Record<string, unknown> }[]
}

const attempt = async (name: string, password = 'a guess') => {
  const payload = { name, password }
  const answer = await door.app.inject({ method: 'POST', url: '/api/v1/session', payload })
  return { status: answer.statusCode, code: answer.json<{ code: string }>().code }
}

const found = async (query: string) => {
  const headers = bearer(door.tokenOf('county'))
  return (await door.app.inject({ url: `/api/v1/audit?limit=200&${query}`, headers })).json<Told>().acts
}

describe('a failure to sign in', () => {
  it('is in the chain, and the audit finds it by account and by address', async () => {
    await attempt('admin')
    const [act] = await found('kind=sign-in-failed&subject=admin')
    expect(act?.body).toMatchObject({ account: 'admin', from: '127.0.0.1', accountFailures: 1, unwritten: 0 })
    expect(await found('q=127.0.0.1')).toHaveLength(1)
    expect(await found('q=登录失败')).toHaveLength(1)
  })

  it('keeps no name that is no account: it may be a password in the wrong field', async () => {
    await attempt('Secret-2026')
    expect(await found('q=Secret-2026')).toEqual([])
    expect((await found('kind=sign-in-failed'))[0]).toMatchObject({ subject: '', body: { account: null } })
  })

  it('comes before a lock-out, which is an act of its own', async () => {
    for (let tries = 0; tries < 6; tries += 1) await attempt('admin')
    const [locked, ...more] = await found('kind=sign-in-locked')
    expect(more).toEqual([])
    expect(locked).toMatchObject({
      subject: 'admin',
      body: { locked: 'account', account: 'admin', from: '127.0.0.1', failures: 5, seconds: 15 },
    })
  })

  it('answers and locks alike whether there is such an account or not', async () => {
    const answers = async (name: string) => {
      const all = []
      for (let tries = 0; tries < 6; tries += 1) all.push(await attempt(name))
      return all
    }
    expect(await answers('nobody')).toEqual(await answers('admin'))
  })

  it('is only counted beyond twenty in an hour, and the next act tells how many', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ezhan-sign-in-'))
    const database = openDatabase(join(folder, 'station.db'))
    let clock = { bootId: 'boot', monoMs: 5_000, wallMs: Date.parse('2026-11-22T23:50:00Z'), trusted: true }
    const subjects = [{ subject: { kind: 'address', name: '192.0.2.7' }, failures: 3, lockedMs: 0 }] as const
    const tell = openSignInRecord({ database, acts: openActStore(database), readClocks: () => clock })
    const fail = () => tell({ account: 'admin', address: '192.0.2.7', counted: subjects })
    const chained = () => openActStore(database).list({ kind: signInFailedKind })
    for (let tries = 0; tries < 29; tries += 1) fail()
    expect(chained()).toHaveLength(20)
    // Setting the wall clock on hides nothing: the hour is that of the machine's own running.
    clock = { ...clock, wallMs: clock.wallMs + 86_400_000 }
    fail()
    expect(chained()).toHaveLength(20)
    clock = { ...clock, monoMs: clock.monoMs + 3_600_001 }
    fail()
    expect(chained().at(-1)?.body).toMatchObject({ account: 'admin', unwritten: 10 })
    database.close()
    rmSync(folder, { recursive: true })
  })

  it('leaves nothing where the password was right', async () => {
    await signIn(door)
    expect(await found('kind=sign-in-failed')).toEqual([])
  })
})
