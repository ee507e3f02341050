/** Where a station stands in the register (Guangdong 2020, 四). */
export const standings = [
  '未申报',
  '申报',
  '县级审核',
  '县级审核不通过',
  '市级复核',
  '复核不通过',
  '撤回',
  '认定',
  '在用',
  '提醒',
  '批评整改',
  '整改待核查',
  '整改待确认',
  '整改完成',
  '拟撤销',
  '撤销',
] as const
export type Standing = (typeof standings)[number]
