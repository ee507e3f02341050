import { readFile } from 'node:fs/promises'
import { ProblemError } from '../problem/problem.ts'
import type { Admission, Admitting } from './admission.ts'
import { admitArticle } from './article.ts'
import { openBatch } from './batch.ts'
import { renewCaptions, takeCaptions } from './captions.ts'
import { admitDocument } from './document.ts'
import { admitPanel } from './panel.ts'
import { admitPicture } from './picture.ts'
import { isPanelPlace } from './plan.ts'
import type { PlannedFile } from './planned-file.ts'
import type { Refusal } from './refusal.ts'
import { settleAdmission, settleKnown, type Settled, type Settling } from './settle.ts'
import { sniff, type Sniffed } from './sniff.ts'
import { hashFile } from './store.ts'
import { reading } from './system-problem.ts'
import { admitVideo } from './video.ts'

export interface FileOutcome {
  readonly settled: Settled
  /** Parts that were left out: rows of a panel, pictures of an article, captions of a video. */
  readonly refused: readonly Refusal[]
}

type Watch = Pick<Admitting, 'signal' | 'onStep'>

/** Takes one file in, or throws the Problem that keeps it out; nothing of it stays behind then. */
export async function importFile(
  planned: PlannedFile,
  settling: Settling,
  watch: Watch,
): Promise<FileOutcome> {
  const { file } = planned
  const sniffed = await sniff(file.path, file.name, file.sizeBytes)
  if (sniffed.family === 'table' && !isPanelPlace(file)) throw new ProblemError('table-place')
  const known = await findKnown(planned, settling, watch)
  if (known) {
    const { shelves, options } = settling
    const refused = await renewCaptions(shelves, known.item.mediaHash, planned.captions, options.at())
    return { settled: known, refused }
  }
  const batch = openBatch(settling.shelves.store)
  try {
    const { admission, refused } = await admit(planned, sniffed, { batch, ...watch })
    watch.signal?.throwIfAborted()
    watch.onStep('store', file.sizeBytes, file.sizeBytes)
    await batch.publish()
    return { settled: settleAdmission(planned, admission, settling), refused }
  } finally {
    await batch.abandon()
  }
}

/** Hashes a file where it lies, so that what is here already need not be copied and converted again. */
async function findKnown(
  planned: PlannedFile,
  settling: Settling,
  { signal, onStep }: Watch,
): Promise<Settled | null> {
  const { media } = settling.shelves
  if (!media.knowsSize(planned.file.sizeBytes)) return null
  const onBytes = (done: number, total: number) => onStep('hash', done, total)
  const hash = await hashFile(planned.file.path, { signal, onBytes })
  return media.byHash(hash)?.corruptAtMs === null ? settleKnown(planned, hash, settling) : null
}

type Admitted = { readonly admission: Admission; readonly refused: readonly Refusal[] }

async function admit(
  { file, captions }: PlannedFile,
  { family, format }: Sniffed,
  admitting: Admitting,
): Promise<Admitted> {
  if (family === 'webpage') return admitArticle(file, admitting)
  const onBytes = (done: number, total: number) => admitting.onStep('hash', done, total)
  const original = await admitting.batch.take(file.path, { signal: admitting.signal, onBytes })
  switch (family) {
    case 'video': {
      const video = await admitVideo(original, format, admitting)
      const { renditions, refused } = await takeCaptions(captions, admitting.batch)
      return { admission: { ...video, renditions }, refused }
    }
    case 'picture':
      return { admission: await admitPicture(original, format, admitting), refused: [] }
    case 'document':
      return { admission: await admitDocument(original, admitting), refused: [] }
    case 'table': {
      const bytes = await reading(() => readFile(original.path))
      return admitPanel({ original, bytes, format, shown: file.shown }, admitting)
    }
  }
}
