import type { Locator, Page } from 'playwright'

/**
 * What a tap and a letter take a person, by the keystroke-level model (Card, Moran and Newell, 1980): making up one's
 * mind 1.35 s, pointing 1.1 s, pressing 0.2 s; a letter on a phone at the pace of somebody who seldom types.
 */
const tapSeconds = 1.35 + 1.1 + 0.2
const letterSeconds = 0.5

export interface Step {
  readonly words: string
  readonly taps: number
  readonly letters: number
  /** From the last touch of the step until the page shows what the next one needs. */
  readonly waitedSeconds: number
}

export const handSeconds = ({ taps, letters }: Pick<Step, 'taps' | 'letters'>): number =>
  taps * tapSeconds + letters * letterSeconds

/** A hand on a telephone: each tap and letter is counted, and the machine's time apart from them. */
export class Hand {
  readonly page: Page
  readonly steps: Step[] = []
  #taps = 0
  #letters = 0

  constructor(page: Page) {
    this.page = page
  }

  async tap(on: Locator): Promise<void> {
    await on.tap()
    this.#taps += 1
  }

  /** One tap into the field, then letter by letter. */
  async type(into: Locator, text: string): Promise<void> {
    await this.tap(into)
    await into.fill(text)
    this.#letters += text.length
  }

  /** Waits until the page shows it, and closes the step. */
  async see(words: string, shown: () => Promise<unknown>): Promise<void> {
    const from = performance.now()
    await shown()
    const waitedSeconds = (performance.now() - from) / 1_000
    this.steps.push({ words, taps: this.#taps, letters: this.#letters, waitedSeconds })
    this.#taps = 0
    this.#letters = 0
  }
}
