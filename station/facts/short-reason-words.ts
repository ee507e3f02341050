import type { DayResult } from './day-result.ts'

/** The reasons of a short day, which the chain keeps in Chinese, in English. */
export const shortReasonWords: Readonly<Record<NonNullable<DayResult['reason']>, string>> = {
  闭馆: 'closed',
  停电: 'power cut',
  应急: 'emergency',
  整改: 'rectification',
  移点: 'relocation',
  检修: 'repair',
  停电或重启: 'power cut or restart',
  程序中断: 'program interrupted',
  休眠: 'machine slept',
  未说明: 'none given',
}
