import { z } from 'zod'

const stretch = z.object({
  first: z.number().int(),
  last: z.number().int(),
  count: z.number().int(),
  before: z.string(),
  head: z.string(),
})

/** As docs/ledger-format.md describes it. Loose: what a later format adds is under the signature, too. */
export const sealShape = z
  .object({
    format: z.string(),
    station: z.string(),
    date: z.string(),
    number: z.number().int(),
    segments: stretch,
    acts: stretch,
    prevSeal: z.string(),
    suite: z.string(),
    publicKey: z.string(),
    hash: z.string(),
    signature: z.string(),
  })
  .loose()
export type SealedDay = z.infer<typeof sealShape>
export const sealsShape = z.object({ seals: z.array(sealShape) })

/** What the station says beside a seal; not under its signature. */
const beside = z.object({
  /** `gone`: segments were let go of after their time of keeping; seal, acts and totals remain. */
  records: z.enum(['kept', 'gone']),
  /** The numbers of all seals of that date: a clock that was set back may bring a second one. */
  sealsOfDate: z.array(z.number().int()),
})
export const sealOfDateShape = z.intersection(sealShape, beside)
