import { z } from 'zod'

const count = z.number().int()

/** How far an import is. */
export const importProgressShape = z.object({
  path: z.string(),
  step: z.enum(['unpack', 'hash', 'probe', 'convert', 'store']),
  doneBytes: count,
  totalBytes: count,
  doneFiles: count,
  totalFiles: count,
  /** Of the files before this one, and of all: how long it will still take follows from them. */
  beforeBytes: count,
  allBytes: count,
})

/** The import that is under way; null while there is none. */
const standing = z
  .object({
    paused: z.boolean(),
    /** Null before its first file. */
    progress: importProgressShape.nullable(),
    remainingSeconds: count.nullable(),
  })
  .nullable()
export const importStandingShape = z.object({ import: standing })
export type ImportStanding = NonNullable<z.infer<typeof standing>>

/** Whether the glass tells of it, too. */
export const onGlass = z.boolean().default(false).describe('在屏幕上也显示进度')
export const importBody = z.object({ path: z.string().min(1).max(4_096), onGlass })
export const importStepBody = z.object({ step: z.enum(['pause', 'resume', 'cancel']) })
/** It goes on by itself; /events tells of it. */
export const acceptedShape = z.object({ accepted: z.literal(true) })

const takenFile = z.object({ path: z.string(), title: z.string(), already: z.boolean() })
const namedFile = z.object({ path: z.string() })

/** What became of an import, as /events tells it at its end. */
const importReportShape = z.object({
  taken: z.array(takenFile),
  waiting: z.array(takenFile.extend({ reason: z.string() })),
  refused: z.array(namedFile),
  /** Files that a manifest names and that are not there. */
  missing: z.array(namedFile),
  /** Stopped by hand: what is not named above was not looked at. */
  stopped: z.boolean(),
})
export type ImportReport = z.infer<typeof importReportShape>

const importStepShape = importProgressShape.extend({
  done: z.literal(false),
  // A word of a newer edition is shown as it is rather than not at all.
  step: z.string(),
  paused: z.boolean(),
  remainingSeconds: count.nullable(),
})
export type ImportStep = z.infer<typeof importStepShape>

/** A word of /events on the import that is under way. */
export const importWord = z.discriminatedUnion('done', [
  importStepShape,
  z.object({
    done: z.literal(true),
    report: importReportShape.optional(),
    error: z.object({ message: z.string(), next: z.string() }).optional(),
  }),
])
export type ImportWord = z.infer<typeof importWord>
