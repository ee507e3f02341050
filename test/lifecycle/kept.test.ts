import { generateKeyPairSync } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { verifyLedger } from '../../ledger/verify.ts'
import { sealPast } from '../../main/jobs/sealing.ts'
import { LifecycleBook } from '../../server/lifecycle/lifecycle-book.ts'
import { openActStore } from '../../server/records/act-store.ts'
import { openSealStore } from '../../server/records/seal-store.ts'
import { machineNames } from '../../station/lifecycle/machine.ts'
import { machines } from '../../station/lifecycle/machines.ts'
import { aBook, closeBooks, nineMs, zone, type Book } from '../records/a-book.ts'
import { actorOf, complete, oldHall } from '../station-duties/steps.ts'
import { tourOf } from './a-tour.ts'

afterEach(closeBooks)

const { privateKey } = generateKeyPairSync('ed25519')
const bookOf = ({ database }: Book) => new LifecycleBook(openActStore(database), '4415210001', oldHall)
const trusted = { bootId: 'boot-1', monoMs: 1_000, wallMs: nineMs, trusted: true }

/** The first thirty steps of each tour, each machine's history after the other's. */
function walkAll(book: LifecycleBook): void {
  for (const name of machineNames)
    for (const [index, { step, role }] of tourOf(machines[name]).slice(0, 30).entries()) {
      const taken = book.take(name, complete(step.id), { ...actorOf(role, 1 + index), clock: trusted })
      if (!taken.ok) throw new Error(taken.refusal.message)
    }
}

describe('a machine that started in 2099', () => {
  it('dates no step, so that those after it can still be taken', () => {
    const lifecycle = bookOf(aBook())
    const clock = { ...trusted, wallMs: Date.UTC(2099, 5, 15), trusted: false }
    const taken = lifecycle.take('standing', complete('apply'), { ...actorOf('county', 1), clock })
    expect(taken).toMatchObject({ ok: false, refusal: { code: 'clock-untrusted', state: '未申报' } })
    expect(lifecycle.records()).toEqual([])
    expect(
      lifecycle.take('standing', complete('apply'), { ...actorOf('county', 2), clock: trusted }).ok,
    ).toBe(true)
  })

  it('still says first what is wrong with the step itself', () => {
    const clock = { ...trusted, trusted: false }
    const taken = bookOf(aBook()).take('standing', complete('strike-off'), { ...actorOf('city', 1), clock })
    expect(taken).toMatchObject({ ok: false, refusal: { code: 'impossible-step' } })
  })
})

describe('a history', () => {
  it('is the same after the database was closed and opened again', () => {
    const book = aBook()
    const lifecycle = bookOf(book)
    walkAll(lifecycle)
    book.database.close()
    const again = bookOf(book.reopened())
    expect(again.records()).toEqual(lifecycle.records())
    expect(again.state()).toEqual(lifecycle.state())
    expect(again.place()).toEqual(lifecycle.place())
    expect(again.rectification()).toEqual(lifecycle.rectification())
  })

  it('goes on where it stood, in the same chain', () => {
    const book = aBook()
    walkAll(bookOf(book))
    book.database.close()
    const reopened = book.reopened()
    const again = bookOf(reopened)
    const { length } = again.records()
    const { device } = again.state()
    const step = machines.device.steps.find(({ from }) => from.includes(device))
    const taken = again.take('device', complete(step?.id ?? ''), {
      ...actorOf('county', 60),
      clock: trusted,
    })
    expect(taken.ok).toBe(true)
    const { ledger, database } = reopened
    const [acts, seals] = [openActStore(database), openSealStore(database)]
    const parts = { station: '4415210001', screens: ['4415210001001'], zone, key: privateKey }
    sealPast({ ...parts, ledger, acts, seals }, { ...trusted, wallMs: nineMs + 86_400_000 })
    expect(verifyLedger({ seals: seals.list(), segments: [], acts: acts.list() })).toMatchObject({
      sound: true,
      acts: length + 1,
    })
  })

  it('cannot be changed in the database without the chain telling', () => {
    const book = aBook()
    walkAll(bookOf(book))
    const acts = openActStore(book.database)
    book.database
      .prepare(
        `UPDATE act SET body = json_set(body, '$.name', '甲某') WHERE seq = (SELECT max(seq) - 5 FROM act)`,
      )
      .run()
    const { length } = acts.list()
    expect(verifyLedger({ seals: [], segments: [], acts: acts.list() })).toMatchObject({
      sound: false,
      where: `act ${length - 5}`,
    })
  })
})
