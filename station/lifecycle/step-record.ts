import { z } from 'zod'
import { actorRoles, machineNames } from './machine.ts'
import { stepRequest } from './step-request.ts'

/** A step that was taken, as the chain keeps it. Records are only ever added. */
export const stepRecord = stepRequest.extend({
  machine: z.enum(machineNames),
  evidence: z.array(z.string().min(1).max(200)).max(20).optional(),
  /** 1, 2, 3 … within its machine. */
  seq: z.number().int().min(1),
  title: z.string().min(1).max(100),
  from: z.string().min(1).max(40),
  to: z.string().min(1).max(40),
  role: z.enum(actorRoles),
  /** The person's own name, not an account's. */
  name: z.string().trim().min(1, '请写明姓名').max(60),
  at: z.iso.datetime({ offset: true, error: '时间应带时区，例如 2026-11-22T09:00:00+08:00' }),
})
export type StepRecord = z.infer<typeof stepRecord>
