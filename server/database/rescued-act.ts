import type { Act, ChainedAct } from '../../ledger/act.ts'
import type { ClockReading } from '../../ledger/clock.ts'
import type { ActStore } from '../records/act-store.ts'
import type { Reach } from './damage.ts'

/** What became of a torn database. */
export interface Rescue {
  readonly damage: string
  /** The folder under quarantine/ where the torn files lie. */
  readonly quarantine: string
  /** The file under backups/ that took their place; null where there was none. */
  readonly backup: string | null
  /** What the torn one still proved, beyond the backup. */
  readonly kept: Reach
  /** What was written between these two is not there any more; null: nothing is. */
  readonly lostFromMs: number | null
  readonly lostUntilMs: number
  /** Closed records that are gone; null where the torn database does not tell. */
  readonly lostSegments: number | null
}

export const rescuedAct = (rescue: Rescue, at: ClockReading): Act => ({
  kind: 'rescued',
  atMs: at.wallMs,
  monoMs: at.monoMs,
  bootId: at.bootId,
  clockTrusted: at.trusted,
  role: 'station',
  name: '数据库修复',
  subject: 'station.db',
  document: null,
  reason: rescue.damage,
  evidence: [],
  body: { ...rescue, kept: { ...rescue.kept } },
})

/** So long a person has to read of it. */
const toldMs = 7 * 86_400_000

/** What was lost to a torn database of late, for a person to read. */
export function rescueFaults(acts: Pick<ActStore, 'list'>, nowMs: number, zone: string): string[] {
  return acts
    .list({ kind: 'rescued' })
    .filter(({ atMs }) => Math.abs(nowMs - atMs) < toldMs)
    .map((act) => inWords(act, zone))
}

function inWords({ body }: ChainedAct, zone: string): string {
  const rescue = body as unknown as Rescue
  const { backup, quarantine } = rescue
  const from = backup === null ? '没有可用的备份，已从空白开始' : `已用备份 ${backup} 恢复`
  const since = backup === null ? '' : '备份之后'
  return `数据库曾经损坏，${from}。${lossIn(rescue, zone)}${since}导入的内容、改过的设置和账号须重做。损坏的文件在 quarantine/${quarantine}，请交技术员保存，并检查磁盘。`
}

function lossIn({ lostFromMs, lostUntilMs, lostSegments, kept }: Rescue, zone: string): string {
  const found = kept.segments > 0 ? `从损坏的文件中找回 ${kept.segments} 条播放记录。` : ''
  if (lostSegments === 0) return `${found}已记完的播放记录没有丢失。`
  const until = instant(lostUntilMs, zone)
  const span = lostFromMs === null ? `${until} 以前` : `${instant(lostFromMs, zone)} 至 ${until}`
  const count = lostSegments === null ? '条数不详' : `共 ${lostSegments} 条`
  return `${found}${span} 的播放记录已丢失，${count}。`
}

const instant = (ms: number, zone: string): string =>
  new Intl.DateTimeFormat('zh-CN', { dateStyle: 'medium', timeStyle: 'medium', timeZone: zone }).format(ms)
