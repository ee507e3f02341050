import type { Cue } from '../../playlist/cue.ts'
import type { PanelState, PanelSwitch } from './panel-switch.ts'

/** A panel takes a few seconds to light and a television up to twenty: it is lit before the doors open. */
const leadMs = 60_000

/**
 * Dark out of hours, lit otherwise. A screen that was stopped by hand stays lit: whoever stopped it wants to see that
 * it is black, and has it back at once.
 */
export function wantedPanel(cue: Cue | null, nowMs: number): 'on' | 'off' {
  const isClosed = cue?.because.rule === 'closed' && cue.because.id !== 'stopped'
  return isClosed && cue.until - nowMs > leadMs ? 'off' : 'on'
}

interface PanelPowerParts {
  readonly find: () => Promise<PanelSwitch | null>
  readonly cue: () => Cue | null
  readonly nowMs: () => number
  /** What is known of the panel from now on. */
  readonly tell: (state: PanelState) => void
}

/** Ten minutes of looks: asking buses and adapters that do not answer takes seconds each time. */
const findAgainLooks = 20

/** Keeps the panel as the schedule wants it, and knows whether it is lit. */
export class PanelPower {
  readonly #parts: PanelPowerParts
  #found: PanelSwitch | null = null
  #looks = 0
  #looking = false

  constructor(parts: PanelPowerParts) {
    this.#parts = parts
  }

  /** Asked every half minute; a look that takes longer is not overtaken. */
  async look(): Promise<void> {
    if (this.#looking) return
    this.#looking = true
    try {
      this.#parts.tell(await this.#keep())
    } finally {
      this.#looking = false
    }
  }

  async #keep(): Promise<PanelState> {
    // A television that was unplugged when the machine started may be there by now.
    if (this.#found === null && this.#looks++ % findAgainLooks === 0) this.#found = await this.#parts.find()
    const panel = this.#found
    if (panel === null) return 'unknown'
    const wanted = wantedPanel(this.#parts.cue(), this.#parts.nowMs())
    const state = await panel.state()
    if (state === wanted || state === 'unknown') return state
    await panel.set(wanted)
    return panel.state()
  }
}
