import type { ReadClocks } from '../clocks.ts'
import type { Playout } from '../glass/playout.ts'
import type { ScreenWindow } from '../glass/screen-window.ts'
import { findSwitch } from './find-switch.ts'
import { PanelPower } from './panel-power.ts'
import { runTool } from './run-tool.ts'

interface StationPanelParts {
  readonly playout: Pick<Playout, 'loop'>
  readonly window: Pick<ScreenWindow, 'shellName'>
  readonly readClocks: ReadClocks
}

/** The panel behind a running station's window; a window without a glass has none. */
export function stationPanel({ playout, window, readClocks }: StationPanelParts): PanelPower {
  return new PanelPower({
    find: () => (window.shellName === 'headless' ? Promise.resolve(null) : findSwitch(runTool, process.env)),
    cue: () => playout.loop.state().zones.main.current?.cue ?? null,
    nowMs: () => readClocks().wallMs,
    tell: (panel) => playout.loop.dispatch({ type: 'panelTold', panel }),
  })
}
