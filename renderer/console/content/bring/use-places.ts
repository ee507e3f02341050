import { shallowRef } from 'vue'
import { problemOf, type Station } from '../../api/station.ts'
import type { Problem } from '../../../../contract/problem.ts'
import { folderShape, placesShape, type Folder, type Place } from '../../../../contract/media-places.ts'

/** What is plugged into the machine, and the folder that is being looked at. */
export function usePlaces(station: Station) {
  const places = shallowRef<readonly Place[] | null>(null)
  const folder = shallowRef<Folder | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const asking = async (work: () => Promise<void>) => {
    problem.value = null
    await work().catch((error: unknown) => (problem.value = problemOf(error)))
  }
  return {
    places,
    folder,
    problem,
    load: () =>
      asking(async () => void (places.value = (await station.get('/media-places', placesShape)).places)),
    look: (path: string) =>
      asking(async () => {
        const query = new URLSearchParams({ path }).toString()
        folder.value = await station.get(`/media-places/folder?${query}`, folderShape)
      }),
    close: () => void (folder.value = null),
  }
}

export type PlacesView = ReturnType<typeof usePlaces>
