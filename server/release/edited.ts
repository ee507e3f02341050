import type { ItemState } from '../../playlist/item.ts'
import { sourceClassNames } from '../../playlist/source-class.ts'
import { isToldOtherwise } from '../library/import-release.ts'
import { ProblemError } from '../problem/problem.ts'
import type { ItemRecord } from './item-record.ts'
import type { ItemWords } from '../../contract/item-changes.ts'
import { mayReleaseAlone, type ReleaseRule } from './release-rule.ts'

const united = (own: readonly string[], added: readonly string[] = []) => [...new Set([...own, ...added])]

/** A record with other words, and the state that they leave it in. */
export function edited(record: ItemRecord, words: ItemWords, role: string, rule: ReleaseRule): ItemRecord {
  const { addThemes, addAudiences, ...said } = words
  const isClassified = said.sourceClass !== undefined
  const next: ItemRecord = {
    ...record,
    ...(Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as typeof said &
      Partial<ItemRecord>),
    themes: united(said.themes ?? record.themes, addThemes).slice(0, 20),
    audiences: united(said.audiences ?? record.audiences, addAudiences).slice(0, 20),
  }
  if (next.validFrom !== null && next.validTo !== null && next.validFrom > next.validTo)
    throw new ProblemError('item-span', { title: next.title })
  // The label on the glass must say something true: whoever clears it gets the class's own.
  const publisher = next.publisher || (isClassified ? sourceClassNames[next.sourceClass] : '')
  const isTold = isToldOtherwise(record, { ...next, publisher })
  const state = stateAfter(record.state, { isClassified, isTold, alone: mayReleaseAlone(rule, role) })
  const goesOn = state === record.state && !(state === 'submitted' && isTold)
  return { ...next, publisher, state, approvals: goesOn ? record.approvals : [] }
}

interface Editing {
  readonly isClassified: boolean
  readonly isTold: boolean
  readonly alone: boolean
}

/**
 * What a passer-by reads was passed word for word: a released item whose words change goes back to draft, unless who
 * changed it might release it alone. What was handed in stays so, and is read from the first level on.
 */
function stateAfter(state: ItemState, { isClassified, isTold, alone }: Editing): ItemState {
  if (state === 'waiting') return isClassified ? 'draft' : 'waiting'
  return state === 'released' && isTold && !alone ? 'draft' : state
}
