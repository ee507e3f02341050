import { z } from 'zod'
import { keptHead } from './editions.ts'

/** Whether and to whom the station's door opens beyond this machine. */
export const outsideSettingShape = z.object({
  enabled: z.boolean(),
  /** 0: whichever is free; for tests. */
  port: z.number().int().min(0).max(65_535),
  /** `192.168.1.0/24`, `10.0.0.7`, `fd00::/8` */
  allow: z.array(z.string().trim().max(60)).min(1, '请至少填写一个网段').max(20),
})
export type OutsideSetting = z.infer<typeof outsideSettingShape>

export const outsideShape = z.object({
  ...keptHead.shape,
  setting: outsideSettingShape,
  listening: z.boolean(),
  addresses: z.array(z.string()),
  fingerprint: z.string().nullable(),
  /** Whether the one who asks sits at the machine itself. */
  isHere: z.boolean(),
})
export type OutsideState = z.infer<typeof outsideShape>
