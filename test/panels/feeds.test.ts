import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ProblemError } from '../../server/problem/problem.ts'
import { aBoard, aFed, hourMs, nineMs, type ABoard } from './a-board.ts'
import { aFeed, rss, saying, type AFeed } from './a-feed.ts'

let board: ABoard
let feed: AFeed
beforeEach(async () => {
  board = aBoard({ limits: { timeoutMs: 400, maxBytes: 20_000, redirects: 3 } })
  feed = await aFeed(saying(rss('停水通知')))
})
afterEach(async () => {
  await board.panels.round.end()
  await feed.close()
  board.close()
})

const notices = (address = feed.address) => aFed('notices', { address, format: 'syndication' })

/** Rows of the one panel on the glass; null when none is there. */
const onGlass = () => {
  const [item] = board.panels.glass.items()
  const content = item && board.panels.glass.content(item, '2026-11-22')
  return content?.table.rows.map(([first]) => first) ?? null
}

/** Asks at a time, in hours after nine. */
async function askAt(hours: number) {
  board.clock.nowMs = nineMs + hours * hourMs
  await board.panels.round.go()
}

const codeOf = async (promise: Promise<unknown>) => {
  const error: unknown = await promise.catch((thrown: unknown) => thrown)
  return error instanceof ProblemError ? error.code : error
}

describe('a fed panel', () => {
  it('appears with the first good answer, and not before', async () => {
    board.released(notices())
    expect(onGlass()).toBeNull()
    await askAt(0)
    expect(onGlass()).toEqual(['停水通知'])
  })

  it('is not asked for while it is a draft', async () => {
    board.released(notices())
    const draft = board.panels.list()[0]
    board.panels.book.withdraw(draft?.id ?? '', board.as('technician', '技术员'))
    await askAt(0)
    expect(feed.asked).toEqual([])
  })

  it('is another hash under the same id when its words change', async () => {
    const id = board.released(notices())
    await askAt(0)
    const [before] = board.panels.glass.items()
    feed.says(saying(rss('停水通知', '停电通知')))
    await askAt(0.5)
    const [after] = board.panels.glass.items()
    expect([before?.id, after?.id]).toEqual([id, id])
    expect(after?.mediaHash).not.toBe(before?.mediaHash)
    expect(board.panels.shownUnder(before?.mediaHash ?? '')).toContain('停水通知')
  })

  it('is asked on its minutes only, however often the clock ticks', async () => {
    board.released(notices())
    for (const minutes of [0, 0.5, 10, 29.9, 30, 45, 60]) await askAt(minutes / 60)
    expect(feed.asked).toHaveLength(3)
  })

  it('sends the validators of its copy, and takes "not modified" for a sign of life', async () => {
    feed.says(saying(rss('停水通知'), { etag: '"1"', 'last-modified': 'Sat, 21 Nov 2026 01:00:00 GMT' }))
    board.released(notices())
    await askAt(0)
    feed.says(saying('', {}, 304))
    await askAt(20)
    expect(feed.asked[1]?.headers).toMatchObject({
      'if-none-match': '"1"',
      'if-modified-since': 'Sat, 21 Nov 2026 01:00:00 GMT',
    })
    await askAt(43)
    feed.says(saying('', {}, 500))
    expect(onGlass()).toEqual(['停水通知'])
  })

  it('shows its last good copy with its age while the address fails, then vanishes', async () => {
    board.released(notices())
    await askAt(0)
    feed.says(saying('<html>502</html>', {}, 502))
    await askAt(3)
    expect(onGlass()).toEqual(['停水通知'])
    const [item] = board.panels.glass.items()
    expect(item && board.panels.glass.content(item, '2026-11-22')?.asOfMs).toBe(nineMs)
    await askAt(23.9)
    expect(onGlass()).toEqual(['停水通知'])
    await askAt(24)
    expect(onGlass()).toBeNull()
  })

  it('is not shown by a copy that a clock of the future has dated', async () => {
    board.released(notices())
    await askAt(48)
    board.clock.nowMs = nineMs
    expect(onGlass()).toBeNull()
    await askAt(0)
    expect(onGlass()).toEqual(['停水通知'])
  })

  it('is a fault for a person after three failures, and none after the next good answer', async () => {
    board.released(notices())
    feed.says(saying('坏', {}, 500))
    for (const hours of [0, 1]) await askAt(hours)
    expect(board.panels.faults()).toEqual([])
    await askAt(2)
    expect(board.panels.faults()[0]).toContain('《镇政府通知》连续 3 次没有更新成功：对方回答 500')
    feed.says(saying(rss('通了')))
    await askAt(3)
    expect(board.panels.faults()).toEqual([])
  })

  it('keeps its copy when an answer is cut in half, an error page, or of another form', async () => {
    board.released(notices())
    await askAt(0)
    const bad = [
      rss('半截').slice(0, 120),
      '<html><body>请登录</body></html>',
      '',
      '{"error":"quota"}',
      '<rss><channel></channel></rss>',
    ]
    for (const [turn, body] of bad.entries()) {
      feed.says(saying(body))
      await askAt(turn + 1)
      expect(onGlass()).toEqual(['停水通知'])
    }
  })

  it('asks nothing while the station is offline', async () => {
    const offline = aBoard({ networkMode: 'offline' })
    offline.released(notices())
    await offline.panels.round.go()
    expect(feed.asked).toEqual([])
    expect(
      await codeOf(
        offline.panels.test(
          { title: '题', publisher: '社区', form: 'notices' },
          {
            from: 'feed',
            address: feed.address,
            format: 'syndication',
            mapping: null,
            everyMinutes: 30,
            keepHours: 24,
          },
        ),
      ),
    ).toBe('feed-offline')
    offline.close()
  })
})
