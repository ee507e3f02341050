const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

const dateWords = (ms: number) => {
  const date = new Date(ms)
  return `${date.getMonth() + 1}月${date.getDate()}日`
}

/** How old what is shown is, as one says it. A clock that was set back makes nothing younger than new. */
export function ageWords(asOfMs: number, nowMs: number): string {
  const ageMs = Math.max(0, nowMs - asOfMs)
  if (ageMs < 2 * minuteMs) return '刚刚更新'
  if (ageMs < hourMs) return `${Math.floor(ageMs / minuteMs)} 分钟前更新`
  if (ageMs < dayMs) return `${Math.floor(ageMs / hourMs)} 小时前更新`
  return `${dateWords(asOfMs)}更新`
}
