import type { LocalDate } from '../../playlist/item.ts'
import type { StationProfile } from '../../station/profile.ts'

/** What the band and the line above it say beside what plays. */
export interface StageWords {
  /** 基层科普行动计划项目支持, where the scene was paid for by it. */
  readonly badge: string | null
  /** A few words of weather. */
  readonly weather: string | null
  /** The released notices that are valid today, a line each. */
  readonly ticker: readonly string[]
}

export const noWords: StageWords = { badge: null, weather: null, ticker: [] }

/** Who knows what the living panels say. */
export interface PanelWords {
  weatherWords(): string | null
  tickerLines(): readonly string[]
}

/** The words of a date: the mark of who paid is owed from its first day on. */
export function wordsOn(
  date: LocalDate,
  { badge }: Pick<StationProfile, 'badge'>,
  panels: PanelWords,
): StageWords {
  const isOwed = badge !== null && badge !== undefined && badge.since <= date
  return { badge: isOwed ? badge.text : null, weather: panels.weatherWords(), ticker: panels.tickerLines() }
}
