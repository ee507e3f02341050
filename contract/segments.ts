import { z } from 'zod'

/** A segment as the interface gives it: instants with their offset. */
export const segmentShape = z.object({
  seq: z.number().int(),
  bootId: z.string(),
  screen: z.string(),
  zone: z.string(),
  showingId: z.string(),
  part: z.number().int(),
  itemId: z.string(),
  title: z.string(),
  publisher: z.string(),
  sourceClass: z.string(),
  themes: z.array(z.string()),
  kind: z.string(),
  mediaHash: z.string(),
  startedAt: z.string(),
  endedAt: z.string(),
  shell: z.string(),
  elapsedMs: z.number().int(),
  creditedMs: z.number().int(),
  excludedMs: z.object({
    frozen: z.number().int(),
    hidden: z.number().int(),
    panelOff: z.number().int(),
    clockUntrusted: z.number().int(),
  }),
  clockTrusted: z.boolean(),
  endReason: z.string(),
  place: z.string(),
  prevHash: z.string(),
  hash: z.string(),
})
export type Segment = z.infer<typeof segmentShape>

/** The answer of GET /segments; `next` is the cursor of the page after this one, null on the last. */
export const segmentsShape = z.object({ segments: z.array(segmentShape), next: z.string().nullable() })
