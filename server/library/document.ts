import { readFile } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import { ProblemError } from '../problem/problem.ts'
import type { Admission, AdmittedRendition, Admitting } from './admission.ts'
import type { DocumentOrder, DocumentReport } from './document-worker.ts'
import { longestSide } from './picture.ts'
import { pageMs } from './reading-time.ts'
import type { Incoming } from './store.ts'

/** Twelve minutes at 12 s a page: longer than anyone stands before a screen. */
const maxPages = 60
const maxBytes = 200_000_000
/** A page that takes longer to draw than this was made to hang its reader. */
const silenceMs = 60_000

type Page = Extract<DocumentReport, { type: 'page' }>

/** Takes a PDF in as pictures of its pages. */
export async function admitDocument(original: Incoming, admitting: Admitting): Promise<Admission> {
  if (original.sizeBytes > maxBytes) throw new ProblemError('document-broken')
  admitting.onStep('convert', 0, original.sizeBytes)
  const renditions: AdmittedRendition[] = []
  const bytes = new Uint8Array(await readFile(original.path))
  for await (const { jpeg, width, height } of drawPages({ bytes, longestSide, maxPages }, admitting.signal)) {
    const incoming = await admitting.batch.takeBytes(jpeg)
    renditions.push({ role: 'page', incoming, mime: 'image/jpeg', width, height, durationMs: null })
  }
  if (renditions.length === 0) throw new ProblemError('document-broken')
  const file = { incoming: original, mime: 'application/pdf', width: null, height: null, durationMs: null }
  return { kind: 'document', original: file, renditions, durationMs: renditions.length * pageMs }
}

/** Pages as they are drawn, from a thread that is ended whatever happens. */
async function* drawPages(order: DocumentOrder, signal?: AbortSignal): AsyncGenerator<Page> {
  const worker = new Worker(new URL('./document-worker.ts', import.meta.url), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  })
  try {
    for await (const report of reportsOf(worker)) {
      signal?.throwIfAborted()
      if (report.type === 'done') return
      if (report.type !== 'page') throw refusalOfReport(report)
      yield report
    }
    throw new ProblemError('document-broken')
  } finally {
    await worker.terminate()
  }
}

function refusalOfReport(report: Exclude<DocumentReport, { type: 'page' | 'done' }>): ProblemError {
  switch (report.type) {
    case 'too-long':
      return new ProblemError('document-too-long', { pages: report.pages, limit: maxPages })
    case 'encrypted':
      return new ProblemError('document-encrypted')
    case 'broken':
      return new ProblemError('document-broken')
  }
}

/** Ends when the thread ends, fails or falls silent. */
async function* reportsOf(worker: Worker): AsyncGenerator<DocumentReport> {
  const waiting: DocumentReport[] = []
  let ended = false
  let wake: () => void = () => undefined
  const end = () => {
    ended = true
    wake()
  }
  worker.on('message', (report: DocumentReport) => {
    waiting.push(report)
    wake()
  })
  worker.once('error', end).once('exit', end)
  for (;;) {
    const report = waiting.shift()
    if (report) yield report
    else if (ended) return
    else {
      const silence = setTimeout(end, silenceMs)
      await new Promise<void>((resolve) => (wake = resolve))
      clearTimeout(silence)
    }
  }
}
