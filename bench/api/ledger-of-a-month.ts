import { chainStart, segmentHash } from '../../ledger/chain.ts'
import { localHour } from '../../ledger/local-hour.ts'
import type { ClosedSegment } from '../../ledger/segment.ts'
import { sourceClasses } from '../../playlist/source-class.ts'
import { openDatabase } from '../../server/database/open.ts'
import { openLedgerStore } from '../../server/records/ledger-store.ts'
import { dataFolder } from '../../main/data-folder.ts'

const zone = 'Asia/Shanghai'
const secondMs = 1_000
const dayMs = 86_400 * secondMs
const days = 30
/** Segments go down in transactions of this many. */
const batch = 5_000

/** One after the other around the clock; each in one local hour, like the meter's own. */
function segmentsOf(count: number, fromMs: number): ClosedSegment[] {
  const everyMs = Math.floor((days * dayMs) / count)
  return Array.from({ length: count }, (_, at) => {
    const startedAtMs = fromMs + at * everyMs
    const { date, hour, endsAtMs } = localHour(startedAtMs, zone)
    const elapsedMs = Math.min(everyMs, endsAtMs - startedAtMs)
    const frozen = at % 50 === 0 ? 120 : 0
    return {
      shown: {
        screen: '0000000001001',
        zone: 'main',
        showingId: `bench-${at}`,
        itemId: `item-${at % 400}`,
        title: `测量内容 ${at % 400}`,
        publisher: '科普中国-测量',
        sourceClass: sourceClasses[at % sourceClasses.length] ?? 'science',
        themes: ['健康', '应急'],
        kind: 'video',
        mediaHash: String(at % 400).padStart(64, '0'),
        shell: 'chromium',
        place: '测量点位',
      },
      part: 0,
      bootId: 'bench',
      startedAtMs,
      endedAtMs: startedAtMs + elapsedMs,
      startMonoMs: startedAtMs - fromMs,
      localDate: date,
      localHour: hour,
      clockTrusted: true,
      endReason: 'ended',
      elapsedMs,
      creditedMs: elapsedMs - frozen,
      excludedMs: { frozen, hidden: 0, panelOff: 0, clockUntrusted: 0 },
    }
  })
}

export interface FilledMonth {
  readonly from: string
  readonly to: string
}

/** Fills a station's book with the month that has just gone by, through the book's own door, and checks its chain. */
export function fillMonth(folder: string, count: number, nowMs: number): FilledMonth {
  const database = openDatabase(dataFolder(folder).databasePath)
  const ledger = openLedgerStore(database)
  const fromMs = nowMs - days * dayMs
  const segments = segmentsOf(count, fromMs)
  for (let at = 0; at < count; at += batch) ledger.append(segments.slice(at, at + batch), null)
  const range = { from: localHour(fromMs, zone).date, to: localHour(nowMs, zone).date }
  let [prevHash, cursor] = [chainStart, 0]
  for (;;) {
    const page = ledger.segments({ ...range, cursor, limit: batch })
    for (const one of page) {
      if (segmentHash(one, one.seq, prevHash) !== one.hash)
        throw new Error('the filled chain does not verify')
      ;({ hash: prevHash, seq: cursor } = one)
    }
    if (page.length < batch) break
  }
  if (cursor !== count) throw new Error(`${cursor} segments are in the book instead of ${count}`)
  database.close()
  return range
}
