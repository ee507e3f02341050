import { ProblemError } from '../problem/problem.ts'
import { largestFileBytes, type Upload } from './upload.ts'

interface Room {
  readonly freeBytes: number
  /** Left free on the disk whatever comes, so that the ledger can go on writing. */
  readonly reserveBytes: number
  /** What is on its way already, or waits to be imported. */
  readonly uploads: readonly Pick<Upload, 'sizeBytes' | 'arrivedBytes'>[]
}

const megabytes = (bytes: number) => Math.ceil(bytes / 1e6)
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)

/**
 * Throws the Problem of a file that will not fit, before a byte of it comes. It needs its size twice, once here and
 * once in the library, and so does everything that is promised a place already.
 */
export function ensureRoom(
  name: string,
  sizeBytes: number,
  { freeBytes, reserveBytes, uploads }: Room,
): void {
  const sizeMb = megabytes(sizeBytes)
  if (sizeBytes > largestFileBytes)
    throw new ProblemError('upload-too-big', { name, sizeMb, limitMb: megabytes(largestFileBytes) })
  const promised = uploads.map((upload) => 2 * upload.sizeBytes - upload.arrivedBytes)
  const lackingBytes = sum(promised) + 2 * sizeBytes + reserveBytes - freeBytes
  if (lackingBytes > 0)
    throw new ProblemError('upload-no-room', { name, sizeMb, lackingMb: megabytes(lackingBytes) })
}
