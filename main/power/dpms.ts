import type { PanelState, PanelSwitch } from './panel-switch.ts'
import type { RunTool } from './run-tool.ts'

/** X11's own power management, by xset. Wayland and Xvfb have none. */
export async function findDpms(run: RunTool, display: string | undefined): Promise<PanelSwitch | null> {
  if (display === undefined || display === '') return null
  const ask = () => run('xset', ['-display', display, 'q'])
  const told = await ask()
  if (told === null || !/DPMS is (Enabled|Disabled)/.test(told)) return null
  return {
    name: 'dpms',
    async set(wanted) {
      await run('xset', ['-display', display, 'dpms', 'force', wanted])
      // Else the display server blanks a hall's screen by itself after ten minutes without a key.
      if (wanted === 'on') await run('xset', ['-display', display, 's', 'off', 'dpms', '0', '0', '0'])
    },
    state: async () => dpmsState((await ask()) ?? ''),
  }
}

export function dpmsState(told: string): PanelState {
  const [, said] = /Monitor is (On|Off|in Standby|in Suspend)/.exec(told) ?? []
  if (said === undefined) return 'unknown'
  return said === 'On' ? 'on' : 'off'
}
