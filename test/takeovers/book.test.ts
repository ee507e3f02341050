import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { plainCalendar } from '../../playlist/calendar.ts'
import { cueAt } from '../../playlist/cue-at.ts'
import type { ItemId } from '../../playlist/item.ts'
import { compilePlan } from '../../playlist/plan.ts'
import { usualPlaylists, usualSchedule } from '../../server/settings/usual-schedule.ts'
import { actsOf, takeoverActs } from '../../server/takeovers/takeover-acts.ts'
import { anOffice, nineMs, rain, reviewer, writer, type AnOffice } from './an-office.ts'

let office: AnOffice
beforeEach(() => {
  office = anOffice()
})
afterEach(() => office.close())

/** What a plan made now has on the glass at an instant. */
function onGlass({ book, library }: AnOffice, atMs: number) {
  const { takeovers, items: takeoverItems } = book.inForce()
  const plan = compilePlan({
    ...{ schedule: usualSchedule, playlists: usualPlaylists, calendar: plainCalendar },
    ...{ items: library.items(), takeovers, takeoverItems },
  })
  return cueAt(plan, atMs, []).current
}

describe('a takeover', () => {
  it('that was written or handed in is on no glass; released, it is at once, and ends by itself', async () => {
    const { book, now } = office
    const { id } = await book.write(rain(), { ...writer, clock: now() })
    expect(book.inForce().takeovers).toEqual([])
    book.submit(id, { ...writer, clock: now() })
    expect(onGlass(office, nineMs).kind).toBe('filler')
    book.release(id, { ...reviewer, clock: now() })
    expect(onGlass(office, nineMs)).toMatchObject({ because: { rule: 'takeover', id }, exercise: false })
    expect(onGlass(office, nineMs + 3_599_999).because.rule).toBe('takeover')
    expect(onGlass(office, nineMs + 3_600_000).kind).toBe('filler')
  })

  it('is an item of its own, whose hash is that of the words', async () => {
    const row = await office.released()
    const shown = onGlass(office, nineMs).item
    expect(shown).toMatchObject({ title: '暴雨红色预警', publisher: '县气象局', sourceClass: 'emergency' })
    expect(shown?.mediaHash).toBe(row.mediaHash)
    const other = await office.book.write(rain({ text: '别的话。' }), { ...writer, clock: office.now() })
    expect(other.mediaHash).not.toBe(row.mediaHash)
  })

  it('is chosen by no playlist, not even by one for emergencies, before, while or after it is in force', async () => {
    const everything = [
      {
        id: 'all',
        title: '全部',
        order: 'listed' as const,
        entries: [{ select: { sourceClasses: ['emergency' as const] } }],
      },
    ]
    const { stop, release, submit, write } = {
      stop: (id: string) => office.book.stop(id, { ...writer, clock: office.now() }),
      release: (id: string) => office.book.release(id, { ...reviewer, clock: office.now() }),
      submit: (id: string) => office.book.submit(id, { ...writer, clock: office.now() }),
      write: () => office.book.write(rain({ status: 'Exercise' }), { ...writer, clock: office.now() }),
    }
    const lined = () => {
      const { items: takeoverItems } = office.book.inForce()
      const schedule = { ...usualSchedule, dayparts: [], fallbackPlaylistId: 'all' }
      const items = office.library.items()
      const parts = { schedule, playlists: everything, items, takeovers: [], takeoverItems }
      return cueAt(compilePlan({ ...parts, calendar: plainCalendar }), nineMs, []).current.kind
    }
    const { id } = await write()
    const seen = [lined(), submit(id) && lined(), release(id) && lined(), stop(id) && lined()]
    expect(seen).toEqual(['filler', 'filler', 'filler', 'filler'])
  })

  it('holds words, never markup', async () => {
    const { book, library, now } = office
    const text = '<script>alert(1)</script>水位 < 3 米 & 上涨\n\n<img src=x onerror=alert(1)>'
    const { id } = await book.write(rain({ text }), { ...writer, clock: now() })
    const content = library.showingContent(book.item(id), '2026-11-22')
    expect(content).toEqual({
      kind: 'article',
      html: '<p>&lt;script&gt;alert(1)&lt;/script&gt;水位 &lt; 3 米 &amp; 上涨</p>\n<p>&lt;img src=x onerror=alert(1)&gt;</p>',
    })
  })

  it('is in force again after the next start, and over if its end has passed meanwhile', async () => {
    const { id } = await office.released()
    office = office.again()
    expect(onGlass(office, nineMs + 60_000).because.id).toBe(id)
    office.pass(3_600_000)
    office.book.endPast(office.now())
    expect(office.book.find(id)).toMatchObject({ state: 'ended', overMs: nineMs + 3_600_000 })
  })

  it('keeps its words through a look at every byte and a clearing out of the store', async () => {
    await office.released()
    const { corrupt } = await office.library.verify({ at: () => nineMs })
    await office.library.collect()
    expect(corrupt).toEqual([])
    expect(office.library.showingContent(office.book.inForce().items[0]!, '2026-11-22')?.kind).toBe('article')
  })

  it('of an item of the library goes off as soon as that item is withdrawn or is not the same any more', async () => {
    const chosen = await office.book.write(rain(), { ...writer, clock: office.now() })
    const set = (sql: string) => office.database.prepare(sql).run(chosen.itemId)
    set("UPDATE item SET state = 'released' WHERE id = ?")
    const form = { ...rain(), itemId: chosen.itemId as ItemId }
    delete form.text
    const { id } = await office.released(form)
    expect(office.book.inForce().takeovers.map((each) => each.id)).toEqual([id])
    set("UPDATE item SET state = 'withdrawn' WHERE id = ?")
    expect(office.book.inForce().takeovers).toEqual([])
    expect(() => office.book.item(id)).toThrow('所选内容')
  })
})

describe('the words of a takeover', () => {
  it('changed after they were handed in have to be handed in again', async () => {
    const { book, now } = office
    const { id } = await book.write(rain(), { ...writer, clock: now() })
    book.submit(id, { ...writer, clock: now() })
    const changed = await book.rewrite(id, rain({ text: '改过的话。' }), {
      ...writer,
      name: '技术员丙',
      clock: now(),
    })
    expect(changed).toMatchObject({ state: 'draft', writers: ['技术员甲', '技术员丙'] })
    expect(() => book.release(id, { ...reviewer, clock: now() })).toThrow('不能签发')
  })

  it('are not changed once they are released', async () => {
    const { id } = await office.released()
    await expect(office.book.rewrite(id, rain(), { ...writer, clock: office.now() })).rejects.toThrow(
      '不能修改',
    )
  })
})

describe('a release', () => {
  it('by one of those who wrote or handed in is refused where two persons are set', async () => {
    const two = anOffice({ persons: 2 })
    const { id } = await two.book.write(rain(), { ...reviewer, clock: two.now() })
    two.book.submit(id, { ...writer, clock: two.now() })
    expect(() => two.book.release(id, { ...reviewer, clock: two.now() })).toThrow('双人签发')
    expect(() => two.book.release(id, { ...writer, clock: two.now() })).toThrow('双人签发')
    expect(two.book.release(id, { role: 'county', name: '县科协丁', clock: two.now() }).state).toBe(
      'released',
    )
    two.close()
  })

  it('of what is no real alert and no declared drill is refused', async () => {
    const { book, now } = office
    for (const status of ['System', 'Test', 'Draft'] as const) {
      const { id } = await book.write(rain({ status }), { ...writer, clock: now() })
      book.submit(id, { ...writer, clock: now() })
      expect(() => book.release(id, { ...reviewer, clock: now() })).toThrow('不上屏')
    }
    expect(book.inForce().takeovers).toEqual([])
  })

  it('of a drill marks it as one', async () => {
    await office.released(rain({ status: 'Exercise' }))
    expect(onGlass(office, nineMs).exercise).toBe(true)
  })

  it('is refused while the clock is not trusted, for no end could be kept', async () => {
    const { id } = await office.book.write(rain(), { ...writer, clock: office.now() })
    office.book.submit(id, { ...writer, clock: office.now() })
    office.clock.trusted = false
    expect(() => office.book.release(id, { ...reviewer, clock: office.now() })).toThrow('时钟不可信')
  })

  it('never makes it begin in the past, nor last beyond a month', async () => {
    const { book, now } = office
    const { fromMs } = await office.released(rain({ from: '2026-11-22T08:00:00+08:00' }))
    expect(fromMs).toBe(nineMs)
    const until = (date: string) =>
      book.write(rain({ until: `${date}T09:00:00+08:00` }), { ...writer, clock: now() })
    await expect(until('2026-11-22')).rejects.toThrow('结束时间已过')
    await expect(until('2026-12-24')).rejects.toThrow('超过 31 天')
    expect((await until('2026-12-23')).state).toBe('draft')
  })
})

describe('each step', () => {
  it('is one act in the chain, with who, when, and the hash of what was shown', async () => {
    const { id, mediaHash } = await office.released()
    office.pass(60_000)
    office.book.stop(id, { ...writer, clock: office.now() })
    const acts = actsOf(office.acts, id)
    expect(acts.map(({ kind, name }) => [kind, name])).toEqual([
      ['takeover-written', '技术员甲'],
      ['takeover-submitted', '技术员甲'],
      ['takeover-released', '审核员乙'],
      ['takeover-stopped', '技术员甲'],
    ])
    expect(acts[3]?.body).toMatchObject({
      ...{ id, title: '暴雨红色预警', source: '县气象局', status: 'Actual', hash: mediaHash },
      ...{ from: nineMs, until: nineMs + 3_600_000, over: nineMs + 60_000 },
    })
  })

  it('that is not possible changes nothing', async () => {
    const { book, now } = office
    const { id } = await office.released()
    book.stop(id, { ...writer, clock: now() })
    for (const step of ['submit', 'release', 'stop', 'discard'] as const)
      expect(() => book[step](id, { ...reviewer, clock: now() })).toThrow('已停止')
    const kept = takeoverActs.flatMap((kind) => office.acts.list({ kind }))
    expect(kept.length).toBe(4)
    expect(() => book.stop('none', { ...writer, clock: now() })).toThrow('没有这条插播')
  })

  it('comes by itself at the end, once', async () => {
    const { id } = await office.released()
    office.pass(3_600_000)
    office.book.endPast(office.now())
    office.book.endPast(office.now())
    expect(actsOf(office.acts, id).at(-1)).toMatchObject({ kind: 'takeover-ended', role: 'station' })
    expect(office.acts.list({ kind: 'takeover-ended' }).length).toBe(1)
  })
})
