import { z } from 'zod'

const target = z.object({ targetId: z.string(), type: z.string(), url: z.string() })

/** What the browser tells unasked, as far as a kiosk listens. Everything else is left unread. */
export const browserEvent = z.discriminatedUnion('method', [
  z.object({ method: z.literal('Target.targetCreated'), params: z.object({ targetInfo: target }) }),
  z.object({ method: z.literal('Target.targetCrashed'), params: z.object({ targetId: z.string() }) }),
  z.object({ method: z.literal('Target.targetDestroyed'), params: z.object({ targetId: z.string() }) }),
  z.object({ method: z.literal('Page.javascriptDialogOpening'), params: z.object({ type: z.string() }) }),
  z.object({
    method: z.literal('Page.frameNavigated'),
    params: z.object({ frame: z.object({ url: z.string(), parentId: z.string().optional() }) }),
  }),
  z.object({
    method: z.literal('Fetch.requestPaused'),
    params: z.object({ requestId: z.string(), request: z.object({ url: z.string() }) }),
  }),
])

export type BrowserEvent = z.infer<typeof browserEvent>
