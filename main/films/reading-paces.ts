import type { Library } from '../../server/library/library.ts'

/** Reads the pace of films that came before it was kept, while the station plays. */
export function readingPaces(library: Pick<Library, 'readPaces'>, reportError: (error: unknown) => void) {
  const ending = new AbortController()
  const read = library.readPaces(ending.signal).catch(reportError)
  return {
    /** Settles when nothing is being read any more. */
    async end(): Promise<void> {
      ending.abort()
      await read
    },
  }
}
