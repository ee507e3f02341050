import { ProblemError } from '../../problem/problem.ts'

/** What an archive says of itself, before a byte of it is unpacked. */
export interface ArchiveSize {
  readonly entries: number
  readonly unpackedBytes: number
  readonly packedBytes: number
}

/** A month's material is some hundred files. */
const mostEntries = 5_000
/** A month's videos are a few GB. */
const mostBytes = 20_000_000_000
/** Films and pictures hardly shrink, text shrinks twenty times; deflate ends at 1032. */
const mostRatio = 100
/** Below this an archive of blanks does no harm. */
const harmlessBytes = 50_000_000

const megabytes = (bytes: number) => Math.ceil(bytes / 1e6)

/** Throws the Problem of an archive that would fill the disk or the day. */
export function ensureBounded({ entries, unpackedBytes, packedBytes }: ArchiveSize): void {
  if (entries > mostEntries) throw new ProblemError('archive-too-many', { entries, limit: mostEntries })
  if (unpackedBytes > harmlessBytes && unpackedBytes > packedBytes * mostRatio)
    throw new ProblemError('archive-bomb', {
      packedMb: megabytes(packedBytes),
      unpackedMb: megabytes(unpackedBytes),
    })
  if (unpackedBytes > mostBytes)
    throw new ProblemError('archive-too-big', {
      unpackedMb: megabytes(unpackedBytes),
      limitMb: megabytes(mostBytes),
    })
}
