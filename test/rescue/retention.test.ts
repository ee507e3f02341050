import { afterEach, describe, expect, it } from 'vitest'
import { actChain } from '../../ledger/draw-up.ts'
import { beginning } from '../../ledger/link.ts'
import { walk } from '../../ledger/stretch.ts'
import type { Memory } from '../../main/memory.ts'
import { rescuedAct } from '../../server/database/rescued-act.ts'
import { prune, prunedThrough } from '../../server/records/retention.ts'
import { configuration } from '../../server/settings/configuration.ts'
import { demoConfiguration } from '../../main/demo/configuration.ts'
import { aFolder, closeBooks } from '../records/a-book.ts'
import { creditedMs, nightAfter, openAt, seal, showDay, verdictOn } from './a-damaged.ts'

afterEach(closeBooks)

const daysShown = 5

/** Five days of ten showings, from 2026-11-22 on, each sealed; an act between. */
function aSealedStation(): Memory {
  const memory = openAt(aFolder(), nightAfter(0))
  for (let day = 0; day < daysShown; day += 1) {
    showDay(memory, day, 10)
    if (day === 1) memory.acts.append(anAct)
    seal(memory, nightAfter(day))
  }
  return memory
}

const anAct = rescuedAct(
  {
    damage: 'torn',
    quarantine: '20261123-160020',
    backup: null,
    kept: { segments: 0, acts: 0, seals: 0 },
    lostFromMs: null,
    lostUntilMs: nightAfter(0).wallMs,
    lostSegments: null,
  },
  { ...nightAfter(1), wallMs: nightAfter(1).wallMs - 3_600_000 },
)

/** 184 days after 2026-11-24. */
const today = '2027-05-27'

describe('letting go of old records', () => {
  it('takes whole sealed days that are older than kept, and the chain still verifies', async () => {
    const memory = aSealedStation()
    const [before] = creditedMs(memory)
    expect(await prune(memory, { keepDays: 184, today })).toEqual({ throughSeal: 2, segments: 20 })
    expect([...memory.ledger.after(0)][0]?.localDate).toBe('2026-11-24')
    expect(verdictOn(memory)).toMatchObject({ sound: true, seals: 5, segments: 30 })
    expect(creditedMs(memory)[0]).toBe(before)
    memory.close()
  })

  it('keeps every act, and their chain from the first one on', async () => {
    const memory = aSealedStation()
    await prune(memory, { keepDays: 184, today })
    expect(walk(actChain, memory.acts.list(), beginning, () => null)).toMatchObject({ seq: 1 })
    memory.close()
  })

  it('takes no more the second time, and goes on where it was', async () => {
    const memory = aSealedStation()
    await prune(memory, { keepDays: 184, today })
    expect(await prune(memory, { keepDays: 184, today })).toEqual({ throughSeal: 2, segments: 0 })
    expect(await prune(memory, { keepDays: 184, today: '2027-05-28' })).toMatchObject({ segments: 10 })
    expect(prunedThrough(memory.database, memory.seals)).toBe(3)
    memory.close()
  })

  it('never takes the last record: the next one follows it', async () => {
    const memory = aSealedStation()
    await prune(memory, { keepDays: 184, today: '2040-01-01' })
    expect([...memory.ledger.after(0)]).toHaveLength(10)
    showDay(memory, daysShown, 10)
    expect(verdictOn(memory)).toMatchObject({ sound: true, unsealed: { segments: 10 } })
    memory.close()
  })

  it('leaves what is not sealed', async () => {
    const memory = openAt(aFolder(), nightAfter(0))
    showDay(memory, 0, 10)
    showDay(memory, 1, 10)
    expect(await prune(memory, { keepDays: 184, today: '2040-01-01' })).toEqual({
      throughSeal: 0,
      segments: 0,
    })
    memory.close()
  })

  it('refuses to keep less than 184 days, in the call and in the configuration', async () => {
    const memory = aSealedStation()
    await expect(prune(memory, { keepDays: 183, today })).rejects.toThrow(RangeError)
    await expect(prune(memory, { keepDays: NaN, today })).rejects.toThrow(RangeError)
    expect(configuration.safeParse({ ...demoConfiguration, retentionDays: 183 }).success).toBe(false)
    expect(demoConfiguration.retentionDays).toBe(1_095)
    memory.close()
  })
})
