import { computed, shallowRef, type Ref } from 'vue'
import { nothing, problemOf, Refused, type Station } from '../../api/station.ts'
import type { Problem } from '../../../../contract/problem.ts'
import type { BroughtFile } from './brought-file.ts'
import { forgetSent, type SendingWords } from './sending.ts'
import { UploadQueue } from './upload-queue.ts'
import { totalsOf, type UploadRow } from './upload-rows.ts'
import { useKept } from './use-kept.ts'

/** Files that somebody brought over the network: sent in pieces, then imported together when all have arrived. */
export function useUploads(station: Station, words: SendingWords, onGlass: Readonly<Ref<boolean>>) {
  const rows = shallowRef<readonly UploadRow[]>([])
  const { kept, ...earlier } = useKept(station)
  const { problem, bring } = useBringing(station, onGlass)
  const arrived = () => rows.value.filter(({ at }) => at === 'arrived').map(({ id }) => id)
  const queue: UploadQueue = new UploadQueue({
    words,
    onRows: (now) => (rows.value = now),
    onReady: () => void bring(arrived(), (ids) => queue.release(ids)),
  })
  const look = () => earlier.look(rows.value.map(({ path }) => path))
  const retry = () => queue.retry()
  window.addEventListener('online', retry)
  return {
    rows,
    totals: computed(() => totalsOf(rows.value)),
    kept,
    problem,
    send(files: readonly BroughtFile[]): void {
      earlier.leave(files.map(({ path }) => path))
      queue.add(files)
    },
    pause: () => queue.pause(),
    resume: () => queue.resume(),
    cancel: (key: string | null) => queue.cancel(key),
    look: () => look().catch(() => undefined),
    bringKept: () => bring(earlier.whole(), () => void (kept.value = [])),
    dropKept: () => earlier.drop(),
    /** An import is over: what waited for its end may go. */
    importEnded(): void {
      queue.retry()
      void look().catch(() => undefined)
    },
    end(): void {
      window.removeEventListener('online', retry)
      queue.end()
    },
  }
}

export type UploadsView = ReturnType<typeof useUploads>

/** All that has arrived goes to the library; where another import runs, it waits for its end. */
function useBringing(station: Station, onGlass: Readonly<Ref<boolean>>) {
  const problem = shallowRef<Problem | null>(null)
  let isAsking = false
  return {
    problem,
    bring: async (ids: readonly string[], onBrought: (ids: readonly string[]) => void): Promise<void> => {
      if (isAsking || ids.length === 0) return
      isAsking = true
      problem.value = null
      try {
        await station.post('/uploads/import', { ids, onGlass: onGlass.value }, nothing)
        onBrought(ids)
        forgetSent()
      } catch (error) {
        const isWaiting = error instanceof Refused && error.problem.code === 'import-running'
        if (!isWaiting) problem.value = problemOf(error)
      } finally {
        isAsking = false
      }
    },
  }
}
