import type { StepKind } from './machine.ts'
import type { Standing } from './standings.ts'

/** 撤销: only after criticism and a chance to put it right; the county proposes, the city confirms. */
export const endingSteps: readonly StepKind<Standing>[] = [
  {
    id: 'propose-withdrawal',
    title: '县级提请撤销',
    from: ['批评整改', '整改待核查'],
    to: '拟撤销',
    roles: ['county'],
    half: { act: 'withdrawal', part: 'first' },
    needs: ['reason', 'document', 'evidence'],
  },
  {
    id: 'take-back-withdrawal',
    title: '县级撤回撤销提请',
    from: ['拟撤销'],
    to: '批评整改',
    roles: ['county'],
    half: null,
    needs: ['reason', 'deadline'],
  },
  {
    id: 'refuse-withdrawal',
    title: '市级不予撤销，继续整改',
    from: ['拟撤销'],
    to: '批评整改',
    roles: ['city'],
    half: { act: 'withdrawal', part: 'second' },
    needs: ['reason', 'deadline'],
  },
  {
    id: 'strike-off',
    title: '市级撤销，退出统计序列并摘牌',
    from: ['拟撤销'],
    to: '撤销',
    roles: ['city'],
    half: { act: 'withdrawal', part: 'second' },
    needs: ['reason', 'document'],
  },
]
