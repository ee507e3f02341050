import { forecast } from './forecast.ts'
import { spanWords } from './hours-words.ts'

/** Today as it stands, in seconds. */
export interface TodayFacts {
  readonly dueSeconds: number
  readonly targetSeconds: number
  readonly creditedSeconds: number
  /** Science that the schedule still holds until closing. */
  readonly plannedSeconds: number
  /** Science that the schedule held for the whole day from opening to closing. */
  readonly scheduledSeconds: number
  /** Due time that went by without counting, each with its cause; 0 where nothing was lost. */
  readonly lost: Readonly<Record<Loss, number>>
}

export const losses = [
  'lateStart',
  'off',
  'stopped',
  'frozen',
  'hidden',
  'panelOff',
  'clockUntrusted',
] as const
export type Loss = (typeof losses)[number]

export const shortfallCauses = [...losses, 'closesEarly', 'thinPlan', 'unexplained'] as const

export interface ShortfallReason {
  readonly cause: (typeof shortfallCauses)[number]
  readonly seconds: number
  /** What happened, and the one next action. */
  readonly message: string
  readonly next: string
}

/** Less than a minute explains nothing to a technician. */
const leastSeconds = 60

/** What a technician is told while today would fall short. */
export interface Shortfall {
  readonly seconds: number
  readonly words: string
  /** The heaviest first. */
  readonly reasons: readonly ShortfallReason[]
}

/** Null where nothing will be missing. */
export function shortfallOf(today: TodayFacts): Shortfall | null {
  const words = shortfallWords(today)
  return words === null
    ? null
    : { seconds: Math.ceil(shortBySeconds(today)), words, reasons: whyShort(today) }
}

const lossWords: Readonly<Record<Loss, (span: string) => readonly [string, string]>> = {
  lateStart: (span) => [`开放后过了 ${span}才开始播放。`, '请检查定时开机和总电源。'],
  off: (span) => [`机器断电、关机或播放窗口丢失，共 ${span}。`, '请检查供电、插座和定时开关机设置。'],
  stopped: (span) => [`一键停播了 ${span}。`, '如已处理完毕，请在控制台恢复播放。'],
  frozen: (span) => [`画面卡住 ${span}，不能计时。`, '请在控制台查看是哪条内容，重新导入或撤下它。'],
  hidden: (span) => [`播放窗口被遮住 ${span}，不能计时。`, '请关闭屏上的其他窗口。'],
  panelOff: (span) => [`屏幕关着 ${span}，不能计时。`, '请打开屏幕电源，检查定时关屏设置。'],
  clockUntrusted: (span) => [`本机时钟不可信，${span}暂不能计时。`, '请校准时钟，之后会补记到正确的日子。'],
}

/** Why today falls short, the heaviest reason first; empty when it does not. */
export function whyShort(today: TodayFacts): ShortfallReason[] {
  if (forecast(today) !== 'short') return []
  const lostReasons = losses
    .filter((cause) => today.lost[cause] >= leastSeconds)
    .map((cause): ShortfallReason => {
      const seconds = today.lost[cause]
      const [message, next] = lossWords[cause](spanWords(seconds))
      return { cause, seconds, message, next }
    })
  const reasons = [...lostReasons, ...planReasons(today)].toSorted((a, b) => b.seconds - a.seconds)
  return reasons.length > 0 ? reasons : [unexplained(today)]
}

function planReasons({ dueSeconds, targetSeconds, scheduledSeconds }: TodayFacts): ShortfallReason[] {
  if (dueSeconds < targetSeconds)
    return [
      {
        cause: 'closesEarly',
        seconds: targetSeconds - dueSeconds,
        message: `今天只开放 ${spanWords(dueSeconds)}，少于应播的 ${spanWords(targetSeconds)}。`,
        next: '如确需提前闭馆，请登记原因；否则请延长开放时间。',
      },
    ]
  if (scheduledSeconds >= targetSeconds) return []
  return [
    {
      cause: 'thinPlan',
      seconds: targetSeconds - scheduledSeconds,
      message: `今天的排期只安排了 ${spanWords(scheduledSeconds)}科普，排满也不够 ${spanWords(targetSeconds)}。`,
      next: '请在排期里增加科普时段或占比。',
    },
  ]
}

function unexplained(today: TodayFacts): ShortfallReason {
  return {
    cause: 'unexplained',
    seconds: shortBySeconds(today),
    message: '今天的播放比排期少，原因不明。',
    next: '请运行 ezhan doctor 检查。',
  }
}

/** How much will be missing at closing, if all goes as planned from now on. */
export function shortBySeconds(today: TodayFacts): number {
  return Math.max(0, today.targetSeconds - today.creditedSeconds - today.plannedSeconds)
}

/** The sentence at the head: what is missing, and what it is reckoned from. Null when nothing is. */
export function shortfallWords(today: TodayFacts): string | null {
  if (forecast(today) !== 'short') return null
  const { creditedSeconds, plannedSeconds } = today
  const missing = spanWords(Math.ceil(shortBySeconds(today) / 60) * 60)
  return `预计今天不达标，差 ${missing}：科普已播 ${spanWords(creditedSeconds)}，闭馆前还排有 ${spanWords(plannedSeconds)}。`
}
