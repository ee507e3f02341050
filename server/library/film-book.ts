import { z } from 'zod'
import { keptFile } from '../system/kept-file.ts'
import { storeProblem } from './system-problem.ts'

/** What a film asks of the machine that plays it, as its own index says. */
export const filmPace = z.object({
  framesPerSecond: z.number().positive(),
  /** The longest that one of its frames stands: five seconds in a slideshow that was saved as a film. */
  longestFrameMs: z.number().positive(),
})
export type FilmPace = z.infer<typeof filmPace>

/** The pace of each film by its hash. It can be read from the bytes again, so it is kept beside the database. */
export interface FilmBook {
  of(hash: string): FilmPace | null
  note(hash: string, pace: FilmPace): void
}

export function filmBook(path: string): FilmBook {
  const kept = keptFile(path, z.record(z.string(), filmPace), {})
  return {
    of: (hash) => kept.now()[hash] ?? null,
    note(hash, pace) {
      try {
        kept.keep({ ...kept.now(), [hash]: pace })
      } catch (error) {
        throw storeProblem(error, 0)
      }
    },
  }
}
