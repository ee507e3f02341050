import type { StageProgram } from '../../playlist/stage-protocol.ts'
import { wallClock, type Moment } from './wall-clock.ts'
import type { Words } from './words.ts'

/** What the house says of itself and of the moment, as the last programme told it. */
export class House {
  #said = { brand: '', stationName: '', weather: '', badge: '' }
  #zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  #read = wallClock(this.#zone)

  take({ brand, stationName, zone, weather, badge }: StageProgram): void {
    this.#said = { brand, stationName, weather: weather ?? '', badge: badge ?? '' }
    if (zone === this.#zone) return
    this.#zone = zone
    this.#read = wallClock(zone)
  }

  words(instant: Date): Words {
    const { brand, stationName: station, weather, badge } = this.#said
    return { brand, station, house: brand || station, weather, badge, ...this.#read(instant) }
  }

  /** An instant in the station's zone. */
  momentOf(epochMs: number): Moment {
    return this.#read(new Date(epochMs))
  }
}
