import type { Language } from '../../station/language.ts'
import { actBy, type Act, type ChainedAct } from '../../ledger/act.ts'
import type { ClockReading } from '../../ledger/clock.ts'
import type { ActStore } from '../records/act-store.ts'
import type { Reach } from './damage.ts'
import type { SalvagedTable } from './salvage-tables.ts'

/** What became of a torn database. */
export interface Rescue {
  readonly damage: string
  /** The folder under quarantine/ where the torn files lie. */
  readonly quarantine: string
  /** The file under backups/ that took their place; null where there was none. */
  readonly backup: string | null
  /** What the torn one still proved, beyond the backup. */
  readonly kept: Reach
  /** Settings and accounts that were read whole from the torn one; left out by rescues of before. */
  readonly tables?: readonly SalvagedTable[]
  /** What was written between these two is not there any more; null: nothing is. */
  readonly lostFromMs: number | null
  readonly lostUntilMs: number
  /** Closed records that are gone; null where the torn database does not tell. */
  readonly lostSegments: number | null
}

export const rescuedAct = (rescue: Rescue, at: ClockReading): Act =>
  actBy(
    { role: 'station', name: '数据库修复', clock: at },
    {
      kind: 'rescued',
      subject: 'station.db',
      reason: rescue.damage,
      body: { ...rescue, kept: { ...rescue.kept }, tables: [...(rescue.tables ?? [])] },
    },
  )

const acknowledgedKind = 'rescue-acknowledged'

/** So long it is told where nobody says that they read it: a station without staff is not called ill for ever. */
const toldMs = 86_400_000

/** What was lost to a torn database of late and nobody has acknowledged, for a person to read. */
export function rescueFaults(
  acts: Pick<ActStore, 'list'>,
  { nowMs, zone, language = 'zh' }: { nowMs: number; zone: string; language?: Language },
): string[] {
  return untold(acts)
    .filter(({ atMs }) => Math.abs(nowMs - atMs) < toldMs)
    .map(({ body }) => (language === 'zh' ? inWords : inEnglish)(body as unknown as Rescue, zone))
}

/** A person has read what was lost, and answers for it from now on. Returns how many rescues that were. */
export function acknowledgeRescues(
  acts: Pick<ActStore, 'list' | 'append'>,
  { role, name, at }: { readonly role: string; readonly name: string; readonly at: ClockReading },
): number {
  const rescues = untold(acts)
  if (rescues.length === 0) return 0
  const by = { role, name, clock: at }
  acts.append(
    actBy(by, {
      kind: acknowledgedKind,
      subject: 'station.db',
      evidence: rescues.map(({ hash }) => hash),
      body: {},
    }),
  )
  return rescues.length
}

/** The rescues that no person has acknowledged since. */
function untold(acts: Pick<ActStore, 'list'>): ChainedAct[] {
  const read = acts.list({ kind: acknowledgedKind }).at(-1)?.seq ?? 0
  return acts.list({ kind: 'rescued', after: read })
}

/** How a person says that they read it; a page puts a button in its place. */
export const acknowledgeCall = '（POST /acknowledge）'

function inWords(rescue: Rescue, zone: string): string {
  const { backup, quarantine } = rescue
  const from = backup === null ? '没有可用的备份，已从空白开始' : `已用备份 ${backup} 恢复`
  return `数据库曾经损坏，${from}。${lossIn(rescue, zone)}${redoIn(rescue)}看过后请在控制台确认${acknowledgeCall}。损坏的文件在 quarantine/${quarantine}，请交技术员保存，并检查磁盘。`
}

function inEnglish(
  { backup, quarantine, lostSegments, lostFromMs, lostUntilMs }: Rescue,
  zone: string,
): string {
  const from =
    backup === null ? 'no backup was of use and it began empty' : `the backup ${backup} took its place`
  const since = lostFromMs === null ? 'before' : `from ${instant(lostFromMs, zone)} to`
  const count = lostSegments === null ? 'an unknown number of them' : `${lostSegments} of them`
  const lost =
    lostSegments === 0
      ? 'No closed record was lost.'
      : `Records of showing ${since} ${instant(lostUntilMs, zone)} are gone, ${count}.`
  return `The database was torn; ${from}. ${lost} The torn files are in quarantine/${quarantine}: have them kept, and the disk checked. Confirm here once you have read this${acknowledgeCall}.`
}

/** What a person has to do again. */
function redoIn({ backup, tables = [] }: Rescue): string {
  const found = [
    ...(tables.includes('setting') ? ['设置'] : []),
    ...(tables.includes('user') ? ['账号'] : []),
    ...(tables.includes('token') ? ['接口令牌'] : []),
  ]
  const lost = [
    '导入的内容',
    ...(found.includes('设置') ? [] : ['改过的设置']),
    ...(found.includes('账号') ? [] : ['账号']),
  ]
  const kept = found.length === 0 ? '' : `${found.join('、')}已从损坏的文件中取回。`
  return `${kept}${backup === null ? '' : '备份之后'}${lost.join('、')}须重做。`
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
