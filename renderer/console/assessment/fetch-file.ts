import { own, refusalOf } from '../api/station.ts'

/** A large file as it comes, its bytes told as they grow. Throws `Refused` as every request of the console does. */
export async function fetchFile(
  path: string,
  language: string,
  grown: (bytes: number) => void,
): Promise<Blob> {
  const lost = () => own('unreachable')
  const answer = await fetch(path, { headers: { 'accept-language': language } }).catch(() => {
    throw lost()
  })
  if (!answer.ok) throw await refusalOf(answer)
  if (answer.body === null) throw lost()
  const chunks: Uint8Array<ArrayBuffer>[] = []
  const reader = answer.body.getReader()
  let bytes = 0
  for (;;) {
    // A line that breaks off half way is told like one that never came.
    const { done, value } = await reader.read().catch(() => {
      throw lost()
    })
    if (done) return new Blob(chunks, { type: answer.headers.get('content-type') ?? '' })
    chunks.push(value)
    bytes += value.byteLength
    grown(bytes)
  }
}

/** Gives a file to the browser to keep. */
export function keepFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
