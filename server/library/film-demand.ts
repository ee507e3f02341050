import type { Shelves } from './shelves.ts'

/** What a film asks of the machine that plays it. */
export interface FilmDemand {
  readonly width: number
  readonly height: number
  readonly framesPerSecond: number
}

/** Null where its size or its pace is not known. */
export function filmDemand({ media, films }: Shelves, hash: string): FilmDemand | null {
  const [row, pace] = [media.byHash(hash), films.of(hash)]
  if (row === null || pace === null || row.width === null || row.height === null) return null
  return { width: row.width, height: row.height, framesPerSecond: pace.framesPerSecond }
}
