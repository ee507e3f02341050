import { z } from 'zod'
import { problemShape } from '../../../contract/problem.ts'
import { sourceClasses } from '../../../playlist/source-class.ts'

// The page's policy forbids eval; told so, Zod does not try it first.
z.config({ jitless: true })

const itemKinds = ['video', 'picture', 'document', 'article', 'panel'] as const
const itemStates = ['waiting', 'draft', 'submitted', 'released', 'withdrawn'] as const
/** A word of a newer edition is shown as it is rather than refused. */
const orNewer = <T extends readonly [string, ...string[]]>(known: T) => z.enum(known).or(z.string())

export const item = z.object({
  id: z.string(),
  title: z.string(),
  kind: orNewer(itemKinds),
  state: z.enum(itemStates),
  sourceClass: z.enum(sourceClasses),
  publisher: z.string(),
  durationMs: z.number(),
})
export type Item = z.infer<typeof item>
export const items = z.object({ items: z.array(item) })

export const refusal = problemShape.extend({ path: z.string(), at: z.string(), by: z.string() })
export type Refusal = z.infer<typeof refusal>
export const refusals = z.object({ refusals: z.array(refusal) })
