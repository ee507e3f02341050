import { z } from 'zod'
import { ProblemError } from '../../server/problem/problem.ts'
import type { ImportProgress, ImportReport } from '../../server/library/import-report.ts'
import type { Holder } from '../data-folder.ts'

const announced = z.union([
  z.object({ done: z.literal(false) }).loose(),
  z.object({ done: z.literal(true), report: z.custom<ImportReport>() }),
  z.object({ done: z.literal(true), error: z.object({ message: z.string(), next: z.string() }) }),
])

/** What the command was asked for beside its paths. */
export interface Following {
  /** How far it is, is to be told on the glass too. */
  readonly onGlass: boolean
  readonly onProgress: (progress: ImportProgress) => void
}

/** Asks the running controller to import, one path after the other, and follows it. */
export async function importThroughController(
  holder: Holder,
  paths: readonly string[],
  following: Following,
): Promise<ImportReport> {
  const reports: ImportReport[] = []
  for (const path of paths) reports.push(await importOne(holder, path, following))
  return {
    taken: reports.flatMap(({ taken }) => taken),
    waiting: reports.flatMap(({ waiting }) => waiting),
    refused: reports.flatMap(({ refused }) => refused),
    missing: reports.flatMap(({ missing }) => missing),
    passedOver: reports.reduce((sum, { passedOver }) => sum + passedOver, 0),
    stopped: reports.some(({ stopped }) => stopped),
  }
}

async function importOne(
  { url, key }: Holder,
  path: string,
  { onGlass, onProgress }: Following,
): Promise<ImportReport> {
  const headers = { authorization: `Bearer ${key}` }
  const events = await fetch(`${url}/api/v1/events`, { headers })
  const asked = await fetch(`${url}/api/v1/library/import`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ path, onGlass }),
  })
  if (!asked.ok) {
    await events.body?.cancel()
    throw new ProblemError(asked.status === 409 ? 'import-running' : 'path-missing', { path })
  }
  for await (const word of importEvents(events)) {
    if (!word.done) onProgress(word as unknown as ImportProgress)
    else if ('report' in word) return word.report
    else throw new Error(`${word.error.message}${word.error.next}`)
  }
  throw new ProblemError('controller-gone')
}

/** The events of this kind out of the stream of all that happens. */
async function* importEvents(events: Response) {
  let rest = ''
  for await (const piece of events.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const whole = (rest + piece).split('\n\n')
    rest = whole.pop() ?? ''
    for (const event of whole) {
      const line = /^event: import\ndata: (.*)$/m.exec(event)?.[1]
      if (line !== undefined) yield announced.parse(JSON.parse(line))
    }
  }
}
