import type { Machine, StepKind } from '../../station/lifecycle/machine.ts'
import type { StepRecord } from '../../station/lifecycle/step-record.ts'
import { stepRequest, type StepRequest } from '../../station/lifecycle/step-request.ts'
import { takeStep, type Actor } from '../../station/lifecycle/take-step.ts'

export const oldHall = { kind: '社区服务中心', name: '青苗社区服务中心' }
export const newHall = { kind: '党群服务中心', name: '青苗镇党群服务中心' }

/** One person for each office, as it ought to be. */
export const people: Readonly<Record<string, string>> = {
  technician: '甲',
  county: '乙',
  city: '丙',
  admin: '丁',
  viewer: '戊',
  reviewer: '己',
}

/** The nth noon of 2026, so that steps follow each other day by day. */
export const noon = (day: number) => new Date(Date.UTC(2026, 0, day, 4)).toISOString().replace(/\.000Z$/, 'Z')

/** A request that brings all that any step may ask for. */
export const complete = (step: string): StepRequest =>
  stepRequest.parse({
    step,
    reason: '按文件办理',
    document: '县科协〔2026〕12 号',
    evidence: ['现场照片.jpg'],
    deadline: '2027-12-31',
    asked: '每天开机不少于 5 小时',
    figures: [{ title: '近三个月日均科普时长', value: '0.6 小时' }],
    newPlace: newHall,
  })

export const actorOf = (role: string, day: number, name = people[role] ?? ''): Actor => ({
  role,
  name,
  at: noon(day),
})

/** Takes each step by the first role that may; throws if one is refused. */
export function walk(machine: Machine, steps: readonly string[], firstDay = 1): StepRecord[] {
  const records: StepRecord[] = []
  for (const [index, step] of steps.entries()) {
    const role = machine.steps.find(({ id }) => id === step)?.roles[0] ?? ''
    const taken = takeStep(machine, records, complete(step), actorOf(role, firstDay + index))
    if (!taken.ok) throw new Error(taken.refusal.message)
    records.push(taken.record)
  }
  return records
}

/** A shortest row of steps to each state. */
export function pathsOf(machine: Machine): Map<string, readonly string[]> {
  const paths = new Map<string, readonly string[]>([[machine.initial, []]])
  const queue = [machine.initial]
  for (let state = queue.shift(); state !== undefined; state = queue.shift())
    for (const step of machine.steps.filter(({ from }) => from.includes(state ?? ''))) {
      if (paths.has(step.to)) continue
      paths.set(step.to, [...(paths.get(state) ?? []), step.id])
      queue.push(step.to)
    }
  return paths
}

/** Every legal step out of every state, with the row of steps that leads there. */
export function everyStep(machine: Machine): { before: readonly string[]; state: string; step: StepKind }[] {
  return [...pathsOf(machine)].flatMap(([state, before]) =>
    machine.steps.filter(({ from }) => from.includes(state)).map((step) => ({ before, state, step })),
  )
}

export const toUse = ['apply', 'begin-county-review', 'pass-county-review', 'recognise', 'put-in-use']
export const toCriticism = [...toUse, 'remind', 'criticise']
export const toStruckOff = [...toCriticism, 'propose-withdrawal', 'strike-off']
export const aMove = ['propose-move', 'approve-move', 'close-old-place', 'review-new-place', 'open-new-place']
