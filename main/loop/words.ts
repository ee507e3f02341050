/** What the band and the line above it say beside what plays. Whoever knows it tells the loop. */
export interface StageWords {
  /** 基层科普行动计划项目支持, where the scene was paid for by it. */
  readonly badge: string | null
  /** A few words of weather. */
  readonly weather: string | null
  /** The released notices that are valid today, a line each. */
  readonly ticker: readonly string[]
}

export const noWords: StageWords = { badge: null, weather: null, ticker: [] }
