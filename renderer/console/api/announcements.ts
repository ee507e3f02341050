import { z } from 'zod'

/** How far an import is. */
export const importStep = z.object({
  done: z.literal(false),
  path: z.string(),
  step: z.string(),
  doneFiles: z.number(),
  totalFiles: z.number(),
  doneBytes: z.number(),
  totalBytes: z.number(),
  beforeBytes: z.number(),
  allBytes: z.number(),
  paused: z.boolean(),
  remainingSeconds: z.number().nullable(),
})

const takenFile = z.object({ path: z.string(), title: z.string(), already: z.boolean() })

/** What became of an import. */
export const importReport = z.object({
  taken: z.array(takenFile),
  waiting: z.array(takenFile.extend({ reason: z.string() })),
  refused: z.array(z.object({ path: z.string() })),
  missing: z.array(z.object({ path: z.string() })),
  stopped: z.boolean(),
})

export const importEnd = z.object({
  done: z.literal(true),
  report: importReport.optional(),
  error: z.object({ message: z.string(), next: z.string() }).optional(),
})

export const importWord = z.discriminatedUnion('done', [importStep, importEnd])
export type ImportStep = z.infer<typeof importStep>
export type ImportReport = z.infer<typeof importReport>
export type ImportWord = z.infer<typeof importWord>
