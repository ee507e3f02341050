import type { Database } from 'better-sqlite3'
import type { Item } from '../../playlist/item.ts'
import { speedWords, type DecodingSpeed } from '../decoding/decoding-speed.ts'
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
  /** How fast this machine decodes; null before it was tried. */
  readonly speed: DecodingSpeed | null
  readonly isBeyond: (item: Item) => boolean
}

/**
 * Each video of the library. What was really shown on this glass is judged by its frames; the others were looked at when
 * they were taken in, and the certificate says that it was only that.
 */
export function checkMedia({ database, items, mediaFile, speed, isBeyond }: MediaSources): CheckResult {
  const videos = items().filter(({ kind, state }) => kind === 'video' && state !== 'withdrawn')
  const played = playedItems(database)
  const howIs = (item: Item): Found => {
    if (mediaFile(item.mediaHash) === null) return 'missing'
    return isBeyond(item) ? 'beyond' : howPlayed(played.get(item.id))
  }
  const lines = videos.map((item) => lineOf(item, howIs(item)))
  const able = speed === null ? noSpeed : speedWords(speed)
  if (videos.length === 0)
    return result('media', 'noted', speed === null ? 'inspected' : 'measured', [
      `内容库里还没有视频；${able.zh}。`,
      `The library has no video yet; this machine ${able.en}.`,
    ])
  const bad = lines.filter(({ is }) => is !== 'smooth' && is !== 'looked')
  const tried = lines.filter(({ is }) => is === 'smooth').length
  const outcome = bad.length > 0 ? 'noted' : 'passed'
  const looked = videos.length - tried - bad.length
  return result(
    'media',
    outcome,
    tried === videos.length ? 'measured' : 'inspected',
    [
      `${videos.length} 个视频：已实测 ${tried} 个，仅检查格式 ${looked} 个，有问题 ${bad.length} 个；${able.zh}。`,
      `${videos.length} videos: ${tried} really shown, ${looked} only inspected, ${bad.length} with trouble; this machine ${able.en}.`,
    ],
    [...bad, ...lines.filter((line) => !bad.includes(line))].map(({ words }) => words),
  )
}

const noSpeed = { zh: '本机解码速度还没有测出', en: 'was not yet timed at decoding' }

const told = {
  missing: ['文件缺失或已损坏，请重新导入', 'missing or damaged: import it again'],
  stutters: ['实测：画面停顿过多，请换清晰度较低的版本', 'shown: it stutters, take a lower resolution'],
  beyond: [
    '超出本机的解码能力，改放静止画面，请换清晰度较低的版本',
    'more than this machine decodes: its still picture is shown, take a lower resolution',
  ],
  smooth: ['实测：播放流畅', 'shown: smooth'],
  looked: ['仅检查格式，尚未在本机播过', 'inspected only: not shown on this machine yet'],
} as const

type Found = keyof typeof told

function lineOf({ title }: Item, is: Found) {
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
