import readXlsx from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aSegment, nineMs } from '../records/a-book.ts'
import { aDoor, aMediaHash, bearer, type ADoor } from './a-door.ts'
import { status } from './a-told-status.ts'

let door: ADoor
let viewer: Record<string, string>
let county: Record<string, string>
beforeAll(async () => {
  door = await aDoor()
  viewer = bearer(door.tokenOf('viewer'))
  county = bearer(door.tokenOf('county'))
  door.ledger.append(
    [0, 1, 2].map((minute) => aSegment({ fromMs: nineMs + minute * 60_000, title: '=1+1' })),
    null,
  )
})
afterAll(() => door.close())

const get = (url: string, headers: Record<string, string> = {}) => door.app.inject({ url, headers })
const november = 'from=2026-11-01&to=2026-11-30'

describe('GET /status', () => {
  it('is what the controller says, as promised', async () => {
    expect((await get('/api/v1/status', viewer)).json()).toEqual(status)
  })
})

describe('GET /hours', () => {
  it('is JSON by default: every day, its due and its seconds', async () => {
    const report = (await get(`/api/v1/hours?${november}`, viewer)).json<{ rows: unknown[]; zone: string }>()
    expect(report).toMatchObject({ from: '2026-11-01', to: '2026-11-30', by: 'day', zone: 'Asia/Shanghai' })
    expect(report.rows).toHaveLength(30)
    expect(report.rows[21]).toEqual({
      key: '2026-11-22',
      label: '2026-11-22 周日',
      due: true,
      creditedSeconds: { science: 30 },
      excludedSeconds: { frozen: 0, hidden: 0, panelOff: 0, clockUntrusted: 0 },
      plays: 3,
      reason: null,
    })
  })

  it('is a table when a table is asked for, by address or by header', async () => {
    const csv = await get(`/api/v1/hours?${november}&by=item&format=csv`, viewer)
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(csv.headers['content-disposition']).toBe('attachment; filename="hours-2026-11-01-2026-11-30.csv"')
    expect(csv.body).toContain("\r\n'=1+1,,30,")
    const byHeader = await get(`/api/v1/hours?${november}&by=item`, { ...viewer, accept: 'text/csv' })
    expect(byHeader.rawPayload.equals(csv.rawPayload)).toBe(true)
    expect(csv.rawPayload.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  })

  it('is a workbook when that is asked for', async () => {
    const xlsx = await get(`/api/v1/hours?${november}&format=xlsx`, viewer)
    expect(xlsx.headers['content-type']).toContain('spreadsheetml')
    const [sheet] = await readXlsx(xlsx.rawPayload)
    expect(sheet?.data).toHaveLength(1 + 30 + 1)
  })
})

describe('GET /segments', () => {
  it('comes in pages, instants with the offset of the station', async () => {
    const page = async (cursor: string) =>
      (await get(`/api/v1/segments?${november}&limit=2&cursor=${cursor}`, county)).json<{
        segments: { seq: number; startedAt: string; hash: string; prevHash: string }[]
        next: string | null
      }>()
    const first = await page('0')
    expect(first.segments.map(({ seq, startedAt }) => [seq, startedAt])).toEqual([
      [1, '2026-11-22T09:00:00.000+08:00'],
      [2, '2026-11-22T09:01:00.000+08:00'],
    ])
    const second = await page(first.next ?? '')
    expect([second.segments.length, second.next]).toEqual([1, null])
    expect(second.segments[0]?.prevHash).toBe(first.segments[1]?.hash)
  })
})

describe('GET /health', () => {
  it('is 200, or 503 with what is wrong', async () => {
    expect((await get('/api/v1/health')).json()).toEqual({ ok: true })
    door.told.faults = ['磁盘剩余空间不足 1 GB。']
    const ill = await get('/api/v1/health')
    door.told.faults = []
    expect([ill.statusCode, ill.json()]).toEqual([503, { ok: false, faults: ['磁盘剩余空间不足 1 GB。'] }])
  })
})

describe('GET /screenshot', () => {
  it('is what the compositor shows, kept by nobody', async () => {
    const picture = await get('/api/v1/screenshot', county)
    expect(picture.headers).toMatchObject({ 'content-type': 'image/jpeg', 'cache-control': 'no-store' })
    expect(picture.rawPayload).toEqual(door.glass.picture)
  })

  it('is a problem while there is no window', async () => {
    const { picture } = door.glass
    door.glass.picture = null
    const none = await get('/api/v1/screenshot', county)
    door.glass.picture = picture
    expect([none.statusCode, none.json<{ code: string }>().code]).toEqual([503, 'no-window'])
  })
})

describe('GET /metrics', () => {
  it('are figures that Prometheus reads', async () => {
    const metrics = await get('/api/v1/metrics')
    expect(metrics.headers['content-type']).toContain('text/plain; version=0.0.4')
    const lines = metrics.body.split('\n')
    expect(lines).toContain('ezhan_credited_seconds_today{source_class="science"} 61')
    expect(lines).toContain('ezhan_excluded_seconds_today{reason="panelOff"} 3')
    expect(lines).toContain('ezhan_playing{state="playing",shell="chromium"} 1')
    expect(lines.at(-1)).toBe('')
    for (const line of lines.slice(0, -1))
      expect(line).toMatch(/^(# TYPE \w+ gauge|\w+(\{[^}]*\})? \d+(\.\d+)?)$/)
  })

  it('are for viewers only, when asked from another machine', async () => {
    const remote = { remoteAddress: '192.168.1.20', headers: { host: 'station.local' } }
    expect((await door.app.inject({ url: '/api/v1/metrics', ...remote })).statusCode).toBe(401)
    const known = { ...remote, headers: { ...remote.headers, ...viewer } }
    expect((await door.app.inject({ url: '/api/v1/metrics', ...known })).statusCode).toBe(200)
  })
})

describe('media', () => {
  const media = (headers: Record<string, string> = {}) => get(`/media/${aMediaHash}`, headers)

  it('are sent in ranges, so that a clip can be sought', async () => {
    const part = await media({ range: 'bytes=2-5' })
    expect([part.statusCode, part.body, part.headers['content-range']]).toEqual([206, '2345', 'bytes 2-5/10'])
    expect((await media({ range: 'bytes=7-' })).body).toBe('789')
    expect((await media({ range: 'bytes=20-30' })).statusCode).toBe(416)
    expect((await media()).body).toBe('0123456789')
  })

  it('may be kept for ever, and run nothing', async () => {
    const { headers } = await media()
    expect(headers['cache-control']).toContain('immutable')
    expect(headers).toMatchObject({ 'content-type': 'image/svg+xml', 'x-content-type-options': 'nosniff' })
    expect(headers['content-security-policy']).toContain('sandbox')
  })

  it('that nobody took in are not there, whatever the path says', async () => {
    expect((await get(`/media/${'e'.repeat(64)}`)).statusCode).toBe(404)
    for (const path of ['/media/../station.db', '/media/..%2fstation.db', '/screen/..%2f..%2fstation.db'])
      expect([400, 403, 404], path).toContain((await get(path)).statusCode)
  })

  it('are for viewers only, when asked from another machine', async () => {
    const remote = {
      url: `/media/${aMediaHash}`,
      remoteAddress: '192.168.1.20',
      headers: { host: 'station' },
    }
    expect((await door.app.inject(remote)).statusCode).toBe(401)
  })
})

describe('the pages', () => {
  it('may load what the station serves, and nothing else', async () => {
    const page = await get('/screen/')
    expect(page.statusCode).toBe(200)
    expect(page.headers['content-security-policy']).toContain("default-src 'none'")
    expect((await get('/')).headers['location']).toBe('/console/')
  })
})

describe('a request by another name', () => {
  it.each(['evil.example', 'evil.example:8790', '127.0.0.1.evil.example', '10.0.0.1'])(
    'of %s, though it reached this machine, is told nothing',
    async (host) => {
      for (const url of ['/api/v1/health', '/api/v1/identity', '/screen/', `/media/${aMediaHash}`]) {
        const answer = await get(url, { host, ...viewer })
        expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([404, 'not-found'])
      }
    },
  )

  it.each(['127.0.0.1:8790', 'localhost', 'localhost:8790', '[::1]:8790'])(
    'of %s is answered',
    async (host) => {
      expect((await get('/api/v1/health', { host })).statusCode).toBe(200)
    },
  )
})
