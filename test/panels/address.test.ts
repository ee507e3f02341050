import { gzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isInside } from '../../server/panels/feed-address.ts'
import { ProblemError } from '../../server/problem/problem.ts'
import { aBoard, type ABoard } from './a-board.ts'
import { aFeed, rss, saying, type AFeed } from './a-feed.ts'

let board: ABoard
let feed: AFeed
beforeEach(async () => {
  board = aBoard({ limits: { timeoutMs: 400, maxBytes: 20_000, redirects: 3 } })
  feed = await aFeed(saying(rss('停水通知')))
})
afterEach(async () => {
  await feed.close()
  board.close()
})

const tested = (form: 'notices' | 'prices' | 'activities' | 'weather', source: object) =>
  board.panels.test(
    { title: '题', publisher: '社区', form },
    {
      from: 'feed',
      address: feed.address,
      format: 'syndication',
      mapping: null,
      everyMinutes: 30,
      keepHours: 24,
      ...source,
    },
  )

const codeOf = async (promise: Promise<unknown>) => {
  const error: unknown = await promise.catch((thrown: unknown) => thrown)
  return error instanceof ProblemError ? error.code : error
}

describe('an address', () => {
  it.each([
    ['is silent', () => undefined, 'feed-slow'],
    ['begins and never ends', (_q: unknown, r: { write(s: string): void }) => r.write('<rss>'), 'feed-slow'],
    ['is huge', saying('x'.repeat(30_000)), 'feed-too-big'],
    [
      'is a small answer that unpacks to a huge one',
      saying(gzipSync('x'.repeat(5_000_000)), { 'content-encoding': 'gzip' }),
      'feed-too-big',
    ],
    ['is missing', saying('', {}, 404), 'feed-status'],
    ['asks for a login', saying('', {}, 401), 'feed-status'],
    ['goes round', saying('', { location: '/' }, 302), 'feed-redirects'],
    ['redirects to a file', saying('', { location: 'file:///etc/passwd' }, 302), 'feed-address'],
    ['hangs up', (_q: unknown, r: { destroy(): void }) => r.destroy(), 'feed-unreachable'],
    ['is a picture', saying(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])), 'feed-broken'],
    ['has no items', saying(rss()), 'feed-empty'],
  ] as const)('that %s is refused with its own sentence', async (_name, answer, code) => {
    feed.says(answer)
    expect(await codeOf(tested('notices', {}))).toBe(code)
  })

  it.each([
    ['ftp://a/b', 'feed-address'],
    ['不是地址', 'feed-address'],
    ['http://me:secret@127.0.0.1/', 'feed-address'],
    ['http://127.0.0.1:1/', 'feed-unreachable'],
  ])('%s is refused before anything is asked', async (address, code) => {
    expect(await codeOf(tested('notices', { address }))).toBe(code)
  })

  it('may redirect a few times', async () => {
    feed.says((request, response) =>
      request.url === '/end'
        ? saying(rss('到了'))(request, response)
        : saying('', { location: request.url === '/' ? '/next' : '/end' }, 302)(request, response),
    )
    expect((await tested('notices', {})).content.table.rows[0]?.[0]).toBe('到了')
  })

  it.each([
    ['GB2312 by its header', { 'content-type': 'text/xml; charset=gb2312' }, 'utf-8'],
    ['GBK by its declaration', {}, 'gbk'],
    ['GB18030 that says it is UTF-8', { 'content-type': 'text/xml; charset=utf-8' }, 'utf-8'],
  ])('may answer in %s', async (_name, headers, declared) => {
    const body = rss('春城社区：龘、镕、珺').replace('utf-8', declared)
    feed.says(saying(iconv.encode(body, 'gb18030'), headers))
    expect((await tested('notices', {})).content.table.rows[0]?.[0]).toBe('春城社区：龘、镕、珺')
  })

  it('never brings markup or scripts onto the glass', async () => {
    feed.says(saying(rss('&lt;script&gt;alert(1)&lt;/script&gt;通知&lt;b&gt;甲&lt;/b&gt; &amp;amp; 乙')))
    expect((await tested('notices', {})).content.table.rows[0]).toEqual([
      '通知甲 & 乙',
      '2026-11-21',
      '详情见公告栏。',
    ])
  })
})

describe('the inside of a network', () => {
  it.each([
    ['http://127.0.0.1/', true],
    ['http://10.1.2.3:8080/', true],
    ['http://192.168.1.1/', true],
    ['http://169.254.169.254/', true],
    ['http://[::1]/', true],
    ['http://localhost/', true],
    ['http://203.0.113.9/', false],
    ['http://[2001:db8::1]/', false],
  ])('%s: %s', async (address, inside) => {
    expect(await isInside(new URL(address))).toBe(inside)
  })
})
