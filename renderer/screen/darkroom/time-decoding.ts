import { accessUnits } from './access-units.ts'

/** High profile, level 4: what nearly every film is made as. */
const codec = 'avc1.640028'
/** The first pictures wait for the decoder to come up. */
const warmUpFrames = 6
const trialMs = 600
/** A machine that has not shown this many by then is slow enough to be told so. */
const longestMs = 2_500
/** A decoder is kept fed, and no picture waits for long. */
const mostQueued = 6

/** How many frames a second of our own clip this browser decodes, away from the glass; null where it cannot tell. */
export async function timeDecoding(url: string, signal: AbortSignal): Promise<number | null> {
  if (!('VideoDecoder' in window)) return null
  const { supported } = await VideoDecoder.isConfigSupported({ codec })
  const clip = supported === true ? await fetch(url, { signal }) : null
  if (clip?.ok !== true) return null
  return decode(accessUnits(new Uint8Array(await clip.arrayBuffer())), signal)
}

async function decode(units: readonly Uint8Array[], signal: AbortSignal): Promise<number> {
  const came: number[] = []
  const broken: DOMException[] = []
  const decoder = new VideoDecoder({
    output(frame) {
      came.push(performance.now())
      frame.close()
    },
    error: (error) => broken.push(error),
  })
  decoder.configure({ codec })
  const began = performance.now()
  try {
    for (let fed = 0; !isOver(came, performance.now() - began); fed += 1) {
      signal.throwIfAborted()
      const type = fed % units.length === 0 ? 'key' : 'delta'
      decoder.decode(
        new EncodedVideoChunk({ type, timestamp: fed, data: units[fed % units.length] ?? nothing }),
      )
      while (broken.length === 0 && decoder.decodeQueueSize > mostQueued) await soon()
      if (broken[0]) throw broken[0]
    }
  } finally {
    if (decoder.state !== 'closed') decoder.close()
  }
  return rateOf(came, performance.now() - began)
}

const nothing = new Uint8Array()
const soon = () => new Promise<void>((resolve) => window.setTimeout(resolve, 1))

function isOver(came: readonly number[], afterMs: number): boolean {
  const first = came[warmUpFrames]
  if (afterMs >= longestMs) return true
  return first !== undefined && performance.now() - first >= trialMs
}

/** From the end of the warm-up on, or from the beginning where a slow machine hardly came past it. */
function rateOf(came: readonly number[], allMs: number): number {
  const [first, last] = [came[warmUpFrames], came.at(-1)]
  const counted = came.length - 1 - warmUpFrames
  if (first === undefined || last === undefined || counted < 1) return (came.length * 1_000) / allMs
  return (counted * 1_000) / (last - first)
}
