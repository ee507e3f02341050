import type { Machine } from './machine.ts'
import { endingSteps } from './standing-ending.ts'
import { enteringSteps } from './standing-entering.ts'
import { rectifyingSteps } from './standing-rectifying.ts'

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

/** 站点资格: how a station comes into the register (Guangdong 2020, 四), is put right, and leaves it (三(五) 退). */
export const standingMachine: Machine<Standing> = {
  name: 'standing',
  title: '站点资格',
  initial: '未申报',
  states: standings,
  steps: [...enteringSteps, ...rectifyingSteps, ...endingSteps],
}
