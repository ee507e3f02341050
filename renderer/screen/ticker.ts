import type { Rect } from './division.ts'
import { isStill } from './movement.ts'
import { element } from './sheet/sheet.ts'
import { typeReady } from './typeface.ts'

/** Characters that pass in a second: read at ease from across a hall (subtitles are set at four to six). */
const charactersPerSecond = 4
/** The beginning stands for a moment, so that it is read from its first word. */
const standMs = 2_000
/** A page of a still ticker stands at least so long. */
const leastPageMs = 5_000

/** The released notices on a line above the band. It moves by a transform alone, or turns page by page where stillness is asked. */
export class Ticker {
  readonly root = element('div', 'ticker')
  readonly #window = element('div', 'ticker-window')
  #lines: readonly string[] = []
  #running: Animation | null = null
  #turn: number | undefined
  #width = 0

  constructor() {
    this.root.append(element('b', 'ticker-name', '通知'), this.#window)
    this.root.hidden = true
    window.matchMedia('(prefers-reduced-motion: reduce)').addEventListener('change', () => this.#set())
  }

  /** Starts from the first word where the words are others; else goes on. */
  say(lines: readonly string[]): void {
    const said = lines.map((line) => line.trim()).filter((line) => line !== '')
    if (said.join('\n') === this.#lines.join('\n')) return
    this.#lines = said
    void typeReady(said.join('')).then(() => this.#set())
  }

  place(rect: Rect | null): void {
    const { style } = this.root
    const wasHidden = this.root.hidden
    this.root.hidden = rect === null
    if (rect) {
      style.top = `${rect.top}px`
      style.height = `${rect.height}px`
    }
    if (wasHidden !== this.root.hidden || (rect?.width ?? 0) !== this.#width) this.#set()
    this.#width = rect?.width ?? 0
  }

  #set(): void {
    this.#running?.cancel()
    this.#running = null
    clearTimeout(this.#turn)
    this.#window.replaceChildren()
    if (this.root.hidden || this.#lines.length === 0) return
    if (isStill()) this.#turnTo(0)
    else this.#run()
  }

  /** Two copies of the same line, so that the first word follows the last. A line that fits stands still. */
  #run(): void {
    const copy = () => element('p', 'ticker-line', ...this.#lines.map((line) => element('span', '', line)))
    const track = element('div', 'ticker-track', copy())
    this.#window.replaceChildren(track)
    const lengthPx = track.scrollWidth
    if (lengthPx <= this.#window.clientWidth) return
    track.append(copy())
    const emPx = parseFloat(getComputedStyle(track).fontSize)
    this.#running = track.animate(
      { transform: ['none', `translateX(${-lengthPx}px)`] },
      { duration: (lengthPx / emPx / charactersPerSecond) * 1_000, iterations: Infinity, delay: standMs },
    )
  }

  #turnTo(page: number): void {
    const emPx = parseFloat(getComputedStyle(this.#window).fontSize)
    const pages = this.#lines.flatMap((line) => pagesOf(line, Math.floor(this.#window.clientWidth / emPx)))
    const words = pages[page % pages.length] ?? ''
    this.#window.replaceChildren(element('p', 'ticker-line', element('span', '', words)))
    const standsMs = Math.max(leastPageMs, (words.length / charactersPerSecond) * 1_000)
    if (pages.length > 1) this.#turn = window.setTimeout(() => this.#turnTo(page + 1), standsMs)
  }
}

/** A line in parts of about the same length, none wider than so many characters. */
export function pagesOf(line: string, across: number): string[] {
  const letters = [...line]
  const parts = Math.max(1, Math.ceil(letters.length / Math.max(1, across)))
  const each = Math.ceil(letters.length / parts)
  return Array.from({ length: parts }, (_, part) => letters.slice(part * each, (part + 1) * each).join(''))
}
