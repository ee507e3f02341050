import { Zip, ZipDeflate, ZipPassThrough, unzipSync } from 'fflate'

/** One file of a ZIP, in chunks that are asked for when their turn comes. */
export interface ZipEntry {
  /** Goes in as UTF-8 with its flag set: any program of this century shows the Chinese name. */
  readonly name: string
  readonly chunks: Iterable<Uint8Array>
  /** Pictures do not get smaller. */
  readonly stored?: boolean
}

/** ZIP has local wall time without a zone, from 1980 on: every entry bears the same, for same content, same bytes. */
const entryTime = new Date(1980, 0, 1, 0, 0, 0)

/** Made by Unix, with its file mode: Info-ZIP's unzip takes names of other origins for an old code page of DOS. */
const unix = { os: 3, attrs: 0o100644 * 0x10000 }

/** A ZIP chunk by chunk, as they are asked for; of all its files only one chunk is in memory. */
export function* zipOf(entries: Iterable<ZipEntry>): Generator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    if (chunk.length > 0) ready.push(chunk)
  })
  for (const { name, chunks, stored = false } of entries) {
    const file = stored ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 })
    Object.assign(file, unix, { mtime: entryTime })
    zip.add(file)
    for (const chunk of chunks) {
      file.push(chunk)
      yield* ready.splice(0)
    }
    file.push(new Uint8Array(0), true)
    yield* ready.splice(0)
  }
  zip.end()
  yield* ready
}

/** The same workbook without the moment at which it was zipped. */
export function timeless(workbook: Uint8Array): Buffer {
  const parts = Object.entries(unzipSync(workbook)).map(([name, bytes]) => ({ name, chunks: [bytes] }))
  return Buffer.concat([...zipOf(parts)])
}
