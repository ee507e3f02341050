import { z } from 'zod'
import { attestation } from '../station/attested/attestation.ts'
import { dayReasonInput } from '../station/facts/short-reason.ts'

/** `replacedBy` is the later entry that puts this one right; both are kept. */
const entry = z.intersection(attestation, z.object({ replacedBy: z.string().nullable() }))
export type Entry = z.infer<typeof entry>

/** As with /segments: `next` is the cursor of the page after this one, null on the last. */
const next = z.string().nullable()
export const attestationsShape = z.object({ attestations: z.array(entry), next })
export const activitiesShape = z.object({ activities: z.array(entry), next })

/** Why a day was short, and who says so. */
export const dayReason = dayReasonInput.extend({ name: z.string(), role: z.string(), at: z.string() })
export type DayReason = z.infer<typeof dayReason>

/** A photo is named by the SHA-256 of what is kept of it. */
export const photoHash = z.string().regex(/^[0-9a-f]{64}$/)
export const photoShape = z.object({ hash: photoHash, sizeBytes: z.number().int() })
