import { z } from 'zod'
import { machineNames, possibleSteps, type MachineName } from '../../../station/lifecycle/machine.ts'
import { machines } from '../../../station/lifecycle/machines.ts'
import type { Refusal, RefusalCode } from '../../../station/lifecycle/refusal.ts'
import { stepRecord } from '../../../station/lifecycle/step-record.ts'
import { placeName, stepRequest } from '../../../station/lifecycle/step-request.ts'
import { problemShape } from '../../../contract/problem.ts'
import type { Door } from '../door.ts'
import type { App } from '../typed-app.ts'

const possible = z.array(
  z.object({
    step: z.string(),
    title: z.string(),
    to: z.string(),
    roles: z.array(z.string()),
    needs: z.array(z.string()),
  }),
)

const machineState = z.object({ state: z.string(), possible })

const lifecycle = z.object({
  standing: machineState,
  place: machineState.extend({ now: placeName.nullable() }),
  device: machineState,
  rectification: z
    .object({
      standing: z.string(),
      since: z.string(),
      deadline: z.string(),
      asked: z.string(),
      document: z.string(),
    })
    .nullable(),
  history: z.array(stepRecord),
})

const refused = problemShape.extend({ state: z.string(), possible })

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
      schema: { summary: '站点资格、点位、设备', response: { 200: lifecycle } },
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
        response: { 200: lifecycle, 403: z.union([refused, problemShape]), 409: refused, 422: refused },
      },
    },
    async (request, reply) => {
      const { role, name } = request.visitor ?? { role: 'viewer', name: '' }
      const taken = door.takeStep(machine, request.body, { role, name })
      return taken.ok ? written(door) : reply.code(statuses[taken.refusal.code]).send(inWords(taken.refusal))
    },
  )
}

const inWords = ({ code, message, next, state, possible }: Refusal) => ({
  code,
  message,
  next,
  state,
  possible: possible.map((step) => ({ ...step, roles: [...step.roles], needs: [...step.needs] })),
})

function written({ lifecycle: book }: Door): z.infer<typeof lifecycle> {
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
