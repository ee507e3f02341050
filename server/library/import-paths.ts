import { ProblemError } from '../problem/problem.ts'
import type { ImportStep } from './admission.ts'
import { unpackFound, type ArchivesOpened } from './archive/unpack-found.ts'
import { noFiles, type ImportOptions, type ImportReport } from './import-report.ts'
import { importFile } from './import-file.ts'
import { takePackages } from './import-packages.ts'
import { makePlan, type Plan } from './plan.ts'
import type { PlannedFile } from './planned-file.ts'
import { refusal, refusalOf, type Refusal } from './refusal.ts'
import type { Settled, Settling } from './settle.ts'
import type { Shelves } from './shelves.ts'
import { walk } from './walk.ts'

interface Importing {
  readonly settling: Settling
  readonly report: ImportReport
  readonly refuse: (refused: Refusal) => void
}

/** Takes in what was brought, file by file: one bad file never stops the rest. */
export async function importPaths(
  shelves: Shelves,
  paths: readonly string[],
  options: ImportOptions,
): Promise<ImportReport> {
  const report = emptyReport()
  const settling: Settling = { shelves, options, met: new Set() }
  const refuse = (refused: Refusal) => {
    report.refused.push(refused)
    shelves.refusals.add(refused, options.by, options.at())
  }
  try {
    for (const path of paths) await importPath(path, { settling, report, refuse })
  } catch (error) {
    if (!options.signal?.aborted) throw error
    report.stopped = true
  }
  return report
}

const emptyReport = (): ImportReport => ({
  taken: [],
  waiting: [],
  refused: [],
  missing: [],
  passedOver: 0,
  stopped: false,
})

async function importPath(path: string, importing: Importing): Promise<void> {
  const found = await look(path, importing)
  try {
    const loose = found && (await takeSigned(path, found, importing))
    const plan = loose && (await planFor(path, loose, importing))
    if (plan) await takeFiles(plan, importing)
  } finally {
    await found?.close()
  }
}

/** Signed packages come in by their own manifests; answers what else there is, null where nothing else may come. */
async function takeSigned(path: string, found: ArchivesOpened, importing: Importing) {
  const { settling, refuse } = importing
  const take = (files: readonly PlannedFile[], signedBy: string) => takeApart(files, signedBy, importing)
  const loose = await takePackages(found, { ...settling, refuse, take })
  if (loose.files.length === 0 || !settling.shelves.packages.signedOnly()) return loose
  settling.shelves.refusals.forget([path])
  refuse(refusal(path, 'signed-only', { files: loose.files.length }))
  return null
}

/** The files of one package, with a report of their own; what was brought by a signer is told so. */
async function takeApart(
  files: readonly PlannedFile[],
  by: string,
  { settling, report, refuse }: Importing,
): Promise<ImportReport> {
  const { shelves, options } = settling
  const own = emptyReport()
  const refuseToo = (refused: Refusal) => {
    own.refused.push(refused)
    refuse(refused)
  }
  const apart = { shelves, options: { ...options, by }, met: new Set<string>() }
  try {
    await takeFiles({ files }, { settling: apart, report: own, refuse: refuseToo })
  } catch (error) {
    if (!options.signal?.aborted) throw error
    own.stopped = true
  }
  report.taken.push(...own.taken)
  report.waiting.push(...own.waiting)
  return own
}

async function takeFiles(
  { files }: Pick<Plan, 'files'>,
  { settling, report, refuse }: Importing,
): Promise<void> {
  const { signal, turn, onProgress } = settling.options
  const allBytes = files.reduce((sum, { file }) => sum + file.sizeBytes, 0)
  let beforeBytes = 0
  for (const [doneFiles, planned] of files.entries()) {
    await turn?.()
    signal?.throwIfAborted()
    const { shown, sizeBytes } = planned.file
    const totals = { doneFiles, totalFiles: files.length, beforeBytes, allBytes, ...countsOf(report) }
    const onStep = (step: ImportStep, doneBytes: number, totalBytes: number) =>
      onProgress?.({ path: shown, step, doneBytes, totalBytes, ...totals })
    try {
      const { settled, refused } = await importFile(planned, settling, { signal, onStep })
      refused.forEach(refuse)
      tell(report, planned, settled)
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      refuse(refusalOf(shown, error))
    }
    beforeBytes += sizeBytes
  }
}

const countsOf = ({ taken, waiting, refused }: ImportReport) => ({
  taken: taken.length,
  waiting: waiting.length,
  refused: refused.length,
})

function tell(report: ImportReport, { file, doubted }: PlannedFile, { item, already }: Settled): void {
  const { id: itemId, title, kind, sourceClass, state } = item
  const path = file.shown
  if (state !== 'waiting') report.taken.push({ path, itemId, title, kind, sourceClass, already })
  else report.waiting.push({ path, itemId, title, already, reason: doubted ? doubtedReason : unknownReason })
}

const unknownReason = '不知道它的来源，请在控制台选定来源后再播放。'
const doubtedReason = '清单里它的那一行有误，请改正清单后再导入，或在控制台选定来源。'

/** Lists what there is, archives unpacked; null when there is nothing to look at. */
async function look(path: string, { settling, refuse }: Importing): Promise<ArchivesOpened | null> {
  const { shelves, options } = settling
  const { signal, onProgress } = options
  try {
    return await unpackFound(await walk(path, signal), {
      store: shelves.store,
      signal,
      onBytes: ({ shown }, doneBytes, totalBytes) =>
        onProgress?.({ path: shown, step: 'unpack', doneBytes, totalBytes, ...noFiles }),
    })
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const refused = refusalOf(path, error)
    shelves.refusals.forget([path])
    refuse(refused)
    return null
  }
}

async function planFor(path: string, found: ArchivesOpened, importing: Importing): Promise<Plan | null> {
  const { settling, report, refuse } = importing
  // What is looked at anew is judged anew: its earlier refusal does not stay.
  settling.shelves.refusals.forget([
    ...found.files.map(({ shown }) => shown),
    ...found.refused.map(({ path }) => path),
  ])
  report.passedOver += found.passedOver
  found.refused.forEach(refuse)
  try {
    const plan = await makePlan(found)
    plan.refused.forEach(refuse)
    report.missing.push(...plan.missing)
    return plan
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    refuse(refusalOf(path, error))
    return null
  }
}
