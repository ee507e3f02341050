import type { Machine } from './machine.ts'

export const placeStates = ['在用', '建议移点', '移点批准', '原址停用', '新址复核'] as const
export type PlaceState = (typeof placeStates)[number]

/** 点位: a screen that few people see is moved to where they are (Guangdong 2020, 三(四) 移). */
export const placeMachine: Machine<PlaceState> = {
  name: 'place',
  title: '点位',
  initial: '在用',
  states: placeStates,
  steps: [
    {
      id: 'propose-move',
      title: '县级建议移点',
      from: ['在用'],
      to: '建议移点',
      roles: ['county'],
      half: { act: 'move', part: 'first' },
      needs: ['reason', 'figures'],
    },
    {
      id: 'approve-move',
      title: '市级批准移点',
      from: ['建议移点'],
      to: '移点批准',
      roles: ['city'],
      half: { act: 'move', part: 'second' },
      needs: ['reason', 'document'],
    },
    {
      id: 'refuse-move',
      title: '市级不予移点',
      from: ['建议移点'],
      to: '在用',
      roles: ['city'],
      half: { act: 'move', part: 'second' },
      needs: ['reason'],
    },
    {
      id: 'withdraw-move',
      title: '县级撤回移点',
      from: ['建议移点', '移点批准'],
      to: '在用',
      roles: ['county'],
      half: null,
      needs: ['reason'],
    },
    {
      id: 'close-old-place',
      title: '原址停用',
      from: ['移点批准'],
      to: '原址停用',
      roles: ['county'],
      half: null,
      needs: ['reason'],
    },
    {
      id: 'review-new-place',
      title: '县级查看新址，报市级复核',
      from: ['原址停用'],
      to: '新址复核',
      roles: ['county'],
      half: { act: 'new-place', part: 'first' },
      needs: ['reason', 'evidence', 'newPlace'],
    },
    {
      id: 'fail-new-place',
      title: '新址复核不通过，另选新址',
      from: ['新址复核'],
      to: '原址停用',
      roles: ['city'],
      half: { act: 'new-place', part: 'second' },
      needs: ['reason'],
    },
    {
      id: 'open-new-place',
      title: '新址复核通过，启用',
      from: ['新址复核'],
      to: '在用',
      roles: ['city'],
      half: { act: 'new-place', part: 'second' },
      needs: ['reason'],
    },
  ],
}
