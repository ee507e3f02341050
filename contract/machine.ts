import { z } from 'zod'

const finding = z.object({
  id: z.string(),
  ok: z.boolean(),
  name: z.string(),
  detail: z.string(),
  next: z.string().nullable(),
})
/** What the doctor found. */
export const findingsShape = z.object({ findings: z.array(finding) })

/** What program it is. */
export const aboutShape = z.object({
  version: z.string(),
  node: z.string(),
  platform: z.string(),
  licence: z.string(),
})

/** The days that a log is kept of, and the last lines of one. */
export const logsShape = z.object({
  days: z.array(z.object({ date: z.string(), sizeBytes: z.number().int() })),
  date: z.string().nullable(),
  lines: z.array(z.string()),
})
