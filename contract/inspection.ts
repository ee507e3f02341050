import { z } from 'zod'

/** 检查口令, as it is typed on the glass. */
export const pinShape = z.string().regex(/^\d{6}$/, '检查口令为 6 位数字')
export const pinBody = z.object({ pin: pinShape })
export const pinStateShape = z.object({ set: z.boolean() })

/** What a right PIN opens, and for how long. */
export const inspectionTicketShape = z.object({
  ticket: z.string(),
  expiresInSeconds: z.number().int(),
})
