import type { Showing } from '../../playlist/stage-protocol.ts'
import type { Rect } from './division.ts'
import type { House } from './house.ts'
import { element, phrases } from './sheet/sheet.ts'
import { shrinkToFit } from './shrink.ts'

type Interruption = NonNullable<Showing['interruption']>

/** The head over an interruption: what it is, who speaks, since when and until when; a drill cannot be overlooked. */
export class NoticeHead {
  readonly root = element('header', 'notice')
  readonly #kind = element('p', 'notice-kind')
  readonly #drill = element('p', 'notice-drill')
  readonly #source = element('p', 'notice-source')
  readonly #times = element('p', 'notice-times')

  constructor() {
    const who = element('div', 'notice-who', this.#source, this.#times)
    this.root.append(element('div', 'notice-what', this.#kind, this.#drill), who)
  }

  name(interruption: Interruption | null, house: House): void {
    const exercise = interruption?.exercise ?? false
    this.#kind.textContent = exercise ? '演练' : '应急提示'
    this.#drill.replaceChildren(...(exercise ? phrases('这是一次演练，不是真实险情') : []))
    this.#source.textContent = interruption ? `${interruption.source} 发布` : ''
    this.#times.textContent = interruption ? spanOf(interruption, house) : ''
  }

  place(rect: Rect | null): void {
    this.root.style.height = `${rect?.height ?? 0}px`
    if (rect) shrinkToFit(this.root)
  }
}

/** `11月22日 14:05 起，至 15:30`; the date is said again where it ends on another day. */
function spanOf({ from, until }: Interruption, house: House): string {
  const [begin, end] = [house.momentOf(from), house.momentOf(until)]
  const endDay = begin.date === end.date ? '' : `${end.date} `
  return `${begin.date} ${begin.time} 起，至 ${endDay}${end.time}`
}
