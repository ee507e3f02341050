import { firstPlace, stillPicture, tellsSomething } from '../surface/still-picture.ts'

/** A film that has not shown a picture by then is none that plays here. */
const patienceMs = 10_000
/** Where nothing is to be seen, it is looked for further on. */
const mostPlaces = 5
const lastPart = 0.9

/** Takes a still picture of a film that is not on the glass; null where none of its pictures tells anything. */
export async function developStill(url: string, signal: AbortSignal): Promise<Blob | null> {
  const video = document.createElement('video')
  video.muted = true
  video.preload = 'auto'
  try {
    video.src = url
    await come(video, 'loadeddata', signal)
    for (const place of places(video.duration)) {
      video.currentTime = place
      await come(video, 'seeked', signal)
      if (tellsSomething(video)) return await stillPicture(video)
    }
    return null
  } finally {
    video.removeAttribute('src')
    // Without load() the element would keep the decoder and its buffers.
    video.load()
  }
}

function places(seconds: number): number[] {
  const first = firstPlace(seconds)
  const step = Math.max(0, seconds * lastPart - first) / (mostPlaces - 1)
  return Array.from({ length: mostPlaces }, (_, at) => first + at * step)
}

/** Settles with the event; rejects where the film breaks, takes too long, or its moment is over. */
function come(video: HTMLVideoElement, event: 'loadeddata' | 'seeked', signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const over = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)])
    const refuse = () => reject(new Error('no still'))
    if (over.aborted) return refuse()
    video.addEventListener(event, () => resolve(), { once: true })
    video.addEventListener('error', refuse, { once: true })
    over.addEventListener('abort', refuse, { once: true })
  })
}
