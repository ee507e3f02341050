import { z } from 'zod'

const year = /^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/
export const monthWord = z.string().regex(year, '月份形如 2026-11')

const result = z.object({
  date: z.string(),
  due: z.boolean(),
  open: z.boolean(),
  met: z.boolean(),
  place: z.string().nullable(),
  seconds: z.number(),
  reason: z.string().nullable(),
})

/** A day by itself, and what it owed. */
export const judgedDay = result.extend({ targetSeconds: z.number() })

const day = result.extend({
  /** Seconds within the open hours; null where nobody knows. None of them is what was counted. */
  clocks: z.object({
    poweredSeconds: z.number().nullable(),
    aliveSeconds: z.number().nullable(),
    onlineSeconds: z.number().nullable(),
    litSeconds: z.number().nullable(),
  }),
})

const duty = z.object({
  id: z.string(),
  title: z.string(),
  document: z.string(),
  /** Of what `required` and `actual` are numbers. */
  unit: z.string(),
  period: z.string(),
  proof: z.enum(['measured', 'attested']),
  required: z.number().nullable(),
  actual: z.number().nullable(),
  /** Null where it cannot be told yet, does not apply, or was not collected: the reasons say which. */
  met: z.boolean().nullable(),
  reasons: z.array(z.string()),
})

/** The answer of GET /assessment and of `ezhan assess --json`. */
export const assessmentShape = z.object({
  month: z.string(),
  today: z.string(),
  calendarDays: z.number().int(),
  dueDays: z.number().int(),
  metDays: z.number().int(),
  days: z.array(day),
  duties: z.array(duty),
})
export type Assessment = z.infer<typeof assessmentShape>
export type Duty = Assessment['duties'][number]

/** The answer of GET /days. */
export const judgedDaysShape = z.object({ days: z.array(judgedDay) })
export type JudgedDay = z.infer<typeof judgedDay>

/** The answer of GET /return and of `ezhan return --json`. */
export const returnShape = z.object({
  month: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.union([z.string(), z.number()]))),
})
