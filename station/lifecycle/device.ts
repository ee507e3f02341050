import type { Machine } from './machine.ts'

export const deviceStates = ['在用', '检修', '停用'] as const
export type DeviceState = (typeof deviceStates)[number]

/** 设备. It does not follow the standing: a station that was struck off may go on showing local content. */
export const deviceMachine: Machine<DeviceState> = {
  name: 'device',
  title: '设备',
  initial: '在用',
  states: deviceStates,
  steps: [
    {
      id: 'begin-repair',
      title: '报修停机检修',
      from: ['在用'],
      to: '检修',
      roles: ['technician', 'county', 'admin'],
      half: null,
      needs: ['reason'],
    },
    {
      id: 'finish-repair',
      title: '检修完毕，恢复使用',
      from: ['检修'],
      to: '在用',
      roles: ['technician', 'county', 'admin'],
      half: null,
      needs: ['reason'],
    },
    {
      id: 'take-out-of-use',
      title: '停用',
      from: ['在用', '检修'],
      to: '停用',
      roles: ['county', 'admin'],
      half: null,
      needs: ['reason'],
    },
    {
      id: 'return-to-use',
      title: '重新启用',
      from: ['停用'],
      to: '在用',
      roles: ['county', 'admin'],
      half: null,
      needs: ['reason'],
    },
  ],
}
