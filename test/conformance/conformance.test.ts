import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ChainedSegment } from '../../ledger/chain.ts'
import { inOrder, type ParsedDay } from '../../ledger/ledger-file.ts'
import { unionByClass } from '../../ledger/union.ts'
import { verifyDays } from '../../ledger/verify.ts'
import { dayKind, plainCalendar } from '../../playlist/calendar.ts'
import { Playing } from './play.ts'
import { vectors, type ExpectedRecord } from './vector.ts'

/** A record in the words of an expectation, as far as that one says anything. */
function asExpected(segment: ChainedSegment, { startedAt, shown, ...expected }: ExpectedRecord) {
  const said = Object.keys(expected).map((name) => [
    name,
    name === 'replaces' ? segment.replaces?.seq : segment[name as keyof ChainedSegment],
  ])
  const of = Object.keys(shown ?? {}).map((name) => [name, segment.shown[name as 'title']])
  return {
    ...(Object.fromEntries(said) as object),
    ...(shown && { shown: Object.fromEntries(of) as object }),
    ...(startedAt !== undefined && { startedAt: new Date(segment.startedAtMs).toISOString() }),
  }
}

const inUtc = ({ startedAt, ...record }: ExpectedRecord) => ({
  ...record,
  ...(startedAt !== undefined && { startedAt: new Date(startedAt).toISOString() }),
})

function sealed(day: ParsedDay) {
  const { seal, ...rest } = day
  if (!seal) throw new Error('the file has no seal')
  return { seal, ...rest }
}

describe.each(vectors.map((vector) => [vector.id, vector] as const))('vector %s', (_id, vector) => {
  const { expected } = vector
  const playing = new Playing(vector)
  const { segments } = playing.station

  it('credits as it says, by local date', () => {
    expect(playing.days()).toEqual(expected.days)
  })

  it('credits and excludes what elapsed, in a chain that is sound', () => {
    expect(playing.station.verified()).toMatchObject({ sound: true })
  })

  if (expected.records)
    it('leaves these records', () => {
      const records = expected.records ?? []
      expect(segments).toHaveLength(records.length)
      expect(records.map((record, index) => asExpected(segments[index] as ChainedSegment, record))).toEqual(
        records.map(inUtc),
      )
    })

  if (expected.unionMs)
    it('counts a second for a class once', () => {
      expect(unionByClass(segments)).toEqual(expected.unionMs)
    })

  if (expected.delivered)
    it('counts a day once, however often it is delivered', () => {
      const { times = 0, segments: count } = expected.delivered ?? {}
      const days = Array.from({ length: times }, () => sealed(playing.parsedFile()))
      expect(verifyDays(inOrder(days))).toMatchObject({ sound: true, seals: 1, segments: count })
    })

  if (expected.torn)
    it('names the torn line and keeps the others', () => {
      const day = sealed(playing.parsedFile())
      const { kept, lines, where, what } = expected.torn ?? {}
      expect(day.segments.map(({ seq }) => seq)).toEqual(kept)
      expect(day.unreadable.map(({ line }) => line)).toEqual(lines)
      expect(verifyDays([day])).toMatchObject({ sound: false, where, what })
    })

  if (expected.dayKinds)
    it('falls on a day of this kind', () => {
      for (const [date, kind] of Object.entries(expected.dayKinds ?? {}))
        expect(dayKind(vector.calendar ?? plainCalendar, date)).toBe(kind)
    })
})

describe('the published table', () => {
  const doc = readFileSync(resolve(import.meta.dirname, '../../docs/conformance.md'), 'utf8')

  it('has a row for every vector, with what every peer did', () => {
    const rows = new Map(doc.split('\n').map((row) => [/^\| `([^`]+)`/.exec(row)?.[1], row]))
    rows.delete(undefined)
    expect([...rows.keys()].sort()).toEqual(vectors.map(({ id }) => id))
    for (const { id, peers } of vectors)
      for (const { peer, outcome } of peers) {
        expect(rows.get(id)).toContain(peer)
        expect(rows.get(id)).toContain(outcome)
      }
  })
})
