import type { Database } from 'better-sqlite3'
import type { Item } from '../../playlist/item.ts'
import { result, type CheckResult } from './check.ts'

/** More of its time frozen than this, and a clip stutters for everyone to see: the stage's own line for dropped frames. */
const mostFrozen = 0.05

interface Played {
  readonly itemId: string
  readonly creditedMs: number
  readonly frozenMs: number
}

interface MediaSources {
  readonly database: Database
  readonly items: () => readonly Item[]
  readonly mediaFile: (hash: string) => unknown
}

/**
 * Each video of the library. What was really shown on this glass is judged by its frames; the others were looked at when
 * they were taken in, and the certificate says that it was only that.
 */
export function checkMedia({ database, items, mediaFile }: MediaSources): CheckResult {
  const videos = items().filter(({ kind, state }) => kind === 'video' && state !== 'withdrawn')
  const played = playedItems(database)
  const lines = videos.map((item) => lineOf(item, played.get(item.id), mediaFile(item.mediaHash) !== null))
  if (videos.length === 0)
    return result('media', 'noted', 'inspected', [
      '内容库里还没有视频，解码未检查。',
      'The library has no video yet; decoding was not checked.',
    ])
  const bad = lines.filter(({ is }) => is === 'missing' || is === 'stutters')
  const tried = lines.filter(({ is }) => is === 'smooth').length
  const outcome = bad.length > 0 ? 'noted' : 'passed'
  const looked = videos.length - tried - bad.length
  return result(
    'media',
    outcome,
    tried === videos.length ? 'measured' : 'inspected',
    [
      `${videos.length} 个视频：已实测 ${tried} 个，仅检查格式 ${looked} 个，有问题 ${bad.length} 个。`,
      `${videos.length} videos: ${tried} really shown, ${looked} only inspected, ${bad.length} with trouble.`,
    ],
    [...bad, ...lines.filter((line) => !bad.includes(line))].map(({ words }) => words),
  )
}

const told = {
  missing: ['文件缺失或已损坏，请重新导入', 'missing or damaged: import it again'],
  stutters: ['实测：画面停顿过多，请换清晰度较低的版本', 'shown: it stutters, take a lower resolution'],
  smooth: ['实测：播放流畅', 'shown: smooth'],
  looked: ['仅检查格式，尚未在本机播过', 'inspected only: not shown on this machine yet'],
} as const

function lineOf({ title }: Item, played: Played | undefined, isThere: boolean) {
  const is = isThere ? howPlayed(played) : 'missing'
  const [zh, en] = told[is]
  const name = title.slice(0, 100)
  return { is, words: [`《${name}》${zh}`, `“${name}”: ${en}`] as const }
}

function howPlayed(played: Played | undefined): 'stutters' | 'smooth' | 'looked' {
  if (played === undefined || played.creditedMs + played.frozenMs < 1_000) return 'looked'
  return played.frozenMs > mostFrozen * (played.creditedMs + played.frozenMs) ? 'stutters' : 'smooth'
}

function playedItems(database: Database): Map<string, Played> {
  const rows = database
    .prepare<[], Played>(
      `SELECT item_id AS itemId, sum(credited_ms) AS creditedMs, sum(frozen_ms) AS frozenMs
       FROM item_total GROUP BY item_id`,
    )
    .all()
  return new Map(rows.map((row) => [row.itemId, row]))
}
