import { readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { hashFile } from '../../server/library/store.ts'
import type { NetworkMode } from '../../server/panels/feed-round.ts'
import { FeedRound } from '../../server/feeds/feed-round.ts'
import { feedRows } from '../../server/feeds/feed-rows.ts'
import type { PackageFeed } from '../../server/feeds/feed-setting.ts'
import type { FeedProgress } from '../../server/feeds/fetch-feed.ts'
import { openPackage } from '../../server/packages/open-package.ts'
import { takenPackages } from '../../server/packages/taken-packages.ts'
import { indexFormat, writeIndex, type PackageIndex } from '../../server/packages/signed-index.ts'
import { ProblemError } from '../../server/problem/problem.ts'
import { byTechnician } from '../library/brought.ts'
import { aKey, aStation, publisherName } from '../packages/a-publisher.ts'
import type { ASite } from './a-site.ts'

/** 2026-11-22 01:30 in Shanghai: within the window. */
export const nightMs = Date.UTC(2026, 10, 21, 17, 30)
export const minuteMs = 60_000

/** A station that has a feed, with a clock that a test sets and a line whose waiting costs no time. */
export function aFedStation(site: Pick<ASite, 'address'>, changes: Partial<PackageFeed> = {}) {
  const station = aStation()
  const { id: publisherId } = station.trusts()
  const rows = feedRows(station.database)
  const feed: PackageFeed = {
    id: 'city',
    title: '市科协内容',
    address: site.address,
    publisherId,
    window: { from: '01:00', until: '05:00' },
    bytesPerSecond: 1_000_000,
    active: true,
    ...changes,
  }
  rows.publish([feed], '技术员', nightMs)
  const clock = { nowMs: nightMs, trusted: true, mode: 'intranet' as NetworkMode, freeBytes: 1e12 }
  const line = { nowMs: 0, waits: [] as number[] }
  const told: (FeedProgress | null)[] = []
  const round = new FeedRound({
    rows,
    taken: takenPackages(station.database, station.acts),
    publisher: (id) => station.publishers.find(id),
    networkMode: () => clock.mode,
    nowMs: () => clock.nowMs,
    zone: () => 'Asia/Shanghai',
    clockTrusted: () => clock.trusted,
    folder: join(station.folder, 'feeds'),
    needRoom: async (sizeBytes) => {
      if (sizeBytes > clock.freeBytes) throw new ProblemError('disk-full', { neededMb: 1 })
    },
    take: (path) => station.library.importPaths([path], byTechnician()),
    paceClock: {
      nowMs: () => line.nowMs,
      sleep: async (ms) => {
        line.waits.push(ms)
        line.nowMs += ms
      },
    },
    limits: { idleMs: 300, indexBytes: 100_000, redirects: 3 },
    announce: (progress) => void told.push(progress),
  })
  return {
    ...station,
    feed,
    rows,
    clock,
    line,
    told,
    round,
    titles: () => station.library.items().map(({ title }) => title),
    state: () => rows.state(feed.id),
    hasBytes: (bytes: number) => told.some((each) => each?.step === 'download' && each.doneBytes >= bytes),
    /** One look, and what it began to its end. */
    async looks() {
      round.look()
      await round.settled()
    },
    async asks() {
      round.begin(feed.id)
      await round.settled()
    },
    async close() {
      await round.end()
      station.close()
    },
  }
}

export type AFedStation = ReturnType<typeof aFedStation>

/** Puts packages on a site, and an index of them. */
export async function offers(
  site: ASite,
  paths: readonly string[],
  { sequence = 100, expires = '2026-12-31T00:00:00Z', seed = 1 } = {},
): Promise<PackageIndex> {
  const packages = []
  for (const path of paths) {
    const sizeBytes = statSync(path).size
    const opened = await openPackage(path, sizeBytes)
    opened.close()
    const { sequence: number, created: date } = opened.manifest
    packages.push({
      address: basename(path),
      sizeBytes,
      sha256: await hashFile(path),
      sequence: number,
      date,
    })
    site.gives(`/${basename(path)}`, readFileSync(path))
  }
  const index: PackageIndex = { format: indexFormat, publisher: publisherName, sequence, expires, packages }
  site.gives('/index.json', Buffer.from(writeIndex(index, aKey(seed))))
  return index
}
