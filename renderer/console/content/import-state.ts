import type { ImportReport, ImportStep, ImportWord } from '../../../contract/imports.ts'

/** Where an import stands, told by what the station says of it. */
export type ImportState =
  | { readonly at: 'rest' }
  | { readonly at: 'running'; readonly step: ImportStep | null }
  | { readonly at: 'done'; readonly report: ImportReport }
  /** What was wrong and the next action, in the station's words; null where it gave none. */
  | { readonly at: 'failed'; readonly words: string | null }

/** The state after a word; a word of a failure leads to `failed`. */
export function afterWord(word: ImportWord): ImportState {
  if (!word.done) return { at: 'running', step: word }
  if (word.report) return { at: 'done', report: word.report }
  return { at: 'failed', words: word.error ? word.error.message + word.error.next : null }
}

interface Standing {
  readonly paused: boolean
  readonly remainingSeconds: number | null
  readonly progress: Omit<ImportStep, 'done' | 'paused' | 'remainingSeconds'> | null
}

/** The state of an import that the station says it is at. */
export function afterStanding({ progress, paused, remainingSeconds }: Standing): ImportState {
  return { at: 'running', step: progress && { ...progress, done: false, paused, remainingSeconds } }
}

/** After the line was away an end may have been missed: only a new word proves that it still runs. */
export const afterSilence = (state: ImportState): ImportState =>
  state.at === 'running' ? { at: 'rest' } : state

/** The figures of a report, in the order in which they are read. */
export function countsOf({ taken, waiting, refused, missing }: ImportReport) {
  const already = taken.filter((file) => file.already).length
  return [
    { name: 'taken', count: taken.length - already },
    { name: 'already', count: already },
    { name: 'waiting', count: waiting.length },
    { name: 'refused', count: refused.length + missing.length },
  ] as const
}
