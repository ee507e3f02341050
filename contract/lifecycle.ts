import { z } from 'zod'
import { stepRecord } from '../station/lifecycle/step-record.ts'
import { placeName } from '../station/lifecycle/step-request.ts'
import { problemShape } from './problem.ts'

const possibleStep = z.object({
  step: z.string(),
  title: z.string(),
  to: z.string(),
  roles: z.array(z.string()),
  needs: z.array(z.string()),
})
export type PossibleStep = z.infer<typeof possibleStep>
const possible = z.array(possibleStep)
const machineState = z.object({ state: z.string(), possible })

/** 站点资格, 点位, 设备: where they stand, how they came there, and the next step. */
export const lifecycleShape = z.object({
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
export type Lifecycle = z.infer<typeof lifecycleShape>

/** A step that is not possible says which are. */
export const refusedStepShape = problemShape.extend({ state: z.string(), possible })
