import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aStationToUse, type AStationToUse } from '../journeys/a-station-to-use.ts'

let office: AStationToUse
beforeAll(async () => {
  office = await aStationToUse()
})
afterAll(() => office.close())

interface Warning {
  readonly missing: readonly { code: string; places: readonly { zh: string }[] }[]
  readonly problem: { message: string; next: string } | null
}
interface Kept {
  readonly id: string
  readonly title: string
  readonly edition: number
}
interface Outcome {
  readonly results: readonly { ok: boolean; problem?: { code: string; message: string }; item?: Kept }[]
}

const all = () => office.ask<{ items: Kept[] }>('GET', '/library/items')
/** What became of the first of these items. */
async function told(method: string, step: string, items: readonly Kept[], more: object) {
  const chosen = items.map(({ id, edition }) => ({ id, edition }))
  const answer = await office.ask<Outcome>(method, `/library/items${step}`, { items: chosen, ...more })
  return answer.results[0]
}
/** Begins an import; false while another one is still at its end. */
const bring = (path: string) =>
  office.ask('POST', '/library/import', { path }).then(
    () => true,
    () => false,
  )
const warningOf = (of: string, id: string) => office.ask<Warning>('GET', `/glyphs/${of}/${id}`)
/** The newest act of a kind, with what it says of characters. */
async function lastAct(kind: string): Promise<unknown> {
  const { acts } = await office.ask<{ acts: { kind: string; body: { missingGlyphs?: unknown } }[] }>(
    'GET',
    `/audit?kind=${kind}&limit=1`,
  )
  return acts[0]?.body.missingGlyphs
}

describe('characters that the screen cannot draw', () => {
  it('hold a takeover back until somebody says that they have read of them', async () => {
    const until = new Date(Date.now() + 3_600_000).toISOString()
    const form = { title: '大㙍村停水', source: '村委会', text: '请到𠀀塘取水。', status: 'Exercise', until }
    const { id } = await office.ask<Kept>('POST', '/takeovers', form)
    await office.ask('POST', `/takeovers/${id}/submit`)
    const warning = await warningOf('takeover', id)
    expect(warning.missing.map(({ code, places }) => [code, places[0]?.zh])).toEqual([
      ['U+364D', '标题'],
      ['U+20000', '正文'],
    ])
    await expect(office.ask('POST', `/takeovers/${id}/release`)).rejects.toThrow('U+364D')
    await office.ask('POST', `/takeovers/${id}/release`, { acceptMissingGlyphs: true })
    expect(await lastAct('takeover-released')).toEqual(['U+364D', 'U+20000'])
    await office.ask('POST', `/takeovers/${id}/stop`)
  })

  it('hold a panel back, whichever of its cells they stand in', async () => {
    const panel = {
      ...{ title: '值班电话', form: 'phones', sourceClass: 'convenience', publisher: '街道办' },
      source: { from: 'form' },
      body: { form: 'phones', phones: [{ name: '老㙍', number: '110', hours: '', note: '' }] },
    }
    const { id } = await office.ask<Kept>('POST', '/panels', panel)
    expect((await warningOf('panel', id)).problem?.message).toContain('“㙍”（U+364D，在栏目内容）')
    await expect(office.ask('POST', `/panels/${id}/release`, { edition: 1 })).rejects.toThrow(
      'glyphs-missing',
    )
    await office.ask('POST', `/panels/${id}/release`, { edition: 1, acceptMissingGlyphs: true })
    expect(await lastAct('panel')).toEqual(['U+364D'])
  })

  it('hold an item back, at its release and where a released one is renamed', async () => {
    await office.ask('POST', '/library/import', { path: join(import.meta.dirname, '../fixtures/stick/便民') })
    const released = () => office.ask<{ items: Kept[] }>('GET', '/library/items?state=released&limit=1')
    await expect.poll(async () => (await released()).items.length, { timeout: 20_000 }).toBe(1)
    const brought = (await released()).items
    const changes = { title: '䶮字的来历' }
    const refused = await told('PATCH', '', brought, { changes })
    expect(refused?.problem).toMatchObject({ code: 'glyphs-missing' })
    expect(refused?.problem?.message).toContain('“䶮”（U+4DAE，在标题）')
    const renamed = await told('PATCH', '', brought, { changes, acceptMissingGlyphs: true })
    expect(renamed?.item?.title).toBe('䶮字的来历')
    const off = await told('POST', '/withdraw', (await all()).items, { reason: '图不对文' })
    expect(off?.ok).toBe(true)
    const withdrawn = (await all()).items
    expect((await told('POST', '/release', withdrawn, {}))?.problem?.code).toBe('glyphs-missing')
    expect((await told('POST', '/release', withdrawn, { acceptMissingGlyphs: true }))?.ok).toBe(true)
    expect(await lastAct('item-released')).toEqual(['U+4DAE'])
  })

  it('keep an item that is brought a draft, which says why, until a person releases it', async () => {
    const stick = mkdtempSync(join(tmpdir(), 'ezhan-stick-'))
    mkdirSync(join(stick, '政务'))
    writeFileSync(join(stick, '政务', '通知.csv'), '事项,地点\n停水,大㙍村\n')
    await expect.poll(() => bring(stick), { timeout: 20_000 }).toBe(true)
    interface Draft extends Kept {
      readonly state: string
      readonly remark: string | null
    }
    const drafts = () => office.ask<{ items: Draft[] }>('GET', '/library/items?state=draft')
    await expect.poll(async () => (await drafts()).items.length, { timeout: 20_000 }).toBe(1)
    const [draft] = (await drafts()).items
    expect(draft?.remark).toContain('“㙍”（U+364D，在表格）')
    const chosen = { items: [{ id: draft?.id, edition: draft?.edition }], acceptMissingGlyphs: true }
    const passed = await office.ask<Outcome>('POST', '/library/items/release', chosen)
    expect(passed.results[0]?.item).toMatchObject({ state: 'released', remark: null })
    rmSync(stick, { recursive: true })
  })

  it('hold a station’s name back once: what stands on the glass already needs no second word', async () => {
    interface Station {
      readonly edition: number
      readonly profile: { name: string; place: object }
    }
    const { edition, profile } = await office.ask<Station>('GET', '/station')
    const named = { ...profile, name: '大㙍村党群服务中心' }
    const put = (body: object) => office.ask<Station>('PUT', '/station', body)
    await expect(put({ edition, profile: named })).rejects.toThrow('在站点名称')
    const kept = await put({ edition, profile: named, acceptMissingGlyphs: true })
    expect(await lastAct('setting-changed')).toEqual(['U+364D'])
    const again = { ...kept.profile, name: '大㙍村党群服务站' }
    expect((await put({ edition: kept.edition, profile: again })).profile.name).toBe('大㙍村党群服务站')
  })

  it('are told of nothing that is all drawn, and of nothing that there is not', async () => {
    const until = new Date(Date.now() + 3_600_000).toISOString()
    const form = { title: '停水通知', source: '村委会', text: '请到镇上取水。', status: 'Exercise', until }
    const { id } = await office.ask<Kept>('POST', '/takeovers', form)
    expect(await warningOf('takeover', id)).toEqual({ missing: [], problem: null })
    await expect(warningOf('item', 'none')).rejects.toThrow('404')
    await expect(warningOf('playlist', 'none')).rejects.toThrow('400')
  })
})
