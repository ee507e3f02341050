/** What the band says about the moment, in the station's zone. */
export interface Moment {
  readonly time: string
  readonly date: string
  readonly weekday: string
}

/** Reads instants in one zone; formatters are costly, so one clock is kept as long as the zone stands. */
export function wallClock(zone: string): (instant: Date) => Moment {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('zh-CN', { timeZone: zone, ...options })
  const time = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const date = format({ month: 'long', day: 'numeric' })
  const weekday = format({ weekday: 'long' })
  return (instant) => ({
    time: time.format(instant),
    date: date.format(instant),
    weekday: weekday.format(instant),
  })
}
