import { join } from 'node:path'
import { rm } from 'node:fs/promises'
import type { ImportReport } from '../library/import-report.ts'
import { tidyPath } from '../library/tidy-path.ts'
import type { NetworkMode } from '../panels/feed-round.ts'
import { ensureFresh, type OfferedPackage } from '../packages/signed-index.ts'
import type { TakenPackages } from '../packages/taken-packages.ts'
import { ProblemError } from '../problem/problem.ts'
import { usualLimits, type AskLimits } from './ask.ts'
import { download } from './download.ts'
import type { FeedRows } from './feed-rows.ts'
import type { PackageFeed } from './feed-setting.ts'
import { fetchIndex, type FetchedIndex } from './fetch-index.ts'
import { Pace, type PaceClock } from './pace.ts'

/** Where a fetch has got to. */
export interface FeedProgress {
  readonly feedId: string
  readonly step: 'index' | 'download' | 'import'
  readonly sequence: number | null
  readonly doneBytes: number
  readonly totalBytes: number
}

export interface FetchParts {
  readonly rows: FeedRows
  readonly taken: Pick<TakenPackages, 'newest'>
  readonly networkMode: () => NetworkMode
  readonly nowMs: () => number
  /** Unfinished downloads lie below it. */
  readonly folder: string
  /** Throws where the disk has no room for so many bytes. */
  readonly needRoom: (sizeBytes: number) => Promise<void>
  /** The ordinary way in. */
  readonly take: (path: string, by: string) => Promise<ImportReport>
  readonly paceClock: PaceClock
  readonly limits?: AskLimits
  readonly tell: (progress: FeedProgress) => void
}

/** Asks a feed for its index and takes in every package that is newer than what the station has. */
export async function fetchFeed(feed: PackageFeed, parts: FetchParts, signal: AbortSignal): Promise<void> {
  const { rows, taken, networkMode, nowMs, limits = usualLimits, tell } = parts
  tell({ feedId: feed.id, step: 'index', sequence: null, doneBytes: 0, totalBytes: 0 })
  const asking = { mode: networkMode(), limits, signal }
  const read = await fetchIndex(feed.address, feed.publisherId, asking)
  const state = rows.state(feed.id)
  ensureFresh(read, state.seen, nowMs())
  const seen = { sequence: read.index.sequence, hash: read.hash }
  rows.keep(feed.id, { ...state, seen, expires: read.index.expires })
  const pace = new Pace(feed.bytesPerSecond, parts.paceClock)
  const newest = taken.newest(feed.publisherId)
  const wanted = read.index.packages.filter(({ sequence }) => sequence > newest)
  for (const offered of wanted.toSorted((a, b) => a.sequence - b.sequence))
    await takeOne(offered, { feed, read, parts, pace, signal })
  // Everything is in: what was begun of older offers is of no use.
  await rm(join(parts.folder, feed.id), { recursive: true, force: true })
}

interface Taking {
  readonly feed: PackageFeed
  readonly read: FetchedIndex
  readonly parts: FetchParts
  readonly pace: Pace
  readonly signal: AbortSignal
}

async function takeOne(offered: OfferedPackage, { feed, read, parts, pace, signal }: Taking): Promise<void> {
  const { networkMode, limits = usualLimits, folder, tell } = parts
  const { sequence, sizeBytes: totalBytes } = offered
  const at = { feedId: feed.id, sequence, totalBytes }
  // The file, its unpacked content, and once more in the store.
  await parts.needRoom(totalBytes * 3)
  const path = await download({
    offered,
    from: read.url,
    folder: join(folder, feed.id),
    name: `${tidyPath(feed.title).join('_') || feed.id}_第${sequence}号.ezpkg`,
    pace,
    mode: networkMode(),
    limits,
    signal,
    onBytes: (doneBytes) => tell({ ...at, step: 'download', doneBytes }),
  })
  tell({ ...at, step: 'import', doneBytes: totalBytes })
  const report = await parts.take(path, `网络内容：${feed.title}`)
  if (report.stopped) throw new ProblemError('source-stopped')
  await rm(path, { force: true })
  arrive(offered, report, { feed, parts })
}

/** What became of it; a package that was refused whole is the feed's own trouble. */
function arrive(
  { sequence, sizeBytes }: OfferedPackage,
  report: ImportReport,
  { feed, parts }: Pick<Taking, 'feed' | 'parts'>,
): void {
  const { taken, waiting, refused } = report
  const items = taken.length + waiting.length
  const [first] = refused
  if (items === 0 && first !== undefined) throw new ProblemError(first.code, first.words)
  const arrival = { sequence, items, refused: refused.length, sizeBytes, atMs: parts.nowMs() }
  const packageId = `${feed.publisherId.slice(0, 8)}-${String(sequence).padStart(6, '0')}`
  parts.rows.arrived(feed.id, { ...arrival, packageId })
}
