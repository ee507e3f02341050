/** Who may act on a lifecycle. The county acts first and the city confirms; the station itself applies and reports. */
export const actorRoles = ['technician', 'county', 'city', 'admin'] as const
export type ActorRole = (typeof actorRoles)[number]

export const actorRoleNames: Readonly<Record<ActorRole, string>> = {
  technician: '站点技术员',
  county: '县级科协',
  city: '地市级科协',
  admin: '管理员',
}

export const machineNames = ['standing', 'place', 'device'] as const
export type MachineName = (typeof machineNames)[number]

/** What a step may have to bring with it. */
export const stepFields = [
  'reason',
  'document',
  'evidence',
  'deadline',
  'asked',
  'figures',
  'newPlace',
] as const
export type StepField = (typeof stepFields)[number]

export const stepFieldNames: Readonly<Record<StepField, string>> = {
  reason: '事由',
  document: '文件名称或文号',
  evidence: '佐证材料',
  deadline: '整改期限',
  asked: '整改要求',
  figures: '使用情况数据',
  newPlace: '新点位（场所类型和名称）',
}

/** One kind of step. States are named as the documents name them. */
export interface StepKind<State extends string = string> {
  /** Stable; scripts of auditors rely on it. */
  readonly id: string
  readonly title: string
  readonly from: readonly State[]
  readonly to: State
  readonly roles: readonly ActorRole[]
  /** The part in an act of two halves: no person and no role does both. A refusal is a second half, too. */
  readonly half: { readonly act: string; readonly part: 'first' | 'second' } | null
  readonly needs: readonly StepField[]
}

/** One of the three lifecycles, which do not depend on each other. */
export interface Machine<State extends string = string> {
  readonly name: MachineName
  readonly title: string
  readonly initial: State
  readonly states: readonly State[]
  readonly steps: readonly StepKind<State>[]
}

/** The steps that lead out of a state, whoever may take them. */
export function possibleSteps<State extends string>(
  machine: Machine<State>,
  state: State,
): readonly StepKind<State>[] {
  return machine.steps.filter(({ from }) => from.includes(state))
}
