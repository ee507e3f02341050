import { z } from 'zod'

/** What the controller and the window process say to each other: one JSON text a line, over loopback TCP. */
export const windowOrder = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('open'),
    id: z.number(),
    url: z.string(),
    width: z.number().int().positive(),
    height: z.number().int().positive(),
  }),
  z.object({ type: z.literal('screenshot'), id: z.number() }),
  z.object({ type: z.literal('close'), id: z.number() }),
])

export const windowWord = z.discriminatedUnion('type', [
  /** The first word; without the right token the door is shut. */
  z.object({ type: z.literal('hello'), token: z.string() }),
  z.object({
    type: z.literal('answer'),
    id: z.number(),
    failure: z.string().nullable(),
    /** A screenshot in base64. */
    jpeg: z.string().nullable(),
  }),
  z.object({ type: z.literal('told'), event: z.enum(['crashed', 'hung', 'recovered']) }),
  /** The graphics process died three times: the next start goes without acceleration. */
  z.object({ type: z.literal('accelerationFailed') }),
])

/** What the packaged program and its controller say over the port between them. */
export const programWord = z.object({
  type: z.literal('openWindow'),
  port: z.number(),
  token: z.string(),
  accelerated: z.boolean(),
})

export const controllerWord = z.discriminatedUnion('type', [
  z.object({ type: z.literal('windowGone'), port: z.number() }),
  z.object({ type: z.literal('end') }),
])

export type ProgramWord = z.infer<typeof programWord>
export type ControllerWord = z.infer<typeof controllerWord>
export type WindowOrder = z.infer<typeof windowOrder>
export type WindowWord = z.infer<typeof windowWord>

/** How the window process learns where the controller listens. The token is never on a command line. */
export const doorPortName = 'EZHAN_WINDOW_PORT'
export const doorTokenName = 'EZHAN_WINDOW_TOKEN'
export const withoutAccelerationFlag = '--ezhan-without-acceleration'
