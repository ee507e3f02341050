import { Zip, ZipDeflate, ZipPassThrough, unzipSync } from 'fflate'
import { ProblemError } from '../problem/problem.ts'

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

/**
 * What a ZIP without 64-bit fields can say of itself (APPNOTE 4.4.21, 4.4.24): their last values mean "see the 64-bit
 * ones". Whoever writes more without a word writes an archive that nobody opens.
 */
const mostEntries = 0xffff - 1
const mostBytes = 0xffffffff - 1

/** Throws the Problem of what does not fit into one ZIP. */
export function ensureFits(entries: number, bytes: number): void {
  if (entries > mostEntries || bytes > mostBytes)
    throw new ProblemError('zip-too-big', { files: mostEntries, limitMb: Math.floor(mostBytes / 1e6) })
}

/**
 * A ZIP chunk by chunk, as they are asked for; of all its files only one chunk is in memory.
 * @throws ProblemError before an archive could come out that says less than it holds
 */
export function* zipOf(entries: Iterable<ZipEntry>): Generator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    if (chunk.length > 0) ready.push(chunk)
  })
  const put = { entries: 0, bytes: 0 }
  function* out(): Generator<Uint8Array> {
    for (const chunk of ready.splice(0)) {
      put.bytes += chunk.length
      ensureFits(put.entries, put.bytes)
      yield chunk
    }
  }
  for (const { name, chunks, stored = false } of entries) {
    put.entries += 1
    ensureFits(put.entries, put.bytes)
    const file = stored ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 })
    Object.assign(file, unix, { mtime: entryTime })
    zip.add(file)
    for (const chunk of within(put.entries, chunks)) {
      file.push(chunk)
      yield* out()
    }
    file.push(new Uint8Array(0), true)
    yield* out()
  }
  zip.end()
  yield* out()
}

/** One file's bytes, which its entry has to count before they are deflated. */
function* within(entries: number, chunks: Iterable<Uint8Array>): Generator<Uint8Array> {
  let bytes = 0
  for (const chunk of chunks) {
    bytes += chunk.length
    ensureFits(entries, bytes)
    yield chunk
  }
}

/** The same workbook without the moment at which it was zipped. */
export function timeless(workbook: Uint8Array): Buffer {
  const parts = Object.entries(unzipSync(workbook)).map(([name, bytes]) => ({ name, chunks: [bytes] }))
  return Buffer.concat([...zipOf(parts)])
}
