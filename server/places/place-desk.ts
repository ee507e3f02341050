import { browse, type Folder } from './browse.ts'
import { listPlaces, type Place, type PlacesOptions } from './place.ts'

/** 本机位置: sticks that are plugged in, and the station's inbox. */
export interface PlaceDesk {
  list(): Promise<Place[]>
  folder(path: string): Promise<Folder>
  /** Looks whether something was plugged in or pulled out since the last look, and tells of it. */
  look(): Promise<void>
}

/** @param tell is called with all places when they have changed */
export function openPlaces(options: PlacesOptions, tell: (places: readonly Place[]) => void): PlaceDesk {
  let known: string | null = null
  const list = () => listPlaces(options)
  return {
    list,
    folder: async (path) =>
      browse(
        (await list()).map((place) => place.path),
        path,
      ),
    async look() {
      const places = await list()
      const now = places.map(({ id }) => id).join()
      if (known !== null && known !== now) tell(places)
      known = now
    },
  }
}
