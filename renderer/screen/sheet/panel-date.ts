const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

const parts = (date: string) => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return { year, month, day, weekday: weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? '' }
}

/** 11月28日. */
export const dayWords = (date: string): string => `${parts(date).month}月${parts(date).day}日`
export const weekdayWords = (date: string): string => parts(date).weekday
export const monthOf = (date: string): string => `${parts(date).month}月`
export const dayOf = (date: string): string => String(parts(date).day)

/** 9月1日–30日, 9月20日–10月3日, or one day. */
export function spanWords(from: string, to: string): string {
  if (from === to) return dayWords(from)
  const sameMonth = from.slice(0, 7) === to.slice(0, 7)
  return `${dayWords(from)}–${sameMonth ? `${dayOf(to)}日` : dayWords(to)}`
}
