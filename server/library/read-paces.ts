import { probeVideo } from './probe-video.ts'
import type { Shelves } from './shelves.ts'

/** Looks again at every film whose pace is not known; one that does not tell is asked again at the next start. */
export async function readPaces({ films, media, store }: Shelves, signal?: AbortSignal): Promise<void> {
  const unknown = media.all().filter(({ hash, mime }) => mime.startsWith('video/') && films.of(hash) === null)
  for (const { hash, sizeBytes, corruptAtMs } of unknown) {
    if (signal?.aborted === true) return
    if (corruptAtMs !== null) continue
    const facts = await probeVideo(store.pathOf(hash), sizeBytes)
    if (facts?.pace) films.note(hash, facts.pace)
  }
}
