import './inspection.css'
import './pin-pad.css'
import './facts.css'
import type { StageProgram } from '../../../playlist/stage-protocol.ts'
import type { Inspection } from '../../../station/inspection.ts'
import { cover, isCovered } from '../cover.ts'
import { element } from '../sheet/sheet.ts'
import { typeReady } from '../typeface.ts'
import { Countdown } from './countdown.ts'
import { factsSheet } from './facts-sheet.ts'
import { watchCorner } from './long-press.ts'
import { PinPad } from './pin-pad.ts'
import { StationDoor } from './station-door.ts'

/** Nobody walks away and leaves a station's figures standing in a hall. */
const lookSeconds = 120
const typeSeconds = 40
/** The built-in words for a station where nobody has set a PIN. */
const unset = '本站还没有设置检查口令。请技术员在控制台“系统”里设置 6 位检查口令。'

/** The inspection mode (检查模式): a long press in the corner, a PIN, and the station's facts over the whole glass. */
export class InspectionMode {
  readonly #door: StationDoor
  readonly #body: HTMLElement
  readonly #countdown = new Countdown(() => this.leave())
  #root: HTMLElement | null = null
  #isReserved = false

  constructor(key: string, body: HTMLElement) {
    this.#door = new StationDoor(key)
    this.#body = body
    watchCorner(
      () => this.#isFree(),
      () => this.begin(),
    )
  }

  /** Asks for the PIN; never over a takeover, nor over what lies over the glass already. */
  begin(): void {
    if (this.#isFree()) void this.#enter()
  }

  /** A takeover has the glass to itself. */
  heed({ current }: StageProgram): void {
    this.#isReserved = current.interruption !== undefined && current.interruption !== null
    if (this.#isReserved) this.leave()
  }

  leave(): void {
    if (this.#root === null) return
    this.#countdown.stop()
    this.#root.remove()
    this.#root = null
    cover(false)
  }

  #isFree(): boolean {
    return this.#root === null && !this.#isReserved && !isCovered()
  }

  async #enter(): Promise<void> {
    const pad = new PinPad(
      (pin) => void this.#try(pad, pin),
      () => this.leave(),
    )
    const root = element('div', 'inspection', pad.root)
    // Touches here are no visitor's: nobody beneath hears of them.
    for (const name of ['click', 'pointerdown', 'pointerup'] as const)
      root.addEventListener(name, (event) => event.stopPropagation())
    pad.root.append(this.#countdown.root)
    this.#root = root
    this.#body.append(root)
    cover(true)
    this.#countdown.start(typeSeconds)
    const known = await this.#door.isPinSet()
    if (!known.ok) pad.close(known.words)
    else if (!known.value.set) pad.close(unset)
  }

  async #try(pad: PinPad, pin: string): Promise<void> {
    const root = this.#root
    const opened = await this.#door.open(pin)
    const facts = opened.ok ? await this.#door.facts(opened.value.ticket) : opened
    // Left meanwhile, or a takeover came.
    if (root === null || this.#root !== root) return
    if (!facts.ok) {
      this.#countdown.start(typeSeconds)
      return pad.reset(facts.words)
    }
    await this.#show(root, facts.value)
  }

  async #show(root: HTMLElement, facts: Inspection): Promise<void> {
    const leave = element('button', 'inspection-leave', '结束检查')
    leave.addEventListener('click', () => this.leave())
    const { station, at } = facts
    const head = element(
      'header',
      'inspection-head',
      element('b', '', '检查模式'),
      element('p', 'inspection-name', element('span', '', station.name), element('i', '', station.code)),
      element('p', 'inspection-at', at.slice(0, 19).replace('T', ' ')),
      this.#countdown.root,
      leave,
    )
    const sheet = factsSheet(facts)
    await typeReady(`${head.textContent}${sheet.textContent}`)
    if (this.#root !== root) return
    root.replaceChildren(head, sheet)
    this.#countdown.start(lookSeconds)
  }
}
