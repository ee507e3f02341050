import { z } from 'zod'

/** By source class; one that was not shown is not named. */
const classSeconds = z.record(z.string(), z.number().min(0))

const days = z.object({ due: z.number().int(), met: z.number().int() })

/** What an inspector sees before the glass: facts, none of which can be changed there. */
export const inspectionShape = z.object({
  at: z.string(),
  station: z.object({
    code: z.string(),
    name: z.string(),
    standing: z.string(),
    place: z.object({ kind: z.string(), name: z.string() }),
    rectification: z.object({ deadline: z.string(), asked: z.string() }).nullable(),
    responsible: z.object({ name: z.string(), telephone: z.string() }).nullable(),
    demonstration: z.boolean(),
  }),
  today: z.object({
    date: z.string(),
    dueSeconds: z.number().int(),
    creditedSeconds: classSeconds,
    target: z.object({ sourceClass: z.string(), seconds: z.number().int(), document: z.string() }),
    forecast: z.enum(['met', 'on-track', 'short', 'not-due']),
  }),
  month: z.object({ month: z.string(), creditedSeconds: classSeconds, days }),
  renewal: z.object({ newestInstalledAt: z.string().nullable(), newestFirstShownAt: z.string().nullable() }),
  machine: z.object({
    clockTrusted: z.boolean(),
    diskFreeBytes: z.number(),
    diskTotalBytes: z.number(),
    shell: z.string(),
    version: z.string(),
    startedAt: z.string(),
    upSeconds: z.number().int(),
    faults: z.array(z.string()),
  }),
  seal: z.object({ date: z.string(), number: z.number().int(), hash: z.string() }).nullable(),
  keyId: z.string(),
  /** The signed compact summary (docs/inspection-code.md). */
  code: z.string(),
  /** Where a phone of the same network sees the same; null while the station listens to itself alone. */
  phoneAddress: z.string().nullable(),
})

export type Inspection = z.infer<typeof inspectionShape>
