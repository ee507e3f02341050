/** Hours with two decimals, cut off: no rounding may add what was not shown. */
export const hoursOf = (seconds: number): number => Math.floor(seconds / 36) / 100

/** `2 小时 5 分`, `42 分`; a rest of seconds is left out, but what lasted only seconds is not made nothing: `21 秒`. */
export function spanWords(seconds: number): string {
  if (seconds >= 1 && seconds < 60) return `${Math.floor(seconds)} 秒`
  const minutes = Math.floor(seconds / 60)
  const hours = Math.floor(minutes / 60)
  if (hours === 0) return `${minutes} 分`
  return minutes % 60 === 0 ? `${hours} 小时` : `${hours} 小时 ${minutes % 60} 分`
}
