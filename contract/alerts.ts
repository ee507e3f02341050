import { z } from 'zod'
import { alertStatuses } from '../playlist/takeover.ts'

/** 蓝、黄、橙、红: the four levels of 突发事件应对法, art. 63, from the lowest. */
export const alertLevels = ['blue', 'yellow', 'orange', 'red'] as const
export type AlertLevel = (typeof alertLevels)[number]

/** An alert is a few KB; with a map's polygon, some tens. */
export const mostAlertBytes = 256 * 1024

/** An alert's XML: as text, or its file's bytes in base64, in whatever encoding. */
export const alertBody = z
  .object({
    text: z.string().max(mostAlertBytes).optional(),
    base64: z
      .base64()
      .max(2 * mostAlertBytes)
      .optional(),
  })
  .refine(({ text, base64 }) => (text === undefined) !== (base64 === undefined), {
    message: '预警原文（text）与文件（base64）只填一项',
  })

/** What an alert said of itself, beside the takeover that was drafted from it. */
export const alertShape = z.object({
  identifier: z.string(),
  sender: z.string(),
  sent: z.string(),
  status: z.enum(alertStatuses),
  msgType: z.enum(['Alert', 'Update', 'Cancel']),
  level: z.enum(alertLevels).nullable(),
  severity: z.string().nullable(),
  urgency: z.string().nullable(),
  certainty: z.string().nullable(),
  references: z.string().nullable(),
  /** Takeovers that its release ends. */
  ends: z.array(z.string()),
})
export type Alert = z.infer<typeof alertShape>
