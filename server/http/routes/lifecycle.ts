import { z } from 'zod'
import { lifecycleShape, refusedStepShape, type Lifecycle } from '../../../contract/lifecycle.ts'
import { machineNames, possibleSteps, type MachineName } from '../../../station/lifecycle/machine.ts'
import { machines } from '../../../station/lifecycle/machines.ts'
import type { Refusal, RefusalCode } from '../../../station/lifecycle/refusal.ts'
import { stepRequest } from '../../../station/lifecycle/step-request.ts'
import { problemShape } from '../../../contract/problem.ts'
import type { Language } from '../../problem/problem.ts'
import { languageOf } from '../answers.ts'
import type { Door } from '../door.ts'
import type { App } from '../typed-app.ts'

const statuses: Readonly<Record<RefusalCode, 403 | 409 | 422>> = {
  'impossible-step': 409,
  'out-of-order': 409,
  'clock-untrusted': 409,
  'wrong-role': 403,
  'same-person': 403,
  'place-differs': 422,
  'field-missing': 422,
  'deadline-past': 422,
}

/** 站点资格, 点位, 设备: where they stand, how they came there, and the next step. */
export function lifecycleRoutes(app: App, door: Door): void {
  app.get(
    '/lifecycle',
    {
      config: { access: 'viewer' },
      schema: { summary: '站点资格、点位、设备', response: { 200: lifecycleShape } },
    },
    () => written(door),
  )
  for (const machine of machineNames) stepRoute(app, door, machine)
}

function stepRoute(app: App, door: Door, machine: MachineName): void {
  app.post(
    `/lifecycle/${machine}`,
    {
      // The machine itself says which of these roles may take which step.
      config: { access: 'technician' },
      schema: {
        summary: `办理${machines[machine].title}`,
        body: stepRequest,
        response: {
          200: lifecycleShape,
          403: z.union([refusedStepShape, problemShape]),
          409: refusedStepShape,
          422: refusedStepShape,
        },
      },
    },
    async (request, reply) => {
      const { role, name } = request.visitor ?? { role: 'viewer', name: '' }
      const taken = door.takeStep(machine, request.body, { role, name })
      return taken.ok
        ? written(door)
        : reply.code(statuses[taken.refusal.code]).send(inWords(taken.refusal, languageOf(request)))
    },
  )
}

const inWords = ({ code, message, next, english, state, possible }: Refusal, language: Language) => ({
  code,
  ...(language === 'en' ? english : { message, next }),
  state,
  possible: possible.map((step) => ({ ...step, roles: [...step.roles], needs: [...step.needs] })),
})

function written({ lifecycle: book }: Door): Lifecycle {
  const state = book.state()
  const steps = (machine: MachineName) => ({
    state: state[machine],
    possible: possibleSteps(machines[machine], state[machine]).map(({ id, title, to, roles, needs }) => ({
      step: id,
      title,
      to,
      roles: [...roles],
      needs: [...needs],
    })),
  })
  return {
    standing: steps('standing'),
    place: { ...steps('place'), now: book.place().place },
    device: steps('device'),
    rectification: book.rectification(),
    history: [...book.records()],
  }
}
