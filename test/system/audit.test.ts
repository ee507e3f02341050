import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inEnglish } from '../../server/audit/chain-words.ts'
import { actTable } from '../../server/audit/act-table.ts'
import { itemActs } from '../../server/release/item-acts.ts'
import { takeoverActs } from '../../server/takeovers/takeover-acts.ts'
import { aDoor, bearer, type ADoor } from '../http/a-door.ts'

const root = resolve(import.meta.dirname, '../..')

/** The ways in which the sources give a kind to the chain. */
const ways = [
  /recordAct\(\s*door,\s*request,\s*'([a-z-]+)'/g,
  /\bactBy\((?:[^;{]|\{[^}]*\})*?\{\s*kind: '([a-z-]+)'/g,
  /\b(?:append|itemAct)\([^;{]*\{\s*kind: '([a-z-]+)'/g,
  /: Act => \(\{\s*kind: '([a-z-]+)'/g,
  /\b\w+Kind = '([a-z-]+)'/g,
  /#tell\((?:person|itself), '([a-z-]+)'/g,
  /\bkeep\(parts, '([a-z-]+)'/g,
]

function sources(): string[] {
  const listed = execFileSync('git', ['ls-files', 'server', 'main'], { cwd: root, encoding: 'utf8' })
  return listed
    .trim()
    .split('\n')
    .filter((path) => path.endsWith('.ts') && !path.startsWith('server/audit/'))
    .map((path) => readFileSync(join(root, path), 'utf8'))
}

function kindsInUse(): string[] {
  const found = sources().flatMap((text) => ways.flatMap((way) => [...text.matchAll(way)]))
  const kinds = [...found.map(([, kind = '']) => kind), ...takeoverActs, ...itemActs]
  return [...new Set(kinds)].sort()
}

let door: ADoor
beforeAll(async () => {
  door = await aDoor()
})
afterAll(() => door.close())

interface Told {
  acts: { seq: number; kind: string; sentence: string; changes: unknown[]; name: string }[]
  next: string | null
}

const ask = async (query: string, secret: string, language = 'zh') => {
  const headers = { ...bearer(secret), 'accept-language': language }
  return (await door.app.inject({ url: `/api/v1/audit${query}`, headers })).json<Told>()
}

describe('the words of the chain', () => {
  it('are there for every kind that the sources chain', () => {
    const kinds = kindsInUse()
    expect(kinds).toEqual(
      expect.arrayContaining([
        ...['user-made', 'guardian', 'rescued', 'inspection-opened', 'backup-made'],
        ...['outside-changed', 'package-taken', 'panel', 'restored', 'query-day'],
      ]),
    )
    expect(kinds.filter((kind) => actTable[kind] === undefined)).toEqual([])
  })

  it('name what the station does by itself in English, too', () => {
    const names = sources().flatMap((text) => [...text.matchAll(/role: 'station', name: '([^']+)'/g)])
    expect(names.length).toBeGreaterThan(5)
    for (const [, name = ''] of names) expect(inEnglish(name)).not.toMatch(/\p{Script=Han}/u)
  })

  it('fill the same places in both languages, or fewer', () => {
    const places = (sentence: string) => [...sentence.matchAll(/\{[\w.]+\}/g)].map(String)
    for (const [kind, { zh, en }] of Object.entries(actTable)) {
      expect(zh, kind).toMatch(/\p{Script=Han}/u)
      expect(en, kind).not.toMatch(/\p{Script=Han}/u)
      expect(places(en).length, kind).toBeGreaterThan(0)
    }
  })
})

describe('the audit', () => {
  it('tells an act in a sentence, newest first, with what was before and after', async () => {
    const admin = door.tokenOf('admin', '张主任')
    const headers = bearer(admin)
    const post = (url: string, payload: object, method: 'POST' | 'PATCH' = 'POST') =>
      door.app.inject({ method, url, payload, headers })
    await post('/api/v1/users', { name: '李技术', role: 'technician' })
    await post('/api/v1/users/李技术', { role: 'reviewer' }, 'PATCH')
    const { acts } = await ask('', admin)
    expect(acts[0]).toMatchObject({
      kind: 'user-changed',
      sentence: '张主任更改账号“李技术”：身份由技术员改为审核员，停用：否→否。',
      changes: [{ field: 'role', before: '技术员', after: '审核员' }],
    })
    const english = await ask('?kind=user-made', admin, 'en')
    expect(english.acts[0]?.sentence).toBe('张主任 made the account “李技术” as technician.')
  })

  it('finds by words of the sentence’s kind, by person, by day, and in parts', async () => {
    const county = door.tokenOf('county')
    expect((await ask('?q=新建账号', county)).acts.map(({ kind }) => kind)).toEqual(['user-made'])
    expect((await ask('?who=张主任', county)).acts).toHaveLength(2)
    expect((await ask('?who=无此人', county)).acts).toEqual([])
    expect((await ask('?from=2026-11-23', county)).acts).toEqual([])
    const first = await ask('?limit=1', county)
    const second = await ask(`?limit=1&cursor=${first.next}`, county)
    expect(second.acts[0]?.seq).toBe((first.acts[0]?.seq ?? 0) - 1)
  })

  it('shows a technician nothing but their own', async () => {
    const technician = door.tokenOf('technician', '李技术')
    expect((await ask('?who=张主任', technician)).acts).toEqual([])
    await door.app.inject({ method: 'POST', url: '/api/v1/stop', headers: bearer(technician) })
    expect((await ask('', technician)).acts.map(({ sentence }) => sentence)).toEqual([
      '李技术停止了播放，屏幕变黑。',
    ])
  })

  it('goes out as a table that Excel opens', async () => {
    const url = '/api/v1/audit?format=csv'
    const answer = await door.app.inject({ url, headers: bearer(door.tokenOf('county')) })
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(answer.body.startsWith('\uFEFF编号,时间')).toBe(true)
    expect(answer.body).toContain('李技术停止了播放，屏幕变黑。')
  })

  it('says where the chain is broken, once somebody has edited it', async () => {
    const check = async () =>
      (
        await door.app.inject({ url: '/api/v1/audit/chain', headers: bearer(door.tokenOf('technician')) })
      ).json<object>()
    expect(await check()).toMatchObject({ sound: true, acts: 3, brokenAt: null })
    door.write("UPDATE act SET name = '别人' WHERE seq = @seq", { seq: 2 })
    expect(await check()).toMatchObject({ sound: false, acts: 1, brokenAt: 'act 2: hash' })
  })
})
