import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AlertBook } from '../../../server/takeovers/alert/alert-book.ts'
import { keptAlerts } from '../../../server/takeovers/alert/alert-acts.ts'
import { anOffice, nineMs, rain, reviewer, writer, type AnOffice } from '../an-office.ts'
import { anAlert, identifier, sender, type AlertWords } from './an-alert.ts'

let office: AnOffice
let alerts: AlertBook
beforeEach(() => {
  office = anOffice()
  alerts = new AlertBook({ ...office, zone: () => 'Asia/Shanghai' })
})
afterEach(() => office.close())

const doer = (person = writer) => ({ ...person, clock: office.now() })
const bring = (words: AlertWords = {}) => alerts.import(Buffer.from(anAlert(words)), doer())
/** Brought, handed in and released; its takeover's id. */
async function aired(words: AlertWords = {}): Promise<string> {
  const { takeover } = await bring(words)
  const id = takeover?.id ?? ''
  office.book.submit(id, { ...writer, clock: office.now() })
  alerts.release(id, doer(reviewer))
  return id
}
const stateOf = (id: string) => office.book.find(id).state
const named = (one: string) => `${sender},${one},2026-11-22 08:50:00+08:00`

describe('an imported alert', () => {
  it('is a draft that two have to pass, and one act with its identifier and the hash of its bytes', async () => {
    office.close()
    office = anOffice({ persons: 2 })
    alerts = new AlertBook({ ...office, zone: () => 'Asia/Shanghai' })
    const { takeover } = await bring()
    const id = takeover?.id ?? ''
    expect(takeover).toMatchObject({ state: 'draft', source: '陆河县气象台', priority: 30 })
    expect(office.book.inForce().takeovers).toEqual([])
    office.book.submit(id, { ...writer, clock: office.now() })
    expect(() => alerts.release(id, doer())).toThrow('双人签发')
    alerts.release(id, doer(reviewer))
    expect(office.book.inForce().takeovers).toMatchObject([{ id, status: 'Actual' }])
    const [act] = office.acts.list({ kind: 'alert-imported' })
    const sha256 = createHash('sha256').update(anAlert()).digest('hex')
    expect(act).toMatchObject({ subject: identifier, name: writer.name, evidence: [sha256] })
    expect(alerts.byTakeover().get(id)).toMatchObject({ identifier, level: 'orange', urgency: 'Immediate' })
  })

  it('is not brought twice, unless its draft was thrown away, also when two bring it at once', async () => {
    const [first, second] = await Promise.allSettled([bring(), bring()])
    expect([first.status, second.status].toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(bring()).rejects.toThrow('不会播两次')
    const [row] = office.book.list()
    office.book.discard(row?.id ?? '', { ...writer, clock: office.now() })
    const id = await aired()
    office.book.stop(id, { ...writer, clock: office.now() })
    await expect(bring()).rejects.toThrow('不会播两次')
    expect(keptAlerts(office.acts).map((each) => each.identifier)).toEqual([identifier, identifier])
  })

  it('that is no real one and no exercise never airs, nor does one whose status somebody would change', async () => {
    for (const status of ['System', 'Test', 'Draft']) {
      const { takeover } = await bring({ status, identifier: `${status}_1` })
      const id = takeover?.id ?? ''
      await expect(office.book.rewrite(id, rain(), { ...writer, clock: office.now() })).rejects.toThrow(
        '不能改成别的',
      )
      office.book.submit(id, { ...writer, clock: office.now() })
      expect(() => alerts.release(id, doer(reviewer))).toThrow('任何时候都不上屏')
    }
    const exercise = await aired({ status: 'Exercise', identifier: 'Exercise_1' })
    expect(office.book.inForce().takeovers).toMatchObject([{ id: exercise, status: 'Exercise' }])
  })

  it('that is not for the public, or is an answer between systems, is refused', async () => {
    await expect(bring({ scope: 'Restricted' })).rejects.toThrow('不是面向公众')
    await expect(bring({ msgType: 'Ack' })).rejects.toThrow('回执')
    expect(office.acts.list({ kind: 'alert-imported' })).toEqual([])
  })

  it('whose end came while it waited for its release is not released', async () => {
    const { takeover } = await bring()
    office.book.submit(takeover?.id ?? '', { ...writer, clock: office.now() })
    office.clock.wallMs = nineMs + 3 * 3_600_000
    expect(() => alerts.release(takeover?.id ?? '', doer(reviewer))).toThrow('结束时间已过')
  })
})

describe('an update', () => {
  const update = { msgType: 'Update', identifier: 'B_1', severity: 'Red', references: named(identifier) }

  it('replaces the earlier one at its release, and not before', async () => {
    const first = await aired()
    const { takeover } = await bring(update)
    const second = takeover?.id ?? ''
    expect(stateOf(first)).toBe('released')
    office.book.submit(second, { ...writer, clock: office.now() })
    alerts.release(second, doer(reviewer))
    expect([stateOf(first), stateOf(second)]).toEqual(['stopped', 'released'])
    expect(alerts.byTakeover().get(second)?.ends).toEqual([first])
  })

  it('that was refused its release has replaced nothing', async () => {
    const first = await aired()
    const { takeover } = await bring(update)
    expect(() => alerts.release(takeover?.id ?? '', doer(reviewer))).toThrow('不能签发')
    expect(stateOf(first)).toBe('released')
  })

  it('of an exercise leaves the real alert alone', async () => {
    const real = await aired()
    const drill = await aired({ ...update, status: 'Exercise' })
    expect([stateOf(real), stateOf(drill)]).toEqual(['released', 'released'])
  })
})

describe('a cancel', () => {
  const cancel = (words: AlertWords = {}) => ({
    ...{ msgType: 'Cancel', identifier: 'C_1', infos: '', references: named(identifier) },
    ...words,
  })

  it('ends at once what is on, and throws away what still waits', async () => {
    const on = await aired()
    const { takeover: waiting } = await bring({ identifier: 'D_1' })
    const references = `${named(identifier)} ${named('D_1')}`
    const { takeover, ended } = await bring(cancel({ references }))
    expect(takeover).toBeNull()
    expect(ended.map(({ id, state }) => [id, state]).toSorted()).toEqual(
      [
        [on, 'stopped'],
        [waiting?.id, 'discarded'],
      ].toSorted(),
    )
    expect(office.book.inForce().takeovers).toEqual([])
    await expect(bring(cancel())).rejects.toThrow('不会播两次')
  })

  it('of a test, or of what nobody brought, ends nothing', async () => {
    const on = await aired()
    await expect(bring(cancel({ status: 'Test' }))).rejects.toThrow('没有导入过')
    await expect(bring(cancel({ references: named('other') }))).rejects.toThrow('没有导入过')
    await expect(bring(cancel({ references: '' }))).rejects.toThrow('没有导入过')
    expect(stateOf(on)).toBe('released')
  })

  it('leaves alone what a person wrote', async () => {
    const { id } = await office.released()
    await aired()
    await bring(cancel())
    expect(stateOf(id)).toBe('released')
  })
})
