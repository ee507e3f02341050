import { mayAct, type Role } from '../../../../contract/role.ts'
import type { ItemRecord } from '../../../../contract/items.ts'
import type { ReleaseRule } from '../../../../contract/release-rule.ts'

export const itemSteps = ['submit', 'release', 'return', 'withdraw'] as const
export type ItemStep = (typeof itemSteps)[number]

export interface Reader {
  readonly name: string
  readonly role: Role
}

type Stepped = Pick<ItemRecord, 'state' | 'approvals' | 'submittedBy'>

/** Whether this person's own word puts an item on the glass. */
export const releasesAlone = ({ role }: Reader, { levels, importReleases }: ReleaseRule): boolean =>
  levels === 1 && (importReleases || mayAct(role, 'reviewer'))

/** Whether a step is worth offering; the station has the last word. */
export const isOpen = (step: ItemStep, item: Stepped, reader: Reader, rule: ReleaseRule): boolean =>
  open[step](item, reader, rule)

type Open = (item: Stepped, reader: Reader, rule: ReleaseRule) => boolean
const isIn = ({ state }: Stepped, ...states: readonly Stepped['state'][]) => states.includes(state)

const open: Readonly<Record<ItemStep, Open>> = {
  submit: (item, reader, rule) => isIn(item, 'draft', 'withdrawn') && !releasesAlone(reader, rule),
  release: (item, reader, rule) =>
    rule.levels === 3
      ? isIn(item, 'submitted') && mayAct(reader.role, 'reviewer') && !hadAHand(item, reader)
      : isIn(item, 'submitted', 'draft', 'withdrawn') && releasesAlone(reader, rule),
  return: (item, { role }) => isIn(item, 'submitted') && mayAct(role, 'reviewer'),
  withdraw: (item) => isIn(item, 'released', 'submitted', 'draft'),
}

/** Each level is another person's; who handed it in may read first, but not second or last. */
export const hadAHand = ({ approvals, submittedBy }: Stepped, { name }: Reader): boolean =>
  approvals.some((each) => each.name === name) || (approvals.length > 0 && submittedBy === name)
