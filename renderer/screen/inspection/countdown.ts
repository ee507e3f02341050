import { element } from '../sheet/sheet.ts'

const stepMs = 250

/** Seconds that are left, as a ring that empties and a figure; calls back once, at nought. */
export class Countdown {
  readonly root = element('div', 'countdown')
  readonly #figure = element('span', 'countdown-figure')
  readonly #over: () => void
  #untilMs = 0
  #wholeMs = 1
  #timer: number | undefined

  constructor(over: () => void) {
    this.#over = over
    this.root.append(this.#figure)
  }

  start(seconds: number): void {
    this.stop()
    this.#wholeMs = seconds * 1000
    this.#untilMs = performance.now() + this.#wholeMs
    this.#timer = window.setInterval(() => this.#tick(), stepMs)
    this.#tick()
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  #tick(): void {
    const leftMs = Math.max(0, this.#untilMs - performance.now())
    this.#figure.textContent = `${Math.ceil(leftMs / 1000)}`
    this.root.style.setProperty('--left', `${(leftMs / this.#wholeMs) * 360}deg`)
    if (leftMs > 0) return
    this.stop()
    this.#over()
  }
}
