import { shallowRef } from 'vue'
import type { Station } from '../../api/station.ts'
import { forgetSent } from './sending.ts'
import { uploadsShape, type Upload } from '../../../../contract/uploads.ts'

/** What came in an earlier visit: broken off, or arrived and not imported. */
export function useKept(station: Station) {
  const kept = shallowRef<readonly Upload[]>([])
  /** @param own paths of files that are on their way right now */
  const look = async (own: readonly string[]) => {
    const { uploads } = await station.get('/uploads', uploadsShape)
    kept.value = uploads.filter(({ path }) => !own.includes(path))
  }
  return {
    kept,
    look,
    /** They are chosen again: they go on as files on their way. */
    leave: (paths: readonly string[]) =>
      void (kept.value = kept.value.filter(({ path }) => !paths.includes(path))),
    whole: () => kept.value.filter((one) => one.arrivedBytes === one.sizeBytes).map(({ id }) => id),
    async drop(): Promise<void> {
      for (const { id } of kept.value) await station.drop(`/uploads/${id}`)
      kept.value = []
      forgetSent()
    },
  }
}
