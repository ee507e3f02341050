import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../../contract/role.ts'
import { panelKind } from '../../server/panels/panel-book.ts'
import { aDoor, bearer, type ADoor } from '../http/a-door.ts'
import { aDraft, phones } from './a-board.ts'

let door: ADoor
beforeAll(async () => {
  door = await aDoor()
})
afterAll(() => door.close())

interface Panel {
  id: string
  state: string
  newest: { edition: number; by: string; panel: { expiresOn: string } }
  preview: { table: { rows: string[][] } } | null
}

async function ask<Answer = Panel>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  role: Role,
  payload?: object,
) {
  const headers = bearer(door.tokenOf(role, `${role}-${door.told.calls.length}`))
  const answer = await door.app.inject({
    method,
    url: `/api/v1/panels${path}`,
    headers,
    ...(payload && { payload }),
  })
  return { status: answer.statusCode, body: answer.json<Answer & { code?: string; message?: string }>() }
}

const drafted = async () => (await ask('POST', '', 'technician', aDraft(phones('供水')))).body
const deeds = (id: string) =>
  door.door.acts
    .list({ kind: panelKind })
    .filter(({ subject }) => subject === id)
    .map(({ body, role }) => [role, (body as { deed: string }).deed])

describe('the door of panels', () => {
  it('takes a technician’s draft, shows what it would be, and lets a reviewer release it', async () => {
    const panel = await drafted()
    expect(panel).toMatchObject({ state: 'draft', newest: { edition: 1 } })
    expect(panel.preview?.table.rows).toEqual([['供水', '0000-0000', '']])
    expect((await ask('POST', `/${panel.id}/release`, 'technician', { edition: 1 })).status).toBe(403)
    const released = await ask('POST', `/${panel.id}/release`, 'reviewer', { edition: 1 })
    expect(released.body.state).toBe('released')
    expect(deeds(panel.id)).toEqual([
      ['technician', 'created'],
      ['reviewer', 'released'],
    ])
  })

  it('tells the later of two who change the same edition, and loses nothing', async () => {
    const { id } = await drafted()
    const change = (name: string) => ({ edition: 1, panel: aDraft(phones(name)) })
    expect((await ask('PUT', `/${id}`, 'technician', change('甲'))).status).toBe(200)
    const late = await ask('PUT', `/${id}`, 'technician', change('乙'))
    expect([late.status, late.body.code]).toEqual([409, 'panel-edition'])
    expect((await ask('GET', `/${id}`, 'technician')).body.preview?.table.rows[0]?.[0]).toBe('甲')
    expect((await ask('POST', `/${id}/release`, 'reviewer', { edition: 1 })).status).toBe(409)
  })

  it('marks a released panel whose newer draft waits', async () => {
    const { id } = await drafted()
    await ask('POST', `/${id}/release`, 'reviewer', { edition: 1 })
    const changed = await ask('PUT', `/${id}`, 'technician', { edition: 1, panel: aDraft(phones('燃气')) })
    expect(changed.body.state).toBe('changed')
  })

  it('draws a draft that nobody has kept, and tells where nothing of it is left', async () => {
    const draw = (body: object) =>
      ask<{ content: unknown }>('POST', '/preview', 'technician', { panel: body })
    const { body } = await draw(aDraft(phones('供水')))
    expect(body.content).toMatchObject({
      kind: 'panel',
      page: { form: 'phones', phones: [{ name: '供水' }] },
    })
    expect((await draw(aDraft(phones()))).body.content).toBeNull()
    expect((await draw({ ...aDraft(phones('供水')), title: '' })).status).toBe(400)
  })

  it('withdraws at once, and once', async () => {
    const { id } = await drafted()
    await ask('POST', `/${id}/release`, 'reviewer', { edition: 1 })
    expect((await ask('POST', `/${id}/withdraw`, 'technician')).body.state).toBe('draft')
    expect((await ask('POST', `/${id}/withdraw`, 'technician')).body.code).toBe('panel-not-released')
  })

  it('forgets a deleted panel but keeps its history in the chain', async () => {
    const { id } = await drafted()
    const headers = bearer(door.tokenOf('technician'))
    const gone = await door.app.inject({ method: 'DELETE', url: `/api/v1/panels/${id}`, headers })
    expect(gone.statusCode).toBe(204)
    expect((await ask('GET', `/${id}`, 'technician')).status).toBe(404)
    expect(deeds(id).at(-1)).toEqual(['technician', 'deleted'])
  })

  it.each([
    ['a last day that is past', { expiresOn: '2026-11-21' }, 422],
    ['a class that is never made here', { sourceClass: 'science' }, 400],
    ['an emergency', { sourceClass: 'emergency' }, 400],
    ['no publisher', { publisher: ' ' }, 400],
    ['a title of 10,000 characters', { title: '长'.repeat(10_000) }, 400],
    ['a body of another form', { form: 'duty' }, 400],
    ['February 30', { expiresOn: '2027-02-30' }, 400],
  ])('refuses %s', async (_name, more, status) => {
    expect((await ask('POST', '', 'technician', aDraft(phones('供水'), more))).status).toBe(status)
  })

  it('lists panels with what is usual for each form', async () => {
    const { body } = await ask<{
      panels: unknown[]
      forms: { form: string; days: number; reason: string }[]
    }>('GET', '', 'technician')
    expect(body.panels.length).toBeGreaterThan(0)
    expect(body.forms.find(({ form }) => form === 'prices')).toMatchObject({
      days: 3,
      reason: '价格三天后就不再准确',
    })
  })
})

describe('a clerk’s table', () => {
  const csv = '品名,单位,价格,涨跌,有效期\n大白菜,元/斤,1.20,跌,2026-11-30\n,,,,\n鸡蛋,元/斤,5.6,涨,\n'
  const read = (payload: object) =>
    ask<{ body: { prices: unknown[] } }>('POST', '/table', 'technician', {
      form: 'prices',
      format: 'csv',
      ...payload,
    })

  it.each([
    ['UTF-8', Buffer.from(csv)],
    ['GB18030', iconv.encode(csv, 'gb18030')],
    ['UTF-16 with its mark', iconv.encode(csv, 'utf-16le', { addBOM: true })],
    ['tabs, as Excel pastes', Buffer.from(csv.replaceAll(',', '\t'))],
  ])('is read as %s', async (_name, bytes) => {
    const { body } = await read({ base64: bytes.toString('base64') })
    expect(body.body.prices).toEqual([
      { name: '大白菜', unit: '元/斤', price: '1.20', change: 'down', until: '2026-11-30' },
      { name: '鸡蛋', unit: '元/斤', price: '5.6', change: 'up', until: null },
    ])
  })

  it('says which column it lacks', async () => {
    const { status, body } = await read({ text: '品名,产地\n大白菜,本地\n' })
    expect([status, body.code]).toEqual([422, 'panel-columns'])
    expect(body.message).toContain('价格')
  })

  it('keeps its own columns where the form is a plain table', async () => {
    const answer = await ask<{ body: { columns: string[] } }>('POST', '/table', 'technician', {
      form: 'timetable',
      format: 'csv',
      text: '线路\t首班\t末班\n101 路\t6:20\t20:30\n',
    })
    expect(answer.body.body).toMatchObject({
      columns: ['线路', '首班', '末班'],
      rows: [{ cells: ['101 路', '6:20', '20:30'] }],
    })
  })

  it('that is no table is refused in words', async () => {
    expect((await read({ text: '' })).body.code).toBe('table-empty')
    expect(
      (await read({ format: 'xlsx', base64: Buffer.from('not a workbook').toString('base64') })).body.code,
    ).toBe('table-broken')
  })
})
