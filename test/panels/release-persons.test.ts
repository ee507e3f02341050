import { afterEach, describe, expect, it } from 'vitest'
import { panelPersons, takeoverPersons } from '../../main/desks/release-persons.ts'
import { panelDraft } from '../../contract/panel-draft.ts'
import { configuration } from '../settings/a-hall.ts'
import { aBoard, aDraft, nineMs, phones, type ABoard } from './a-board.ts'

let board: ABoard | null = null
afterEach(() => board?.close())

describe('a panel where two persons are required', () => {
  it('is released by another than who wrote its newest edition', () => {
    board = aBoard({ persons: 2 })
    const { book } = board.panels
    const draft = (name: string) => panelDraft.parse(aDraft(phones(name)))
    const [first, second] = [board.as('reviewer', '审核员甲'), board.as('reviewer', '审核员乙')]
    const { id } = book.create(draft('供水'), first)
    expect(() => book.release(id, 1, first)).toThrow('不能自己发布')
    expect(book.release(id, 1, second).released?.edition).toBe(1)
    book.replace(id, 1, draft('供电'), second)
    expect(() => book.release(id, 2, second)).toThrow('不能自己发布')
    expect(book.release(id, 2, first).released?.edition).toBe(2)
  })
})

describe('how many persons a release takes', () => {
  const guarded = [{ title: '重大活动', from: '2026-11-22', until: '2026-11-23' }]
  const on = (setting: object, wallMs = nineMs, trusted = true) => {
    const now = { ...configuration, ...setting }
    const parts = {
      settings: { now: () => now },
      readClocks: () => ({ bootId: 'boot-1', monoMs: 0, wallMs, trusted }),
    }
    return [takeoverPersons(parts)(), panelPersons(parts)()]
  }

  it('is one where nobody has set it, and two panels’ persons where three levels bind', () => {
    expect(on({})).toEqual([1, 1])
    expect(on({ takeoverRelease: 2 })).toEqual([2, 1])
    expect(on({ releaseLevels: 3 })).toEqual([1, 2])
  })

  it('is two for both in a guarded period, from its first midnight to its last', () => {
    const dayMs = 86_400_000
    const midnightMs = Date.UTC(2026, 10, 21, 16)
    const at = (ms: number) => on({ guardedPeriods: guarded }, ms)
    expect([midnightMs - 1, midnightMs, midnightMs + 2 * dayMs - 1, midnightMs + 2 * dayMs].map(at)).toEqual(
      [[1, 1], [2, 2], [2, 2], [1, 1]], // prettier-ignore
    )
  })

  it('is two while the clock cannot say that no such period runs', () => {
    expect(on({ guardedPeriods: guarded }, 0, false)).toEqual([2, 2])
  })
})
