import { computed, shallowRef, triggerRef } from 'vue'
import { nothing } from '../../api/shapes.ts'
import { problemOf, Refused, type Problem, type Station } from '../../api/station.ts'
import type { BroughtFile } from './brought-file.ts'
import { forgetSent, sendFile, type Sending, type SendingWords } from './sending.ts'
import { kept as keptShape, type KeptUpload } from './shapes.ts'
import { totalsOf, type UploadRow } from './upload-rows.ts'

/** A browser opens six lines to one address; events and pages need theirs. */
const atOnce = 3
/** How soon a torn line is tried again. */
const againMs = 3_000

interface Sent {
  row: UploadRow
  sending: Sending
}

/** Files that somebody brought over the network: sent in pieces, then imported together when all have arrived. */
export function useUploads(station: Station, words: SendingWords) {
  const sent = shallowRef<Sent[]>([])
  const kept = shallowRef<readonly KeptUpload[]>([])
  const problem = shallowRef<Problem | null>(null)
  const rows = computed(() => sent.value.map(({ row }) => row))
  const totals = computed(() => totalsOf(rows.value))
  let again = 0
  let last = 0

  const change = (one: Sent, to: Partial<UploadRow>) => {
    one.row = { ...one.row, ...to }
    triggerRef(sent)
  }
  const next = () => {
    const free = atOnce - rows.value.filter(({ at }) => at === 'sending').length
    for (const one of sent.value.filter(({ row }) => row.at === 'queued').slice(0, Math.max(0, free))) {
      change(one, { at: 'sending' })
      void one.sending.start()
    }
    if (totals.value.isReady) void bring()
  }
  const retry = () => {
    clearTimeout(again)
    for (const one of sent.value) if (one.row.at === 'cut') change(one, { at: 'queued' })
    next()
  }
  const add = (brought: BroughtFile): Sent => {
    const one: Sent = {
      row: { ...rowOf(brought), key: String((last += 1)) },
      sending: sendFile(brought, words, {
        onBytes: (sentBytes) => change(one, { sentBytes }),
        onArrived: (id) => (change(one, { at: 'arrived', id, sentBytes: one.row.sizeBytes }), next()),
        onCut() {
          change(one, { at: 'cut' })
          clearTimeout(again)
          again = window.setTimeout(retry, againMs)
        },
        onRefused: (refused) => (change(one, { at: 'refused', problem: refused }), next()),
      }),
    }
    return one
  }
  let isBringing = false
  /** All that has arrived goes to the library; where another import runs, it waits for its end. */
  async function bring(more: readonly string[] = []): Promise<void> {
    const ids = [...rows.value.filter(({ at }) => at === 'arrived').map(({ id }) => id), ...more]
    if (isBringing || ids.length === 0) return
    isBringing = true
    problem.value = null
    try {
      await station.post('/uploads/import', { ids }, nothing)
      sent.value = sent.value.filter(({ row }) => row.at === 'refused')
      forgetSent()
    } catch (error) {
      if (!(error instanceof Refused) || error.problem.code !== 'import-running')
        problem.value = problemOf(error)
    } finally {
      isBringing = false
    }
  }
  const look = async () => {
    const { uploads } = await station.get('/uploads', keptShape)
    const own = new Set(rows.value.map(({ path }) => path))
    kept.value = uploads.filter(({ path }) => !own.has(path))
  }
  window.addEventListener('online', retry)
  return {
    rows,
    totals,
    kept,
    problem,
    send(files: readonly BroughtFile[]): void {
      kept.value = kept.value.filter((one) => !files.some(({ path }) => path === one.path))
      sent.value = [...sent.value, ...files.map(add)]
      next()
    },
    async pause(): Promise<void> {
      for (const one of sent.value.filter(({ row }) => ['queued', 'sending', 'cut'].includes(row.at))) {
        change(one, { at: 'paused' })
        await one.sending.pause()
      }
    },
    resume(): void {
      for (const one of sent.value) if (one.row.at === 'paused') change(one, { at: 'queued' })
      next()
    },
    async cancel(key: string | null): Promise<void> {
      const gone = sent.value.filter(({ row }) => key === null || row.key === key)
      sent.value = sent.value.filter((one) => !gone.includes(one))
      for (const one of gone) await one.sending.drop()
      next()
    },
    /** What came in an earlier visit and was not imported. */
    look: () => look().catch(() => undefined),
    async bringKept(): Promise<void> {
      await bring(kept.value.filter((one) => one.arrivedBytes === one.sizeBytes).map(({ id }) => id))
      await look()
    },
    async dropKept(): Promise<void> {
      for (const { id } of kept.value) await station.drop(`/uploads/${id}`).catch(() => undefined)
      forgetSent()
      await look()
    },
    /** An import is over: what waited for its end may go. */
    importEnded(): void {
      if (totals.value.isReady) void bring()
      void look().catch(() => undefined)
    },
    end(): void {
      clearTimeout(again)
      window.removeEventListener('online', retry)
      for (const one of sent.value) void one.sending.pause()
    },
  }
}

export type UploadsView = ReturnType<typeof useUploads>

const rowOf = ({ file, path }: BroughtFile): Omit<UploadRow, 'key'> => ({
  ...{ path, sizeBytes: file.size, sentBytes: 0, at: 'queued', id: '', problem: null },
})
