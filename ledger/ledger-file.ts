import { longestLineBytes, lineOf, parseLine, type Entry, type Gone, type Unreadable } from './line.ts'
import type { ChainedAct } from './act.ts'
import type { ChainedSegment } from './chain.ts'
import type { Seal } from './seal.ts'
import type { SealedDay } from './verdict.ts'

/**
 * `2026-11-03.ezseal`: the form in which a sealed day leaves the station. A date that a clock set back had sealed again
 * has its later seals as `2026-11-03-0041.ezseal`, by their numbers.
 */
export const sealedDayName = ({ date, number }: Pick<Seal, 'date' | 'number'>, isFirst = true): string =>
  isFirst ? `${date}.ezseal` : `${date}-${String(number).padStart(4, '0')}.ezseal`

/** A line that is no record. It is named and left out; the rest is kept. */
export interface Quarantined {
  /** 1 for the first line of the file. */
  readonly line: number
  readonly why: Unreadable | 'second-seal' | 'second-gone'
}

export interface ParsedDay {
  /** Null where no line holds a readable seal. */
  readonly seal: Seal | null
  readonly segments: readonly ChainedSegment[]
  readonly acts: readonly ChainedAct[]
  readonly gone?: Gone
  readonly unreadable: readonly Quarantined[]
}

/** The lines of a sealed day's file, each with its end: the seal, segments or that they are gone, acts. */
export function* writeDay({ seal, segments, acts, gone }: SealedDay): Generator<string> {
  yield written({ type: 'seal', seal })
  if (gone) yield written({ type: 'gone', gone })
  for (const segment of segments) yield written({ type: 'segment', segment })
  for (const act of acts) yield written({ type: 'act', act })
}

function written(entry: Entry): string {
  const line = lineOf(entry)
  const sizeBytes = Buffer.byteLength(line)
  if (sizeBytes > longestLineBytes) throw new RangeError(`A ${entry.type} of ${sizeBytes} bytes fits no line`)
  return `${line}\n`
}

/** Reads a sealed day's file from its bytes, in chunks of any size. One bad line never costs the others. */
export function parseDay(chunks: Iterable<Uint8Array>): ParsedDay {
  const day = { seal: null as Seal | null, segments: [] as ChainedSegment[], acts: [] as ChainedAct[] }
  let gone: Gone | null = null
  const unreadable: Quarantined[] = []
  let line = 0
  for (const bytes of linesOf(chunks)) {
    line += 1
    const entry = parseLine(bytes)
    if (typeof entry === 'string') unreadable.push({ line, why: entry })
    else if (entry.type === 'segment') day.segments.push(entry.segment)
    else if (entry.type === 'act') day.acts.push(entry.act)
    else if (entry.type === 'gone') {
      if (gone) unreadable.push({ line, why: 'second-gone' })
      gone ??= entry.gone
    } else if (day.seal) unreadable.push({ line, why: 'second-seal' })
    else day.seal = entry.seal
  }
  return { ...day, ...(gone && { gone }), unreadable }
}

const lineEnd = 0x0a

/** Cuts bytes into lines. Of a line that is too long only so much is kept as shows that it is. */
function* linesOf(chunks: Iterable<Uint8Array>): Generator<Uint8Array> {
  let kept: Uint8Array[] = []
  let keptBytes = 0
  const keep = (part: Uint8Array): void => {
    if (keptBytes <= longestLineBytes) kept.push(part.slice(0, longestLineBytes + 1 - keptBytes))
    keptBytes += part.length
  }
  for (const chunk of chunks) {
    let from = 0
    for (let to = chunk.indexOf(lineEnd); to >= 0; to = chunk.indexOf(lineEnd, from)) {
      keep(chunk.subarray(from, to))
      yield Buffer.concat(kept)
      kept = []
      keptBytes = 0
      from = to + 1
    }
    keep(chunk.subarray(from))
  }
  if (keptBytes > 0) yield Buffer.concat(kept)
}

/** Files of a folder in the order of their seals; the same seal brought twice counts once. */
export function inOrder<T extends { readonly seal: Seal }>(days: readonly T[]): T[] {
  const sorted = [...days].sort((a, b) => a.seal.number - b.seal.number)
  return sorted.filter(({ seal }, index) => {
    const before = sorted[index - 1]?.seal
    return before?.number !== seal.number || before.hash !== seal.hash
  })
}
