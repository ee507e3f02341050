/** Why a due day was short, in the documents' words. */
export const shortReasons = ['闭馆', '停电', '应急', '整改', '移点', '检修'] as const
/** What the records tell by themselves of a station that was not running. */
export const outages = ['停电或重启', '程序中断', '休眠'] as const
export type Outage = (typeof outages)[number]
export type ShortReason = (typeof shortReasons)[number] | Outage

/** What was credited under one place, one shell and one standing: only such seconds may be added up. */
export interface DayPart {
  /** The place in use; null on the way between two places. */
  readonly place: string | null
  readonly registered: boolean
  readonly shell: string
  /** As of its day, see `DayFacts`. */
  readonly demonstration?: boolean
  /** By source class; a class that is not named has 0. */
  readonly creditedSeconds: Readonly<Record<string, number>>
  /** By theme, of all classes; null is not collected. */
  readonly creditedByTheme: Readonly<Record<string, number>> | null
}

/** Seconds within the due hours; null is not known. Four clocks that are never mixed up. */
export interface DayClocks {
  readonly poweredSeconds: number | null
  readonly aliveSeconds: number | null
  readonly litSeconds: number | null
  readonly onlineSeconds: number | null
}

/** How long the mark of the programme stood on the glass that day. */
export interface BadgeDay {
  readonly date: string
  readonly seconds: number
}

export interface DayFacts {
  readonly date: string
  /** Seconds the station ought to play; 0 is no 应播日. */
  readonly dueSeconds: number
  /** What was owed by the settings in force when the day ended; left out: as the duty has it now. */
  readonly targetSeconds?: number
  /** Declared a demonstration when the day ended; left out: as it is declared now. */
  readonly demonstration?: boolean
  /** The place in use when the day ended, or now. */
  readonly place: string | null
  /** In the register from the day's beginning to its end (or now). */
  readonly registered: boolean
  readonly parts: readonly DayPart[]
  readonly clocks: DayClocks
  readonly shortReason: ShortReason | null
}
