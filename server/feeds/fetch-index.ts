import { readIndex, type ReadIndex } from '../packages/signed-index.ts'
import { ProblemError } from '../problem/problem.ts'
import { allowedAddress, ask, type Asking } from './ask.ts'

export interface FetchedIndex extends ReadIndex {
  /** Where it was found in the end; addresses within it are relative to that. */
  readonly url: URL
}

/** Fetches an index and checks whose it is. Whether it is new is the caller's to ask. */
export async function fetchIndex(
  address: string,
  publisherId: string,
  asking: Asking,
): Promise<FetchedIndex> {
  const answer = await ask(allowedAddress(address, asking.mode), asking)
  if (answer.status !== 200) {
    await answer.discard()
    throw new ProblemError('feed-status', { status: answer.status })
  }
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  for await (const chunk of answer.chunks()) {
    sizeBytes += chunk.byteLength
    if (sizeBytes > asking.limits.indexBytes) {
      await answer.discard()
      throw new ProblemError('feed-too-big', { limitMb: asking.limits.indexBytes / 1e6 })
    }
    chunks.push(chunk)
  }
  return { ...readIndex(Buffer.concat(chunks), publisherId), url: answer.url }
}
