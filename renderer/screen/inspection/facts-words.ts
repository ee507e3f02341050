import type { Inspection } from '../../../station/inspection.ts'

/** `4 小时 15 分` */
export function hoursWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return `${rest} 分`
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${String(rest).padStart(2, '0')} 分`
}

/** `11月3日 10:15`; the station's own time, as it was told. */
export function momentWords(at: string | null): string {
  const [, month, day, clock] = /^\d{4}-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(at ?? '') ?? []
  return clock === undefined ? '还没有' : `${Number(month)}月${Number(day)}日 ${clock}`
}

/** `12月15日` */
export function dateWords(date: string): string {
  const [, month, day] = date.split('-')
  return `${Number(month)}月${Number(day)}日`
}

/** `2 天 6 小时` */
export function upWords(seconds: number): string {
  const hours = Math.floor(seconds / 3600)
  return hours >= 24 ? `${Math.floor(hours / 24)} 天 ${hours % 24} 小时` : hoursWords(seconds)
}

export const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(bytes < 10e9 ? 1 : 0)} GB`

const forecastWords = {
  met: '今日已达标',
  'on-track': '预计今日达标',
  short: '预计今日不足',
  'not-due': '今日非应播日',
} as const

export const forecastOf = ({ forecast }: Inspection['today']): string => forecastWords[forecast]
