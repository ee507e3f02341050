import type { PanelState, PanelSwitch } from './panel-switch.ts'
import type { RunTool } from './run-tool.ts'

/** One command and no log: `-s` takes it from standard input, `-d 1` says errors only. */
const single = ['-s', '-d', '1']

/** A television over HDMI-CEC, by cec-client; only one that says how it is. */
export async function findCec(run: RunTool): Promise<PanelSwitch | null> {
  const ask = async () => cecState((await run('cec-client', single, 'pow 0\n')) ?? '')
  if ((await ask()) === 'unknown') return null
  return {
    name: 'cec',
    set: async (wanted) => void (await run('cec-client', single, wanted === 'on' ? 'on 0\n' : 'standby 0\n')),
    state: ask,
  }
}

export function cecState(told: string): PanelState {
  const [, said] = /power status: (.+)/.exec(told) ?? []
  switch (said?.trim()) {
    case 'on':
    case 'in transition from standby to on':
      return 'on'
    case 'standby':
    case 'in transition from on to standby':
      return 'off'
    default:
      return 'unknown'
  }
}
