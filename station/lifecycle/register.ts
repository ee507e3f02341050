import type { Standing } from './standings.ts'

/**
 * From 认定 to the moment of 撤销 a station counts, also while it is criticised or about to be struck off.
 * Guangdong 2020, 四: 认定 enters it into the register (统计序列).
 */
const registered: readonly Standing[] = [
  '认定',
  '在用',
  '提醒',
  '批评整改',
  '整改待核查',
  '整改待确认',
  '整改完成',
  '拟撤销',
]

/** Whether what is shown counts for the register. */
export const isRegistered = (standing: Standing): boolean => registered.includes(standing)

/** The 科普中国e站 brand leaves the glass at once with 撤销; a station that is being set up wears it already. */
export const showsBrand = (standing: Standing): boolean => standing !== '撤销'
