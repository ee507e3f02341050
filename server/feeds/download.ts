import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { hashFile } from '../library/store.ts'
import { storing } from '../library/system-problem.ts'
import type { OfferedPackage } from '../packages/signed-index.ts'
import { ProblemError } from '../problem/problem.ts'
import { allowedAddress, ask, type Answer, type Asking } from './ask.ts'
import type { Pace } from './pace.ts'

export interface Download extends Asking {
  readonly offered: OfferedPackage
  readonly from: URL
  /** Where unfinished downloads lie, and the finished one then. */
  readonly folder: string
  readonly name: string
  readonly pace: Pace
  readonly onBytes: (doneBytes: number) => void
}

const validator = z.object({ ifRange: z.string().max(500) })

/** Fetches a package, going on where an earlier try was cut off; answers where it lies, whole and as it was signed for. */
export async function download(wanted: Download): Promise<string> {
  const { offered, folder, name, signal } = wanted
  const part = join(folder, `${offered.sha256}.part`)
  const path = join(folder, name)
  // It came before and could not be imported then.
  if (await isWhole(path, offered, signal)) return path
  await storing(offered.sizeBytes, () => mkdir(folder, { recursive: true }))
  if (sizeOf(part) !== offered.sizeBytes) await fetchRest(wanted, part)
  const whole = await isWhole(part, offered, signal)
  rmSync(`${part}.json`, { force: true })
  if (!whole) {
    await rm(part, { force: true })
    throw new ProblemError('download-changed')
  }
  await storing(offered.sizeBytes, () => rename(part, path))
  return path
}

const isWhole = async (
  path: string,
  { sizeBytes, sha256 }: OfferedPackage,
  signal?: AbortSignal,
): Promise<boolean> => sizeOf(path) === sizeBytes && (await hashFile(path, { signal })) === sha256

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

async function fetchRest(wanted: Download, part: string): Promise<void> {
  const { offered, from, mode } = wanted
  const url = allowedAddress(URL.parse(offered.address, from.href)?.href ?? offered.address, mode)
  const { startBytes, headers } = beginning(part, offered.sizeBytes)
  const answer = await ask(url, { ...wanted, headers })
  const isRest = answer.status === 206 && startOf(answer) === startBytes && startBytes > 0
  if (answer.status !== 200 && !isRest) await refuse(answer, part)
  await storing(offered.sizeBytes, async () => keepValidator(part, answer)).catch(async (error: unknown) => {
    await answer.discard()
    throw error
  })
  await append(answer, part, isRest ? startBytes : 0, wanted)
}

/** Goes on after what is there already; where nothing says that the file is still the same, it is begun anew. */
function beginning(part: string, sizeBytes: number) {
  const thereBytes = sizeOf(part)
  const known = thereBytes === 0 || thereBytes >= sizeBytes ? null : readValidator(part)
  if (known === null) return { startBytes: 0, headers: {} }
  return { startBytes: thereBytes, headers: { range: `bytes=${thereBytes}-`, 'if-range': known } }
}

/** A range that cannot be had belongs to another file than the one that was begun. */
async function refuse(answer: Answer, part: string): Promise<never> {
  await answer.discard()
  if (answer.status === 206 || answer.status === 416) rmSync(part, { force: true })
  throw new ProblemError('feed-status', { status: answer.status })
}

async function append(answer: Answer, part: string, startBytes: number, wanted: Download): Promise<void> {
  const { offered, pace, signal, onBytes } = wanted
  const { sizeBytes } = offered
  let doneBytes = startBytes
  const file = await storing(sizeBytes, () => open(part, startBytes === 0 ? 'w' : 'a'))
  try {
    for await (const chunk of answer.chunks()) {
      doneBytes += chunk.byteLength
      if (doneBytes > sizeBytes) throw await thrownAway(answer, part)
      await storing(sizeBytes, () => writeChunk(file, chunk))
      onBytes(doneBytes)
      await pace.spend(chunk.byteLength, signal)
    }
  } catch (error) {
    throw isCut(error) ? cutAt(doneBytes) : error
  } finally {
    await storing(sizeBytes, () => file.sync())
    await file.close()
  }
  if (doneBytes < sizeBytes) throw cutAt(doneBytes)
}

const writeChunk = async (file: FileHandle, chunk: Uint8Array): Promise<void> => file.writeFile(chunk)

const cutAt = (doneBytes: number) =>
  new ProblemError('download-cut', { doneMb: Math.round(doneBytes / 1e5) / 10 })

const isCut = (error: unknown): boolean => error instanceof ProblemError && error.code === 'feed-unreachable'

/** More than was signed for is not what was signed for. */
async function thrownAway(answer: Answer, part: string): Promise<ProblemError> {
  await answer.discard()
  rmSync(part, { force: true })
  return new ProblemError('download-changed')
}

const startOf = ({ headers }: Answer): number | null => {
  const start = /^bytes (\d+)-/.exec(headers.get('content-range') ?? '')?.[1]
  return start === undefined ? null : Number(start)
}

/** A weak mark says "much the same", which is not enough to join two halves (RFC 9110, 13.1.5). */
function keepValidator(part: string, { headers }: Answer): void {
  const etag = headers.get('etag')
  const ifRange = etag !== null && !etag.startsWith('W/') ? etag : headers.get('last-modified')
  rmSync(`${part}.json`, { force: true })
  if (ifRange !== null) writeFileSync(`${part}.json`, JSON.stringify({ ifRange }))
}

function readValidator(part: string): string | null {
  if (!existsSync(`${part}.json`)) return null
  try {
    return validator.parse(JSON.parse(readFileSync(`${part}.json`, 'utf8'))).ifRange
  } catch {
    return null
  }
}
