import { z } from 'zod'

/** Which edition, since when, by whom and why; `sha256` is of the kept document and stands in the chain. */
export const editionHead = z.object({
  edition: z.number().int(),
  changedAt: z.string(),
  changedBy: z.string(),
  role: z.string(),
  reason: z.string().nullable(),
  sha256: z.string(),
})
export type EditionHead = z.infer<typeof editionHead>

/** Which edition a setting of this machine has, and whose it is; 0 and nobody's before the first change. */
export const keptHead = z.object({
  edition: z.number().int().min(0),
  changedBy: z.string(),
  changedAt: z.string().nullable(),
})
export type KeptHead = z.infer<typeof keptHead>

/** With every change: the edition that was before one's eyes, and the reason where one is asked for. */
export const changeHead = z.object({
  edition: z.number().int().min(0),
  reason: z.string().trim().min(1).max(200).nullable().default(null),
})

/** What an edition changed, a line each. */
export const changesShape = z.object({ changes: z.array(z.string()) })
const revision = editionHead.extend(changesShape.shape)
export type Revision = z.infer<typeof revision>

/** The editions of a document. */
export const revisionsShape = z.object({
  /** Newest first; `changes` against the edition before it. */
  revisions: z.array(revision),
  /** The next page's `before`; null on the last one. */
  next: z.number().int().nullable(),
})

/** One edition beside another. */
export const comparedShape = <Document extends z.ZodType>(document: Document) =>
  editionHead.extend({
    document,
    against: z.number().int(),
    /** What would change if this edition took the place of `against`. */
    ...changesShape.shape,
  })
