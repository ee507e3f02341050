import type { FiveHave } from '../../../station/attested/attestation.ts'
import { monthBeside } from '../parts/months.ts'

/** What is entered here; activities have a form of their own. */
export const enteredKinds = ['five-have', 'messengers', 'notice-board', 'books', 'return-sent'] as const

export interface EntryDraft {
  kind: (typeof enteredKinds)[number]
  date: string
  have: FiveHave
  holds: boolean
  people: number | null
  shares: number | null
  copies: number | null
  month: string
  sentTo: string
  note: string
}

export const monthBefore = (today: string): string => monthBeside(today.slice(0, 7), -1)

export const emptyEntry = (today: string): EntryDraft => ({
  kind: 'five-have',
  date: today,
  have: 'people',
  holds: true,
  people: null,
  shares: null,
  copies: null,
  month: monthBefore(today),
  sentTo: '',
  note: '',
})

const written = (name: string, text: string) => (text.trim() === '' ? {} : { [name]: text.trim() })

/** The entry as the station takes it. */
export function entryBody(draft: EntryDraft): object {
  const { kind, date, have, holds, people, shares, month } = draft
  const note = written('note', draft.note)
  switch (kind) {
    case 'five-have':
      return { kind, date, have, holds, ...note }
    case 'messengers':
      return { kind, date, people: Number(people), sharesPerDay: Number(shares) }
    case 'notice-board':
      return { kind, date, ...note }
    case 'books':
      return { kind, date, ...(typeof draft.copies === 'number' ? { copies: draft.copies } : {}) }
    case 'return-sent':
      return { kind, date, month, ...written('sentTo', draft.sentTo), ...note }
  }
}
