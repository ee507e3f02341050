/** Whether the glass is known to be lit; nobody guesses. */
export type PanelState = 'on' | 'off' | 'unknown'

/** A way to switch the panel that was found to answer on this machine. */
export interface PanelSwitch {
  readonly name: 'dpms' | 'cec' | 'ddc'
  readonly set: (wanted: 'on' | 'off') => Promise<void>
  /** What the panel itself, or the display server for it, says now. */
  readonly state: () => Promise<PanelState>
}
