import type { Machine } from './machine.ts'
import { endingSteps } from './standing-ending.ts'
import { enteringSteps } from './standing-entering.ts'
import { rectifyingSteps } from './standing-rectifying.ts'
import { standings, type Standing } from './standings.ts'

/** 站点资格: how a station comes into the register (Guangdong 2020, 四), is put right, and leaves it (三(五) 退). */
export const standingMachine: Machine<Standing> = {
  name: 'standing',
  title: '站点资格',
  initial: '未申报',
  states: standings,
  steps: [...enteringSteps, ...rectifyingSteps, ...endingSteps],
}
