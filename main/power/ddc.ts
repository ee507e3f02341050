import type { PanelState, PanelSwitch } from './panel-switch.ts'
import type { RunTool } from './run-tool.ts'

/** Power mode in MCCS: 1 on, 2 standby, 3 suspend, 4 off, 5 off as by its own button, from which nothing wakes it. */
const feature = 'D6'
const values = { on: '01', off: '04' } as const

/** The panel itself over DDC/CI, by ddcutil; only one whose power mode can be read. */
export async function findDdc(run: RunTool): Promise<PanelSwitch | null> {
  const ask = async () => ddcState((await run('ddcutil', ['getvcp', feature, '--terse'])) ?? '')
  if ((await ask()) === 'unknown') return null
  return {
    name: 'ddc',
    set: async (wanted) =>
      void (await run('ddcutil', ['setvcp', feature, `0x${values[wanted]}`, '--noverify'])),
    state: ask,
  }
}

/** `VCP D6 SNC x01` */
export function ddcState(told: string): PanelState {
  const [, value] = /^VCP D6 S?NC x([0-9a-f]{2})/im.exec(told) ?? []
  if (value === undefined) return 'unknown'
  return value === values.on ? 'on' : ['02', '03', '04', '05'].includes(value) ? 'off' : 'unknown'
}
