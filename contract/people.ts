import { z } from 'zod'
import { roleShape } from './role.ts'

/** As a person types it on a phone; no sign that a list or a log would be torn by. */
export const userName = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}._-]{1,40}$/u)

export const accountShape = z.object({
  name: z.string(),
  role: roleShape,
  mustChange: z.boolean(),
  closedAt: z.string().nullable(),
  hasCode: z.boolean(),
})
export type Account = z.infer<typeof accountShape>
export const accountsShape = z.object({ users: z.array(accountShape) })
/** Told once, to whoever made the account or reset it. */
export const newAccountShape = accountShape.extend({ firstPassword: z.string() })

export const accountBody = z.object({ name: userName, role: roleShape })
export const accountChange = z.object({ role: roleShape.optional(), closed: z.boolean().optional() })

export const tokenShape = z.object({
  id: z.string(),
  name: z.string(),
  role: roleShape,
  createdAt: z.string(),
  revokedAt: z.string().nullable(),
})
export type Token = z.infer<typeof tokenShape>
export const tokensShape = z.object({ tokens: z.array(tokenShape) })
export const newTokenShape = tokenShape.extend({ secret: z.string() })
export const tokenBody = z.object({ name: z.string().trim().min(1).max(100), role: roleShape })
