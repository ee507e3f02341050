import type { ItemState } from '../../playlist/item.ts'
import { ProblemError } from '../problem/problem.ts'
import type { Approval, ItemRecord } from './item-record.ts'
import { isReviewer, levelName, mayReleaseAlone, type ReleaseRule } from './release-rule.ts'

/** 提交, 审核通过, 退回, 撤下. To put an item back is a new release. */
export const itemSteps = ['submit', 'release', 'return', 'withdraw'] as const
export type ItemStep = (typeof itemSteps)[number]

export const stepNames: Readonly<Record<ItemStep, string>> = {
  submit: '提交审核',
  release: '发布',
  return: '退回',
  withdraw: '撤下',
}
export const stateNames: Readonly<Record<ItemState, string>> = {
  waiting: '等待确认来源',
  draft: '待提交',
  submitted: '待审核',
  released: '已发布',
  withdrawn: '已撤下',
}

/** The states from which a step may be taken; a withdrawn item is handed in, or released, anew. */
const from: Readonly<Record<ItemStep, readonly ItemState[]>> = {
  submit: ['draft', 'withdrawn'],
  release: ['submitted', 'draft', 'withdrawn'],
  return: ['submitted'],
  withdraw: ['draft', 'submitted', 'released'],
}

export interface Stepping {
  readonly person: { readonly role: string; readonly name: string }
  readonly atMs: number
  readonly rule: ReleaseRule
  readonly reason: string | null
}

/** What a step leaves of a record. */
export type Stepped = Pick<ItemRecord, 'state' | 'submittedBy' | 'approvals' | 'remark'>

/** Takes a step, or throws the problem that forbids it. */
export function stepped(record: ItemRecord, step: ItemStep, stepping: Stepping): Stepped {
  const { person, reason } = stepping
  if (record.state === 'waiting') throw new ProblemError('item-unclassified', { title: record.title })
  if (!from[step].includes(record.state)) throw impossible(record, step)
  switch (step) {
    case 'submit':
      return { state: 'submitted', submittedBy: person.name, approvals: [], remark: null }
    case 'release':
      return passed(record, stepping)
    case 'return':
      return { state: 'draft', submittedBy: null, approvals: [], remark: reason }
    case 'withdraw':
      return { state: 'withdrawn', submittedBy: null, approvals: [], remark: reason }
  }
}

const impossible = ({ title, state }: ItemRecord, step: ItemStep) =>
  new ProblemError('item-step', { title, state: stateNames[state], step: stepNames[step] })

/** The next level is passed; with the last one the item is released. */
function passed(record: ItemRecord, { person, atMs, rule }: Stepping): Stepped {
  const { levels } = rule
  const isHandedIn = record.state === 'submitted'
  // One person's word is enough with one level; with three an item is handed in first.
  if (levels === 3 && !isHandedIn) throw impossible(record, 'release')
  if (!mayReleaseAlone(rule, person.role) && !isReviewer(person.role))
    throw new ProblemError('release-by-reviewer', { title: record.title })
  const before = isHandedIn ? record.approvals : []
  refuseSamePerson(record, before, person.name, levels)
  const approvals: Approval[] = [...before, { level: before.length + 1, ...person, atMs }]
  const isLast = approvals.length >= levels
  return {
    state: isLast ? 'released' : 'submitted',
    submittedBy: record.submittedBy ?? person.name,
    approvals,
    remark: null,
  }
}

/**
 * Each level is another person's. As in a publishing house the one who hands a text in may read it first (初审), but
 * never second or last.
 */
function refuseSamePerson(
  { title, submittedBy }: ItemRecord,
  before: readonly Approval[],
  name: string,
  levels: 1 | 3,
): void {
  if (levels === 1) return
  const hadAHand = before.some((each) => each.name === name) || (before.length > 0 && submittedBy === name)
  if (!hadAHand) return
  throw new ProblemError('release-same-person', { title, name, level: levelName(before.length + 1, levels) })
}
