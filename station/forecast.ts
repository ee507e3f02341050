export type Forecast = 'met' | 'on-track' | 'short' | 'not-due'

/**
 * Whether today's target will be met. All in seconds.
 * @param plannedSeconds what the schedule still holds of the target's source class today
 */
export function forecast(today: {
  readonly dueSeconds: number
  readonly targetSeconds: number
  readonly creditedSeconds: number
  readonly plannedSeconds: number
}): Forecast {
  if (today.dueSeconds === 0) return 'not-due'
  if (today.creditedSeconds >= today.targetSeconds) return 'met'
  return today.creditedSeconds + today.plannedSeconds >= today.targetSeconds ? 'on-track' : 'short'
}
