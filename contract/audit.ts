import { z } from 'zod'

/** An act of the chain, told in the language of whoever asks. */
export const toldActShape = z.object({
  seq: z.number().int(),
  at: z.string(),
  clockTrusted: z.boolean(),
  kind: z.string(),
  title: z.string(),
  sentence: z.string(),
  role: z.string(),
  name: z.string(),
  subject: z.string(),
  document: z.string().nullable(),
  reason: z.string().nullable(),
  changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
  lines: z.array(z.string()),
  /** The act's body as it is chained. */
  body: z.unknown(),
  hash: z.string(),
})
export type ToldAct = z.infer<typeof toldActShape>

/** `next` is the cursor of the page after this one, null on the last. */
export const actsShape = z.object({ acts: z.array(toldActShape), next: z.string().nullable() })
export const actKindsShape = z.object({ kinds: z.array(z.object({ kind: z.string(), title: z.string() })) })

/** What a walk along the chain found. */
export const chainShape = z.object({
  sound: z.boolean(),
  acts: z.number().int(),
  head: z.string(),
  brokenAt: z.string().nullable(),
})
