import { instantOf, localText, midnightAfter } from '../parts/local-moment.ts'
import type { Takeover, TakeoverWish } from '../../../contract/takeovers.ts'

/** Quick choices of an end, counted from the beginning. */
export const spans = ['30', '120', 'today', 'own'] as const
export type Span = (typeof spans)[number]

/** A takeover as it stands in the form: every field a word. */
export interface Draft {
  title: string
  source: string
  words: 'text' | 'item'
  text: string
  itemId: string
  /** Nobody airs an exercise as real by leaving a field as it was: nothing is chosen beforehand. */
  status: 'Actual' | 'Exercise' | ''
  begin: 'release' | 'at'
  from: string
  span: Span
  until: string
  document: string
  priority: number
}

export const emptyDraft = (source: string): Draft => ({
  ...{ title: '', source, words: 'text', text: '', itemId: '', status: '' },
  ...{ begin: 'release', from: '', span: '30', until: '', document: '', priority: 0 },
})

/** One that was kept, to be changed: its end stays where it was. */
export function draftOf(kept: Takeover, offset: string): Draft {
  const field = (instant: string | null) => (instant === null ? '' : localText(Date.parse(instant), offset))
  const { title, source, text, itemId, status, from, until, document, priority } = kept
  return {
    ...{ title, source, text: text ?? '', priority, document: document ?? '' },
    words: text === null ? 'item' : 'text',
    itemId: text === null ? itemId : '',
    status: status === 'Actual' || status === 'Exercise' ? status : '',
    begin: from === null ? 'release' : 'at',
    ...{ from: field(from), span: 'own', until: field(until) },
  }
}

/** The instant of its end; null while that is not filled in. */
export function endOf({ begin, from, span, until }: Draft, nowMs: number, offset: string): string | null {
  if (span === 'own') return instantOf(until, offset)
  const begins = begin === 'at' ? instantOf(from, offset) : null
  if (begin === 'at' && begins === null) return null
  const fromMs = begins === null ? nowMs : Date.parse(begins)
  const untilMs = span === 'today' ? midnightAfter(fromMs, offset) : fromMs + Number(span) * 60_000
  // To the whole minute, upwards: what was promised is not cut short.
  return `${localText(Math.ceil(untilMs / 60_000) * 60_000, offset)}:00${offset}`
}

/** What is sent to the station; it refuses a form in which no status was chosen. */
type Sent = Omit<TakeoverWish, 'status'> & Pick<Draft, 'status'>

export function formOf(draft: Draft, until: string, offset: string): Sent {
  const { title, source, words, text, itemId, status, begin, from, document, priority } = draft
  return {
    ...{ title, source, status, until, priority },
    ...(words === 'text' ? { text } : { itemId }),
    from: begin === 'at' ? instantOf(from, offset) : null,
    document: document.trim() === '' ? null : document,
  }
}
