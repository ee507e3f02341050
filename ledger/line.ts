import type { z } from 'zod'
import { actRecord, type ChainedAct } from './act.ts'
import { canonical, type Canonical } from './canonical.ts'
import { segmentRecord, type ChainedSegment } from './chain.ts'
import { lineShape, type segmentShape } from './record-shape.ts'
import { sealText, type Seal } from './seal.ts'
import type { Stretch } from './stretch.ts'

/** What one line of a ledger file holds. */
export type Entry =
  | { readonly type: 'seal'; readonly seal: Seal }
  | { readonly type: 'segment'; readonly segment: ChainedSegment }
  | { readonly type: 'act'; readonly act: ChainedAct }
  | { readonly type: 'gone'; readonly gone: Gone }

/** The covered segments that the station let go of, after their time of keeping: numbers, both included. */
export interface Gone {
  readonly segments: Pick<Stretch, 'first' | 'last' | 'count'>
}

/** A record is some hundred bytes; the seal of a day that puts many dates right is some thousand. */
export const longestLineBytes = 256 * 1024

/** The canonical text of an entry, without the line's end. */
export function lineOf(entry: Entry): string {
  switch (entry.type) {
    case 'seal': {
      const { hash, signature } = entry.seal
      const sealed = JSON.parse(sealText(entry.seal)) as { readonly [name: string]: Canonical }
      return canonical({ seal: { ...sealed, hash, signature } })
    }
    case 'segment': {
      const { seq, prevHash, hash } = entry.segment
      return canonical({ segment: { ...segmentRecord(entry.segment), seq, prevHash, hash } })
    }
    case 'act': {
      const { seq, prevHash, hash } = entry.act
      return canonical({ act: { ...actRecord(entry.act), seq, prevHash, hash } })
    }
    case 'gone':
      return canonical({ gone: { segments: { ...entry.gone.segments } } })
  }
}

/** Why a line is no record: to be said to a person beside its number. */
export type Unreadable = 'too-long' | 'not-utf8' | 'not-json' | 'not-a-record' | 'not-canonical'

/** Reads one line. It must be byte for byte what `lineOf` writes: there is one spelling of a record. */
export function parseLine(bytes: Uint8Array): Entry | Unreadable {
  if (bytes.length > longestLineBytes) return 'too-long'
  const text = textOf(bytes)
  if (text === null) return 'not-utf8'
  const value = valueOf(text)
  if (value === undefined) return 'not-json'
  const parsed = shaped(value)
  if (!parsed) return 'not-a-record'
  const entry = entryOf(parsed)
  return lineOf(entry) === text ? entry : 'not-canonical'
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Fractions make `canonical` throw, and a body of thousands of nested lists exhausts the stack: neither is a record. */
function shaped(value: unknown): z.infer<typeof lineShape> | null {
  try {
    const { success, data } = lineShape.safeParse(value)
    if (!success) return null
    canonical(data)
    return data
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return null
    throw error
  }
}

function entryOf(line: z.infer<typeof lineShape>): Entry {
  if ('seal' in line) return { type: 'seal', seal: line.seal }
  if ('gone' in line) return { type: 'gone', gone: line.gone }
  if ('act' in line) return { type: 'act', act: { ...line.act, body: line.act.body } }
  return { type: 'segment', segment: fromFlat(line.segment) }
}

/** A segment in a file is flat, as it is hashed; here what was shown stands apart. */
function fromFlat(flat: z.infer<typeof segmentShape>): ChainedSegment {
  const { screen, zone, showingId, itemId, title, publisher, sourceClass, ...more } = flat
  const { themes, kind, mediaHash, shell, place, ...rest } = more
  const shown = { screen, zone, showingId, itemId, title, publisher, sourceClass, themes, kind, mediaHash }
  return { ...rest, shown: { ...shown, shell, place } }
}
