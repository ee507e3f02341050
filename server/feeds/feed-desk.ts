import { actBy, type Doer } from '../../ledger/act.ts'
import { publisherCard } from '../../contract/publishers.ts'
import type { Publisher, PublisherBook } from '../packages/publisher-book.ts'
import type { TakenPackages } from '../packages/taken-packages.ts'
import { ensureFresh } from '../packages/signed-index.ts'
import { ProblemError } from '../problem/problem.ts'
import type { ActStore } from '../records/act-store.ts'
import { usualLimits } from './ask.ts'
import type { Arrival, FeedEdition, FeedRows, FeedState } from './feed-rows.ts'
import type { FeedRound, FeedRoundParts } from './feed-round.ts'
import type { PackageFeed } from './feed-setting.ts'
import type { FeedProgress } from './fetch-feed.ts'
import { fetchIndex } from './fetch-index.ts'

/** What an address offers, looked at without taking anything. */
export interface Offer {
  readonly publisher: string
  readonly sequence: number
  readonly expires: string
  readonly packages: number
  readonly newPackages: number
  readonly newBytes: number
}

/** 网络内容: whom the station trusts, what it fetches and when. */
export interface FeedDesk {
  readonly publishers: () => Publisher[]
  readonly addPublisher: (given: { name: string; publicKey: string }, doer: Doer) => Publisher
  readonly removePublisher: (id: string, doer: Doer) => void
  readonly feeds: () => FeedEdition
  readonly state: (feedId: string) => FeedState
  readonly arrivals: (feedId: string) => Arrival[]
  readonly progress: () => FeedProgress | null
  readonly setFeeds: (feeds: readonly PackageFeed[], basedOn: number, doer: Doer) => void
  readonly fetchNow: (feedId: string, doer: Doer) => void
  readonly test: (address: string, publisherId: string) => Promise<Offer>
}

interface DeskParts extends Pick<FeedRoundParts, 'networkMode' | 'nowMs' | 'limits'> {
  readonly rows: FeedRows
  readonly round: Pick<FeedRound, 'begin' | 'progress'>
  readonly publishers: PublisherBook
  readonly taken: Pick<TakenPackages, 'newest'>
  readonly acts: Pick<ActStore, 'append'>
}

/** Somebody stands before the page and waits. */
const personMs = 10_000
/** The last nights are enough for a page; the chain has them all. */
const toldArrivals = 5

export function openFeedDesk(parts: DeskParts): FeedDesk {
  const { rows, round, publishers, acts } = parts
  return {
    publishers: () => publishers.all(),
    addPublisher: (given, doer) => publishers.add(publisherCard.omit({ format: true }).parse(given), doer),
    removePublisher(id, doer) {
      const feed = rows.newest().feeds.find(({ publisherId }) => publisherId === id)
      if (feed !== undefined) throw new ProblemError('publisher-feeds', { feed: feed.title })
      publishers.remove(id, doer)
    },
    feeds: () => rows.newest(),
    state: (feedId) => rows.state(feedId),
    arrivals: (feedId) => rows.arrivals(feedId, toldArrivals),
    progress: () => round.progress(),
    setFeeds: (feeds, basedOn, doer) => setFeeds(parts, feeds, basedOn, doer),
    fetchNow(feedId, doer) {
      round.begin(feedId)
      acts.append(actBy(doer, { kind: 'feed-asked', subject: feedId, body: {} }))
    },
    test: (address, publisherId) => look(parts, address, publisherId),
  }
}

function setFeeds(
  { rows, publishers, acts }: DeskParts,
  feeds: readonly PackageFeed[],
  basedOn: number,
  doer: Doer,
): void {
  const before = rows.newest()
  if (before.edition !== basedOn)
    throw new ProblemError('source-edition', { name: before.by ?? '', edition: before.edition })
  for (const { publisherId } of feeds)
    if (publishers.find(publisherId) === null) throw new ProblemError('publisher-missing')
  rows.publish(feeds, doer.name, doer.clock.wallMs)
  const body = { before: before.feeds.map(plain), after: feeds.map(plain) }
  acts.append(actBy(doer, { kind: 'feeds-set', subject: 'feeds', body }))
}

const plain = (feed: PackageFeed) => ({ ...feed, window: { ...feed.window } })

async function look(
  { rows, publishers, taken, networkMode, nowMs, limits = usualLimits }: DeskParts,
  address: string,
  publisherId: string,
): Promise<Offer> {
  if (publishers.find(publisherId) === null) throw new ProblemError('publisher-missing')
  const read = await fetchIndex(address, publisherId, {
    mode: networkMode(),
    limits: { ...limits, idleMs: Math.min(limits.idleMs, personMs) },
  })
  const known = rows.newest().feeds.find((feed) => feed.address === address)
  ensureFresh(read, known === undefined ? null : rows.state(known.id).seen, nowMs())
  const { publisher, sequence, expires, packages } = read.index
  const wanted = packages.filter((each) => each.sequence > taken.newest(publisherId))
  return {
    publisher,
    sequence,
    expires,
    packages: packages.length,
    newPackages: wanted.length,
    newBytes: wanted.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
  }
}
