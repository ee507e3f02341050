import { z } from 'zod'
import { forecast } from './forecast.ts'
import { spanWords } from './hours-words.ts'

/** What the guardian has to go by. `plannedSeconds` is the ordinary schedule's, as if nobody leaned. */
export interface GuardianToday {
  readonly dueSeconds: number
  readonly targetSeconds: number
  readonly creditedSeconds: number
  readonly plannedSeconds: number
  readonly remainingOpenSeconds: number
  /** The most that the county lets science have of the rest of the day, 0 to 1. */
  readonly maxLeanShare: number
  /** Science items that may play today. */
  readonly scienceItemIds: readonly string[]
  /** What was shown last, the newest first. */
  readonly recentItemIds: readonly string[]
}

export type GuardianWord =
  | 'not-due'
  | 'met'
  | 'on-track'
  | 'closed'
  | 'too-few-items'
  | 'already-at-most'
  | 'lean-enough'
  | 'lean-at-most'
  | 'switched-off'

/** What the schedule does for the rest of the open hours; the sentence goes into the record. */
export interface GuardianDecision {
  readonly action: 'none' | 'lean'
  /** Science's share of the remaining open time, 0 to 1; 0 with `none`. */
  readonly share: number
  readonly word: GuardianWord
  readonly reason: string
  /** Shown so lately that others go first: no clip runs over and over. */
  readonly restItemIds: readonly string[]
}

/** 政务 and 便民 keep a tenth at least (融, 转, 停: never a science-only screen) unless the county set less for science. */
export const usualMaxLeanShare = 0.9

/** Whatever a county sets: local columns never vanish from the glass. */
const mostLeanShare = 0.95

export const guardianSetting = z.object({
  watches: z.boolean().default(true),
  maxLeanShare: z
    .number()
    .min(0)
    .max(mostLeanShare, '科普占比上限最高 95%，政务、便民栏目不能消失')
    .default(usualMaxLeanShare),
})
export type GuardianSetting = z.infer<typeof guardianSetting>

/** With fewer, leaning would be one clip over and over. */
export const leastScienceItems = 3

/** What cuts and loading usually take from planned time: leaning exactly would fall short by it. */
const reserve = 1.02

const none = (word: GuardianWord, reason: string): GuardianDecision => ({
  action: 'none',
  share: 0,
  word,
  reason,
  restItemIds: [],
})

/** Whether to lean towards science, and how far. Pure: asked again every few minutes, it lets go by itself. */
export function guardian(today: GuardianToday): GuardianDecision {
  return standsAsItIs(today) ?? leaning(today)
}

function standsAsItIs(today: GuardianToday): GuardianDecision | null {
  const expected = forecast(today)
  if (expected === 'not-due') return none('not-due', '今天不是应播日。')
  if (expected === 'met') return none('met', '今天已经达标。')
  if (expected === 'on-track') return none('on-track', '按现有排期今天可以达标。')
  if (today.remainingOpenSeconds <= 0) return none('closed', '今天已经闭馆，不能再补。')
  const items = new Set(today.scienceItemIds).size
  if (items < leastScienceItems)
    return none(
      'too-few-items',
      `可播的科普内容只有 ${items} 条，少于 ${leastScienceItems} 条，不反复播同一条。请导入更多科普内容。`,
    )
  if (today.plannedSeconds / today.remainingOpenSeconds < allowedShare(today)) return null
  return none('already-at-most', '排期里的科普占比已到县级允许的上限，不能再加。')
}

function leaning(today: GuardianToday): GuardianDecision {
  const { targetSeconds, creditedSeconds, remainingOpenSeconds } = today
  const most = allowedShare(today)
  const missing = targetSeconds - creditedSeconds
  const wanted = Math.ceil((missing / remainingOpenSeconds) * reserve * 100) / 100
  const share = Math.min(wanted, most)
  const stillMissing = missing - share * remainingOpenSeconds
  const restItemIds = resting(today)
  const percent = Math.round(share * 100)
  const lead = `按现有排期今天将差 ${spanWords(missing - today.plannedSeconds)}，闭馆前科普占比调到 ${percent}%`
  return stillMissing > 0
    ? {
        action: 'lean',
        share,
        word: 'lean-at-most',
        reason: `${lead}（上限），仍将差 ${spanWords(stillMissing)}。`,
        restItemIds,
      }
    : { action: 'lean', share, word: 'lean-enough', reason: `${lead}，可以达标。`, restItemIds }
}

const allowedShare = ({ maxLeanShare }: GuardianToday) => Math.min(Math.max(maxLeanShare, 0), mostLeanShare)

/** Of the science items shown last, as many as leave two others to choose from; the newest first. */
function resting({ scienceItemIds, recentItemIds }: GuardianToday): string[] {
  const science = new Set(scienceItemIds)
  const recent = [...new Set(recentItemIds)].filter((id) => science.has(id))
  return recent.slice(0, science.size - (leastScienceItems - 1))
}
