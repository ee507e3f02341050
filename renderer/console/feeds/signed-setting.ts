import { z } from 'zod'
import { editionHead } from '../../../contract/editions.ts'

/** Whether this station takes nothing but signed packages, and the edition that it was read in. */
export const signedSetting = editionHead
  .pick({ edition: true })
  .extend({ signedOnly: z.boolean().default(false) })
export type SignedSetting = z.infer<typeof signedSetting>
