import { networkInterfaces, uptime } from 'node:os'
import type { ClockReading } from '../../ledger/clock.ts'
import type { SettingsBook } from '../../server/settings/settings-book.ts'
import { openStretchStore, type StretchStore } from '../../server/uptime/stretch-store.ts'
import type { Stretch } from '../../station/uptime/stretch.ts'
import { afterLook, endedBy, poweredSince, type Running, type Sight } from '../../station/uptime/watch.ts'
import { namesBoots, type ReadClocks } from '../clocks.ts'
import type { LoopState } from '../loop/state.ts'
import type { Memory } from '../memory.ts'
import type { Playout } from '../glass/playout.ts'
import { screenState } from '../status.ts'

interface UptimeParts {
  readonly store: Pick<StretchStore, 'keep' | 'place'>
  readonly readClocks: ReadClocks
  /** The page is there and something is on it: black out of hours, too. */
  readonly isAlive: () => boolean
  /** Whether a network is reached; null where the station is offline by decree. */
  readonly isLinked: () => boolean | null
  /** Whether the glass is known to be lit; null where no panel can be asked. */
  readonly isLit: () => boolean | null
  /** How long the system has been up, in ms; null where that cannot be believed. */
  readonly countedMs: () => number | null
}

interface StationParts {
  readonly memory: Pick<Memory, 'database'>
  readonly settings: Pick<SettingsBook, 'now'>
  readonly playout: Pick<Playout, 'loop'>
  readonly readClocks: ReadClocks
}

/** Each minute what is known goes down: a power cut loses a minute at most. */
const keptEachMs = 60_000

/** The station's own clocks, asked every few seconds: on, alive, linked, lit. */
export class Uptime {
  readonly #parts: UptimeParts
  #running: Running = {}
  #ended: Stretch[] = []
  #keptMonoMs = -Infinity

  constructor(parts: UptimeParts) {
    this.#parts = parts
  }

  /** Asks each clock. What a full disk refuses waits for the next time. */
  look(): void {
    const at = this.#parts.readClocks()
    const before = this.#running.powered ? this.#running : this.#begin(at)
    const after = afterLook(before, this.#sight(), at)
    this.#ended.push(...endedBy(before, after))
    this.#running = after
    if (this.#ended.length > 0 || at.monoMs - this.#keptMonoMs >= keptEachMs) this.#keep(at)
  }

  /** The last look, before the program ends in good order. */
  end(): void {
    this.look()
    this.#keep(this.#parts.readClocks())
  }

  #begin(at: ClockReading): Running {
    return { powered: poweredSince(at, this.#parts.countedMs()) }
  }

  #sight(): Sight {
    const { isAlive, isLinked, isLit } = this.#parts
    return { powered: true, alive: isAlive(), linked: isLinked(), lit: isLit() }
  }

  #keep(at: ClockReading): void {
    const { store } = this.#parts
    store.keep([...this.#ended, ...Object.values(this.#running)])
    if (at.trusted) store.place(at)
    this.#ended = []
    this.#keptMonoMs = at.monoMs
  }
}

/** Of this machine alone: what containers and virtual machines are linked by reaches nobody. */
const inner = /^(lo|docker|veth|br-|virbr|vmnet|vEthernet|VMware|VirtualBox)/i
/** What a card gives itself where no network answers. */
const ownAddress = /^(169\.254\.|fe80:)/i

/** Whether some network has given this machine an address. */
export function hasLink(cards = networkInterfaces()): boolean {
  return Object.entries(cards).some(
    ([name, addresses]) =>
      !inner.test(name) &&
      addresses?.some(({ internal, address }) => !internal && !ownAddress.test(address)) === true,
  )
}

const litWord = (panel: LoopState['panel']): boolean | null => (panel === 'unknown' ? null : panel === 'on')

/** The clocks of a running station. Whether the glass is lit is known where a panel answers (main/power). */
export function stationUptime({ memory, settings, playout, readClocks }: StationParts): Uptime {
  return new Uptime({
    store: openStretchStore(memory.database),
    readClocks,
    isAlive: () => {
      const state = playout.loop.state()
      return state.attached && screenState(state) !== 'off'
    },
    isLinked: () => (settings.now().profile.networkMode === 'offline' ? null : hasLink()),
    isLit: () => litWord(playout.loop.state().panel),
    countedMs: systemUptimeMs,
  })
}

/** Windows goes on counting over a shutdown that was none; only a system that names its boots is believed. */
const systemUptimeMs = (): number | null => (namesBoots() ? uptime() * 1000 : null)
