import { findCec } from './cec.ts'
import { findDdc } from './ddc.ts'
import { findDpms } from './dpms.ts'
import type { PanelSwitch } from './panel-switch.ts'
import type { RunTool } from './run-tool.ts'

/**
 * The first way that answers, gentlest first: the display server's own, then a television's remote control, then the
 * panel's service bus, by which some panels lose their input. Null where none does: the glass goes black and stays lit.
 */
export async function findSwitch(run: RunTool, env: NodeJS.ProcessEnv): Promise<PanelSwitch | null> {
  return (await findDpms(run, env['DISPLAY'])) ?? (await findCec(run)) ?? (await findDdc(run))
}
