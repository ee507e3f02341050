import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openFeedDesk, type FeedDesk } from '../../server/feeds/feed-desk.ts'
import { FeedRound } from '../../server/feeds/feed-round.ts'
import { feedRows } from '../../server/feeds/feed-rows.ts'
import type { Bulletin } from '../../server/http/controller.ts'
import { publisherBook } from '../../server/packages/publisher-book.ts'
import { takenPackages } from '../../server/packages/taken-packages.ts'
import { ProblemError } from '../../server/problem/problem.ts'
import type { SettingsBook } from '../../server/settings/settings-book.ts'
import type { ReadClocks } from '../clocks.ts'
import type { DataFolder } from '../data-folder.ts'
import type { Imports } from './importing.ts'
import type { Memory } from '../memory.ts'

interface FeedsParts {
  readonly memory: Pick<Memory, 'database' | 'acts'>
  readonly settings: Pick<SettingsBook, 'now'>
  readonly folder: Pick<DataFolder, 'path'>
  readonly imports: Pick<Imports, 'take'>
  readonly bulletin: Bulletin
  readonly readClocks: ReadClocks
}

export interface Feeds {
  readonly feedRound: FeedRound
  readonly feeds: FeedDesk
}

/** Left free whatever comes over the network: the ledger goes on writing. */
const reserveBytes = 500_000_000
/** Progress a person can follow, and no more. */
const progressMs = 250

/** The station's feeds, by its own network mode, zone and clock. */
export function openFeeds({ memory, settings, folder, imports, bulletin, readClocks }: FeedsParts): Feeds {
  const { database, acts } = memory
  const [rows, publishers, taken] = [
    feedRows(database),
    publisherBook(database, acts),
    takenPackages(database, acts),
  ]
  const shared = {
    rows,
    taken,
    networkMode: () => settings.now().profile.networkMode,
    nowMs: () => readClocks().wallMs,
  }
  const round = new FeedRound({
    ...shared,
    publisher: (id) => publishers.find(id),
    zone: () => settings.now().schedule.zone,
    clockTrusted: () => readClocks().trusted,
    folder: join(folder.path, 'feeds'),
    needRoom: (sizeBytes) => needRoom(folder.path, sizeBytes),
    take: (path, by) => imports.take(path, by),
    paceClock: {
      nowMs: () => readClocks().monoMs,
      sleep: (ms, signal) => pause(ms, undefined, signal === undefined ? {} : { signal }),
    },
    announce: teller(bulletin, () => readClocks().monoMs),
  })
  return { feedRound: round, feeds: openFeedDesk({ ...shared, round, publishers, acts }) }
}

async function needRoom(folder: string, sizeBytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  const lackingBytes = sizeBytes + reserveBytes - bavail * bsize
  if (lackingBytes > 0) throw new ProblemError('disk-full', { neededMb: Math.ceil(lackingBytes / 1e6) })
}

function teller(bulletin: Bulletin, nowMs: () => number) {
  let saidMs = -Infinity
  return (progress: ReturnType<FeedRound['progress']>): void => {
    const isMiddle = progress?.step === 'download' && progress.doneBytes < progress.totalBytes
    if (isMiddle && nowMs() - saidMs < progressMs) return
    saidMs = nowMs()
    bulletin.announce({ event: 'feed', data: { progress } })
  }
}
