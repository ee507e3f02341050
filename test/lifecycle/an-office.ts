import type { Machine, MachineName, StepField, StepKind } from '../../station/lifecycle/machine.ts'
import type { StepRecord } from '../../station/lifecycle/step-record.ts'
import type { Role } from '../../contract/role.ts'
import { aDoor, bearer, type ADoor } from '../http/a-door.ts'
import { newHall, people } from '../station-duties/steps.ts'

/** What GET /lifecycle answers, as a script of the county would read it. */
export interface LifecycleAnswer {
  readonly standing: MachineAnswer
  readonly place: MachineAnswer & { readonly now: { readonly kind: string; readonly name: string } | null }
  readonly device: MachineAnswer
  readonly rectification: Readonly<Record<string, string>> | null
  readonly history: readonly StepRecord[]
}

interface MachineAnswer {
  readonly state: string
  readonly possible: readonly { readonly step: string; readonly roles: readonly string[] }[]
}

export interface RefusedAnswer {
  readonly code: string
  readonly message: string
  readonly next: string
  readonly state: string
  readonly possible: readonly { readonly step: string; readonly to: string }[]
}

export type Body = Readonly<Record<string, unknown>>

const brought: Readonly<Record<StepField, unknown>> = {
  reason: '按文件办理',
  document: '县科协〔2026〕12 号',
  evidence: ['现场照片.jpg'],
  deadline: '2027-12-31',
  asked: '每天开机不少于 5 小时',
  figures: [{ title: '近三个月日均科普时长', value: '0.6 小时' }],
  newPlace: newHall,
}

/** A request that brings what the step needs, and nothing else. */
export const requestFor = ({ id, needs }: StepKind): Body => ({
  step: id,
  ...Object.fromEntries(needs.map((field) => [field, brought[field]])),
})

const minuteMs = 60_000

/** A station's door with a person at it for each role; a minute passes with each request. */
export class AnOffice {
  readonly #tokens = new Map<string, string>()
  readonly door: ADoor

  private constructor(door: ADoor) {
    this.door = door
  }

  static async opens(): Promise<AnOffice> {
    return new AnOffice(await aDoor())
  }

  /** @param name by default everyone has another */
  async asks(machine: MachineName, body: Body, role: Role, name = people[role] ?? role) {
    this.door.clock.nowMs += minuteMs
    const headers = bearer(this.#tokenOf(role, name))
    const url = `/api/v1/lifecycle/${machine}`
    const answer = await this.door.app.inject({ method: 'POST', url, headers, payload: body })
    return { status: answer.statusCode, body: answer.json<LifecycleAnswer & RefusedAnswer>() }
  }

  /** Takes a step by a role that may; throws if it is refused. */
  async takes({ name }: Machine, step: StepKind, role: Role): Promise<LifecycleAnswer> {
    const { status, body } = await this.asks(name, requestFor(step), role)
    if (status !== 200) throw new Error(`${step.id} by ${role}: ${status} ${body.message}`)
    return body
  }

  async sees(role: Role = 'viewer'): Promise<LifecycleAnswer> {
    const headers = bearer(this.#tokenOf(role, people[role] ?? role))
    const answer = await this.door.app.inject({ url: '/api/v1/lifecycle', headers })
    return answer.json<LifecycleAnswer>()
  }

  /** What must not change when a step is refused: the acts and their chain. */
  acts = () => this.door.door.acts.list()

  closes = (): Promise<void> => this.door.close()

  #tokenOf(role: Role, name: string): string {
    const key = `${role} ${name}`
    const secret = this.#tokens.get(key) ?? this.door.tokenOf(role, name)
    this.#tokens.set(key, secret)
    return secret
  }
}
