import { z } from 'zod'

/** What a commissioning looks at, in its order: first what the machine finds by itself, then what a person sees. */
export const checkNames = ['clock', 'disk', 'media', 'glyphs', 'gestures', 'panel', 'sound', 'touch'] as const
export type CheckName = (typeof checkNames)[number]

export const askedNames = ['panel', 'sound', 'touch'] as const
export type AskedName = (typeof askedNames)[number]

/** `noted`: it works, with something to know. `absent`: the machine does not have it, and a person says so. */
export const outcomes = ['passed', 'noted', 'failed', 'absent'] as const

/** How it is known: measured by the machine, vouched for by a person, or only looked up in files and settings. */
export const proofs = ['measured', 'attested', 'inspected'] as const

/** Results in the language of whoever asks; the certificate itself holds both. */
const result = z.object({
  name: z.enum(checkNames),
  outcome: z.enum(outcomes),
  proof: z.enum(proofs),
  words: z.string(),
  details: z.array(z.string()),
})
export type ToldResult = z.infer<typeof result>

export const commissioningShape = z.object({
  /** When the newest certificate was made; null before there is one. */
  commissionedAt: z.string().nullable(),
  run: z.object({ running: z.boolean(), results: z.array(result) }).nullable(),
})
export type Commissioning = z.infer<typeof commissioningShape>

export const commissioningBody = z.object({
  /** The clock of whoever asks, as a hint. */
  now: z.iso.datetime({ offset: true }).nullable().default(null),
})
export const trialBody = z.object({ trial: z.enum(['picture', 'tone', 'touch']).nullable() })
export const answerBody = z.object({ check: z.enum(askedNames), answer: z.enum(['yes', 'no', 'none']) })
