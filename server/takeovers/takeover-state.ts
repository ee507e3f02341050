import type { TakeoverState } from '../../contract/takeovers.ts'
export const stateNames: Readonly<Record<TakeoverState, string>> = {
  draft: '草稿',
  submitted: '待签发',
  released: '已签发',
  stopped: '已停止',
  ended: '已到时结束',
  discarded: '已作废',
}

/** What a person, or at its end the station, does to one. */
export const takeoverSteps = ['rewrite', 'submit', 'release', 'stop', 'discard', 'end'] as const
export type TakeoverStep = (typeof takeoverSteps)[number]

export const stepNames: Readonly<Record<TakeoverStep, string>> = {
  rewrite: '修改',
  submit: '提交',
  release: '签发',
  stop: '停止',
  discard: '作废',
  end: '结束',
}

const steps: Readonly<
  Record<TakeoverStep, { readonly from: readonly TakeoverState[]; readonly to: TakeoverState }>
> = {
  // Other words are another draft: nobody releases what was changed after it was handed in.
  rewrite: { from: ['draft', 'submitted'], to: 'draft' },
  submit: { from: ['draft'], to: 'submitted' },
  release: { from: ['submitted'], to: 'released' },
  stop: { from: ['released'], to: 'stopped' },
  discard: { from: ['draft', 'submitted'], to: 'discarded' },
  end: { from: ['released'], to: 'ended' },
}

/** Where a step leads; null where it is not possible. */
export function stepFrom(state: TakeoverState, step: TakeoverStep): TakeoverState | null {
  return steps[step].from.includes(state) ? steps[step].to : null
}
