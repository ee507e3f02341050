import type { ChainedAct } from '../../ledger/act.ts'
import type { Language } from '../problem/problem.ts'
import { wordOf } from './act-sentence.ts'

export interface Change {
  readonly field: string
  readonly before: string
  readonly after: string
}

const fieldsOf = (value: unknown): Record<string, unknown> | null =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null

/** What an act changed, field by field, where its body tells before and after. */
export function changesOf({ body }: Pick<ChainedAct, 'body'>, language: Language): Change[] {
  const whole = fieldsOf(body)
  const [before, after] = [fieldsOf(whole?.['before']), fieldsOf(whole?.['after'])]
  if (before === null && after === null) return []
  const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])
  const all = [...fields].map((field) => ({
    field,
    before: wordOf(before?.[field], language),
    after: wordOf(after?.[field], language),
  }))
  return all.filter((change) => change.before !== change.after)
}

/** What the act says of itself line by line, as a change of settings does. */
export function linesOf({ body }: Pick<ChainedAct, 'body'>): string[] {
  const lines = fieldsOf(body)?.['summary']
  return Array.isArray(lines) ? lines.filter((line) => typeof line === 'string') : []
}
