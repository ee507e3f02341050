import { z } from 'zod'
import { roleShape } from './role.ts'

/** Who is signed in; `csrf` goes back with every change. */
export const sessionShape = z.object({
  name: z.string(),
  role: roleShape,
  mustChange: z.boolean(),
  csrf: z.string(),
})
export type Session = z.infer<typeof sessionShape>

const password = z.string().min(1).max(200)
/** RFC 6238, six digits. */
const timeCode = z.string().regex(/^\d{6}$/)

export const signInBody = z.object({
  name: z.string().min(1).max(100),
  password,
  code: timeCode.optional(),
})
export type SignIn = z.input<typeof signInBody>

export const passwordBody = z.object({ current: password, chosen: password, code: timeCode.optional() })
export type PasswordChange = z.input<typeof passwordBody>

/** A session as its owner, or an administrator, sees it in a list. */
export const listedSessionShape = z.object({
  id: z.string(),
  name: z.string(),
  begunAt: z.string(),
  expiresAt: z.string(),
  address: z.string(),
  /** The one that asks. */
  isThis: z.boolean(),
})
export type ListedSession = z.infer<typeof listedSessionShape>
export const sessionsShape = z.object({ sessions: z.array(listedSessionShape) })

/** A second factor that is offered: its secret, and the address that a QR code carries. */
export const codeOfferShape = z.object({ secret: z.string(), address: z.string() })
/** What was offered goes back with its first code: 160 bits in Base32. */
export const codeBody = z.object({ secret: z.string().regex(/^[A-Z2-7]{32}$/), code: timeCode })
export const codeEndBody = codeBody.pick({ code: true })
