import { alertLevels, type AlertLevel } from '../../../contract/alerts.ts'
import type { AlertInfo } from './alert-message.ts'

export const levelNames: Readonly<Record<AlertLevel, string>> = {
  blue: '蓝色（四级）',
  yellow: '黄色（三级）',
  orange: '橙色（二级）',
  red: '红色（一级）',
}

const signs: Readonly<Record<AlertLevel, RegExp>> = {
  blue: /蓝色|^蓝$|\bblue\b/i,
  yellow: /黄色|^黄$|\byellow\b/i,
  orange: /橙色|^橙$|\borange\b/i,
  red: /红色|^红$|\bred\b/i,
}

/** Codes whose name speaks of a level: a place called 红色 is none. */
const ofLevel = /level|colou?r|severity|grade|等级|级别|颜色/i

/** Where a national level is told: in `severity` as GB/T 35965.1 has it, in a code of the alert, or in its headline. */
export function levelOf({ severity, eventCode, parameter, headline }: AlertInfo): AlertLevel | null {
  const codes = [...eventCode, ...parameter].filter(({ valueName }) => ofLevel.test(valueName))
  const told = [severity, ...codes.map(({ value }) => value), warningIn(headline)]
  for (const text of told) {
    const found = alertLevels.find((level) => signs[level].test(text ?? ''))
    if (found !== undefined) return found
  }
  return null
}

/** `暴雨橙色预警` tells its level; `橙色的云` does not. */
const warningIn = (headline: string | null) => /[蓝黄橙红]色预警/.exec(headline ?? '')?.[0] ?? null

const bySeverity: Readonly<Record<string, AlertLevel>> = {
  minor: 'blue',
  moderate: 'yellow',
  severe: 'orange',
  extreme: 'red',
}

/** Of two alerts in force at once the graver is on the glass: ten for each level. */
export function priorityOf(info: AlertInfo): number {
  const level = levelOf(info) ?? bySeverity[(info.severity ?? '').toLowerCase()]
  return level === undefined ? 0 : 10 * (alertLevels.indexOf(level) + 1)
}
