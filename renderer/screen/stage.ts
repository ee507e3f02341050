import type { Showing, StageProgram } from '../../playlist/stage-protocol.ts'
import {
  arrangementFor,
  divide,
  sameArrangement,
  tickerWith,
  type Arrangement,
  type Division,
} from './division.ts'
import { House } from './house.ts'
import { glassSize } from './glass-size.ts'
import { Layer } from './layer.ts'
import type { Berth } from './scene.ts'
import { SideZone, type Entrance } from './side-zone.ts'
import { slideShowing } from './slide.ts'
import { Ticker } from './ticker.ts'
import { Zone, type StageLine } from './zone.ts'

/** A side zone whose content is not ready after this comes on the glass with the built-in slide. */
const patienceMs = 1_500

/**
 * The whole glass: a main zone that carries the band, a side zone and a ticker where the programme asks for them.
 * The glass is shared out anew in the same frame in which the main zone turns; where its item stays, it glides.
 */
export class Stage {
  readonly #house = new House()
  readonly #main: Zone
  readonly #side: SideZone
  readonly #ticker = new Ticker()
  readonly #layers: readonly [Layer, Layer]
  #program: StageProgram | null = null
  #shared: Arrangement = arrangementFor(null, slideShowing)
  #waitedSince: number | null = null

  constructor(line: StageLine) {
    const layer = () => new Layer('main', (showing) => this.#berthFor(showing))
    this.#layers = [layer(), layer()]
    this.#main = new Zone(this.#layers, line, this.#house, {
      revealed: (showing, faded) => {
        this.#ticker.say(tickerWith(this.#program, showing))
        this.#share(arrangementFor(this.#program, showing), faded ? 'fade' : 'cut')
      },
      ready: () => undefined,
    })
    this.#side = new SideZone(line, this.#house, () => this.#shareInPlace())
  }

  /** What stands on the glass, from the lowest to the highest. */
  get roots(): HTMLElement[] {
    return [...this.#layers.map((layer) => layer.scene.root), this.#side.root, this.#ticker.root]
  }

  /** Puts the first slide on the glass, before anybody has said what to show. */
  async open(): Promise<void> {
    this.tick()
    this.#main.enter()
    await this.#main.open(slideShowing)
  }

  program(program: StageProgram): void {
    this.#program = program
    this.#house.take(program)
    this.tick()
    this.#ticker.say(program.ticker ?? [])
    this.#prepareSide(program)
    this.#main.take(program, program.transition === 'fade')
    this.#main.relayout('stays')
    this.#shareInPlace()
  }

  /** What is to stand beside the main zone, now or from its next turn on. */
  #prepareSide(program: StageProgram): void {
    const { current, next, layout, nextLayout } = program
    const placeWith = (showing: Showing) => divide(glassSize(), arrangementFor(program, showing)).side
    const side = placeWith(current)
    const toCome = side || !next ? null : placeWith(next)
    if (side && layout?.form === 'divided') this.#side.prepare(side, layout.side)
    if (toCome && nextLayout?.form === 'divided' && nextLayout.side)
      this.#side.prepare(toCome, nextLayout.side)
  }

  /** Writes the moment anew; the page's clock is read nowhere else. */
  tick(): void {
    const words = this.#house.words(new Date())
    this.#main.say(words)
    this.#side.zone.say(words)
  }

  connected(): void {
    this.#main.connected()
    this.#side.zone.connected()
  }

  disconnected(): void {
    this.#main.disconnected()
    this.#side.zone.disconnected()
  }

  /** Nothing plays on it, nor will within so long. */
  standsFor(ms: number): boolean {
    return this.#main.standsFor(ms) && (!this.#side.shown || this.#side.zone.standsFor(ms))
  }

  resized(): void {
    this.#main.relayout('jumps')
    this.#put(divide(glassSize(), this.#shared), 'cut')
    this.#side.zone.relayout('jumps')
  }

  /** The main item stays, and the glass is shared out anew under it. */
  #shareInPlace(): void {
    const front = this.#main.front
    if (!front || this.#main.turnsAtOnce) return
    const due = arrangementFor(this.#program, front)
    if (sameArrangement(due, this.#shared)) return
    if (due.sideShare !== null && !this.#side.shown && !this.#side.isReady && this.#waits()) return
    this.#share(due, 'slide')
    this.#main.relayout('glides')
  }

  /** Bare ground or a slide need not be seen for a moment where the content is about to come. */
  #waits(): boolean {
    if (this.#waitedSince === null) window.setTimeout(() => this.#shareInPlace(), patienceMs)
    this.#waitedSince ??= performance.now()
    return performance.now() - this.#waitedSince < patienceMs - 50
  }

  #share(due: Arrangement, entrance: Entrance): void {
    this.#waitedSince = null
    if (sameArrangement(due, this.#shared)) return
    this.#shared = due
    this.#put(divide(glassSize(), due), entrance)
  }

  #put({ side, ticker }: Division, entrance: Entrance): void {
    if (side) this.#side.enter(side, entrance)
    else this.#side.rest(entrance)
    this.#ticker.place(ticker)
  }

  #berthFor(showing: Showing): Berth {
    const glass = glassSize()
    const { main, notice, bandPx } = divide(glass, arrangementFor(this.#program, showing))
    return { root: { left: 0, top: 0, ...glass }, field: main, notice, bandPx }
  }
}
