import { say, type Say } from './language.ts'

/** Hours with two decimals, cut off: no rounding may add what was not shown. */
export const hoursOf = (seconds: number): number => Math.floor(seconds / 36) / 100

/** `2 小时 5 分`, `42 分`; a rest of seconds is left out, but what lasted only seconds is not made nothing: `21 秒`. */
export function spanWords(seconds: number, inWords: Say = say.zh): string {
  if (seconds >= 1 && seconds < 60) return inWords(`${Math.floor(seconds)} 秒`, `${Math.floor(seconds)} s`)
  const minutes = Math.floor(seconds / 60)
  const hours = Math.floor(minutes / 60)
  if (hours === 0) return inWords(`${minutes} 分`, `${minutes} min`)
  if (minutes % 60 === 0) return inWords(`${hours} 小时`, `${hours} h`)
  return inWords(`${hours} 小时 ${minutes % 60} 分`, `${hours} h ${minutes % 60} min`)
}
