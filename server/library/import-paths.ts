import { ProblemError } from '../problem/problem.ts'
import type { ImportOptions, ImportReport } from './import-report.ts'
import { importFile } from './import-file.ts'
import type { ImportStep } from './admission.ts'
import { makePlan, type Plan, type PlannedFile } from './plan.ts'
import { refusalOf, type Refusal } from './refusal.ts'
import type { Settled, Settling } from './settle.ts'
import type { Shelves } from './shelves.ts'
import { walk } from './walk.ts'

type OnStep = (step: ImportStep, doneBytes: number, totalBytes: number) => void

/** Takes in what was brought, file by file: one bad file never stops the rest. */
export async function importPaths(
  shelves: Shelves,
  paths: readonly string[],
  options: ImportOptions,
): Promise<ImportReport> {
  const report: ImportReport = {
    taken: [],
    waiting: [],
    refused: [],
    missing: [],
    passedOver: 0,
    stopped: false,
  }
  const settling: Settling = { shelves, options, met: new Set() }
  shelves.refusals.clear()
  const refuse = (refused: Refusal) => {
    report.refused.push(refused)
    shelves.refusals.add(refused, options.by, options.at())
  }
  try {
    for (const path of paths) await importPath(settling, path, report, refuse)
  } catch (error) {
    if (!options.signal?.aborted) throw error
    report.stopped = true
  }
  return report
}

async function importPath(
  settling: Settling,
  path: string,
  report: ImportReport,
  refuse: (refused: Refusal) => void,
): Promise<void> {
  const { options } = settling
  const plan = await look(path, options, report, refuse)
  for (const [doneFiles, planned] of (plan?.files ?? []).entries()) {
    options.signal?.throwIfAborted()
    const { shown } = planned.file
    const onStep: OnStep = (step, doneBytes, totalBytes) =>
      options.onProgress?.({
        path: shown,
        step,
        doneBytes,
        totalBytes,
        doneFiles,
        totalFiles: plan?.files.length ?? 0,
      })
    try {
      const { settled, refused } = await importFile(planned, settling, { signal: options.signal, onStep })
      refused.forEach(refuse)
      tell(report, planned, settled)
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      refuse(refusalOf(shown, error))
    }
  }
}

function tell(report: ImportReport, { file, doubted }: PlannedFile, { item, already }: Settled): void {
  const { id: itemId, title, kind, sourceClass, state } = item
  const path = file.shown
  if (state !== 'waiting') report.taken.push({ path, itemId, title, kind, sourceClass, already })
  else report.waiting.push({ path, itemId, title, already, reason: doubted ? doubtedReason : unknownReason })
}

const unknownReason = '不知道它的来源，请在控制台选定来源后再播放。'
const doubtedReason = '清单里它的那一行有误，请改正清单后再导入，或在控制台选定来源。'

async function look(
  path: string,
  options: ImportOptions,
  report: ImportReport,
  refuse: (refused: Refusal) => void,
): Promise<Plan | null> {
  try {
    const found = await walk(path, options.signal)
    report.passedOver += found.passedOver
    const plan = await makePlan(found)
    for (const refused of [...found.refused, ...plan.refused]) refuse(refused)
    report.missing.push(...plan.missing)
    return plan
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    refuse(refusalOf(path, error))
    return null
  }
}
