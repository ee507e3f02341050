import './work-card.css'
import type { GlassWork, StageProgram } from '../../../playlist/stage-protocol.ts'
import { arrangementFor, divide, unitOf, type Rect } from '../division.ts'
import { glassSize } from '../glass-size.ts'
import { element } from '../sheet/sheet.ts'
import { typeReady } from '../typeface.ts'
import { cornersOf, placeCard } from './work-place.ts'
import { wordsOfWork } from './work-words.ts'

/** The controller repeats itself every second: who says nothing for so long has died, or forgot the card. */
const silentMs = 8_000
/** Long enough to be read twice. */
const resultMs = 10_000
/** What stands beneath turns by itself, and the card gives way to it. */
const lookMs = 250
const gapUnits = 2.4

const front = '.layer[data-zone=main][data-state=front]'
/** What is never covered: names, codes, marks, headings. */
const keptClear = [
  '.code-room',
  '.caption-words',
  '.masthead',
  '.sheet-head',
  '.filler-brand',
  '.filler-moment',
]
  .map((each) => `${front} ${each}`)
  .join()

/** How far an import or a publishing is, on a small card, while a technician asked for it. */
export class WorkCard {
  readonly #body: HTMLElement
  readonly #head = element('b', 'work-head')
  readonly #percent = element('span', 'work-percent')
  readonly #bar = element('i', 'work-bar')
  readonly #line = element('p', 'work-line')
  readonly #counts = element('p', 'work-counts')
  readonly #root = element(
    'aside',
    'work',
    element('header', '', this.#head, this.#percent),
    element('div', 'work-track', this.#bar),
    this.#line,
    this.#counts,
  )
  #program: StageProgram | null = null
  #leaving: number | undefined
  #looking: number | undefined

  constructor(body: HTMLElement) {
    this.#body = body
    this.#root.setAttribute('role', 'status')
  }

  take(work: GlassWork | null): void {
    clearTimeout(this.#leaving)
    if (work === null) return this.leave()
    this.#write(work)
    const goesOn = work.at === 'running' || work.at === 'paused'
    this.#leaving = window.setTimeout(() => this.leave(), goesOn ? silentMs : resultMs)
    if (this.#looking !== undefined) return this.#look()
    this.#looking = window.setInterval(() => this.#look(), lookMs)
    void typeReady(this.#root.textContent).then(() => this.#look())
  }

  heed(program: StageProgram): void {
    this.#program = program
    if (this.#looking !== undefined) this.#look()
  }

  leave(): void {
    clearTimeout(this.#leaving)
    clearInterval(this.#looking)
    this.#looking = undefined
    this.#root.remove()
  }

  #write(work: GlassWork): void {
    const { head, line, counts } = wordsOfWork(work)
    this.#root.dataset.at = work.at
    this.#head.textContent = head
    this.#percent.textContent = work.at === 'running' || work.at === 'paused' ? `${work.percent}%` : ''
    this.#bar.style.transform = `scaleX(${work.percent / 100})`
    this.#line.textContent = line
    this.#counts.replaceChildren(...counts.map((part) => element('span', '', part)))
  }

  /** On the glass where it may stand there; a takeover has the glass to itself, and a black one is black. */
  #look(): void {
    const program = this.#program
    if (this.#looking === undefined || program === null) return
    const { interruption, content } = program.current
    if ((interruption ?? null) !== null || content.kind === 'black') return this.#root.remove()
    if (!this.#root.isConnected) this.#body.append(this.#root)
    this.#stand(divide(glassSize(), arrangementFor(program, program.current)).main)
  }

  #stand(field: Rect): void {
    const { offsetWidth: width, offsetHeight: height, style } = this.#root
    const [items, kept] = [boxesOf(`${front} > .surface`), boxesOf(keptClear)]
    const placed = (clear: readonly Rect[]) =>
      placeCard({ width, height }, field, gapUnits * unitOf(glassSize()), [...clear, ...kept])
    // On bare ground where there is any; else on the item, but never where publishers set their marks.
    const place = placed(items) ?? placed(items.flatMap(cornersOf))
    this.#root.toggleAttribute('data-waits', place === null)
    if (place === null) return
    style.left = `${place.left}px`
    style.top = `${place.top}px`
  }
}

const boxesOf = (selector: string): DOMRect[] =>
  [...document.querySelectorAll(selector)]
    .filter((each) => each.checkVisibility({ visibilityProperty: true }))
    .map((each) => each.getBoundingClientRect())
