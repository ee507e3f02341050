import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { fieldName } from '../../server/http/field-words.ts'
import { tellIssues } from '../../server/http/issue-words.ts'
import { aDoor, bearer, type ADoor } from '../http/a-door.ts'

let door: ADoor
beforeAll(async () => {
  door = await aDoor()
})
afterAll(() => door.close())

const form = z.strictObject({
  title: z.string().min(1).max(200),
  headcount: z.number().int().min(1).max(9_999),
  date: z.iso.date(),
  items: z.array(z.object({ title: z.string() })).max(2),
  role: z.enum(['viewer', 'admin']),
})
const good = { title: '讲座', headcount: 3, date: '2026-11-22', items: [], role: 'viewer' }
const flaw = (more: object) => {
  const { error } = form.safeParse({ ...good, ...more })
  return tellIssues(error?.issues ?? [])
}

describe('a request that is not right', () => {
  it.each([
    [{ title: undefined }, '“标题”没有填写'],
    [{ title: '' }, '“标题”没有填写'],
    [{ title: 5 }, '“标题”要填文字'],
    [{ title: '长'.repeat(10_000) }, '“标题”超过 200 个字'],
    [{ headcount: 'many' }, '“人数”要填数字'],
    [{ headcount: 1.5 }, '“人数”要填整数'],
    [{ headcount: 10_000 }, '“人数”不能大于 9999'],
    [{ headcount: 0 }, '“人数”不能小于 1'],
    [{ date: '明天' }, '“日期”不是日期，要写成 2026-11-22 的样子'],
    [{ items: [{ title: 'a' }, {}] }, '“内容”第 2 项的“标题”没有填写'],
    [{ items: [1, 2, 3].map((n) => ({ title: String(n) })) }, '“内容”超过 2 项'],
    [{ role: 'king' }, '“身份”只能是“viewer”、“admin”'],
    [{ extra: 1 }, '请求内容里多出了“extra”'],
  ])('is told field by field, in Chinese: %o', (more, says) => {
    expect(flaw(more)).toBe(says)
  })

  it('tells three flaws at most, and a field without a word by its own name', () => {
    expect(tellIssues(form.safeParse({}).error?.issues ?? []).split('；')).toHaveLength(3)
    expect(fieldName(['unheardOf'])).toBe('“unheardOf”')
  })

  it('is answered so at the door, and in English where that is wanted', async () => {
    const ask = (language: string) =>
      door.app.inject({
        method: 'POST',
        url: '/api/v1/library/import',
        headers: { ...bearer(door.tokenOf('technician')), 'accept-language': language },
        payload: {},
      })
    expect((await ask('zh-CN')).json()).toEqual({
      code: 'bad-request',
      message: '请求的内容不对：“路径”没有填写。',
      next: '请按 /api/docs 的说明修改后重试。',
    })
    expect((await ask('en')).json<{ message: string }>().message).toContain('expected string')
  })
})
