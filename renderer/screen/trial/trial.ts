import './trial.css'
import './welcome.css'
import type { StageProgram, StageReport, StageTrial } from '../../../playlist/stage-protocol.ts'
import { cover } from '../cover.ts'
import { typeReady } from '../typeface.ts'
import { testPicture } from './test-picture.ts'
import { playTone, toneSheet } from './tone.ts'
import { touchTarget } from './touch-target.ts'
import { welcomeSheet } from './welcome.ts'

/** Whoever began a trial may have gone: the glass is the public's again after this. */
const longestMs = 90_000

interface TrialParts {
  readonly send: (report: StageReport) => void
  readonly body: HTMLElement
}

/** While a station is put into use: its first page where nothing plays, and what a person is asked about the glass. */
export class TrialMode {
  readonly #parts: TrialParts
  #told: StageTrial = { type: 'trial', trial: null, welcome: null }
  #isIdle = false
  #isReserved = false
  #trial: HTMLElement | null = null
  #welcome: HTMLElement | null = null
  #end: () => void = () => undefined

  constructor(parts: TrialParts) {
    this.#parts = parts
  }

  take(told: StageTrial): void {
    const { trial } = this.#told
    this.#told = told
    if (told.trial !== trial || told.trial !== null) this.#begin()
    this.#greet()
  }

  /** The first page leaves as soon as there is something to play; a takeover has the glass to itself. */
  heed({ current }: StageProgram): void {
    this.#isIdle = current.content.kind === 'filler'
    this.#isReserved = current.interruption !== undefined && current.interruption !== null
    if (this.#isReserved) this.#leave()
    this.#greet()
  }

  #begin(): void {
    this.#leave()
    const { trial } = this.#told
    if (trial === null || this.#isReserved) return
    const sheet = this.#sheetOf(trial)
    sheet.classList.add('trial')
    // Touches here are no visitor's: nobody beneath hears of them.
    for (const name of ['click', 'pointerdown', 'pointerup'] as const)
      sheet.addEventListener(name, (event) => event.stopPropagation())
    this.#trial = sheet
    this.#parts.body.append(sheet)
    cover(true)
    void typeReady(sheet.textContent)
    const timer = window.setTimeout(() => this.#leave(), longestMs)
    const hush = trial === 'tone' ? playTone() : () => undefined
    this.#end = () => {
      clearTimeout(timer)
      hush()
    }
  }

  #sheetOf(trial: NonNullable<StageTrial['trial']>): HTMLElement {
    if (trial === 'picture') return testPicture()
    if (trial === 'tone') return toneSheet()
    return touchTarget(() => this.#parts.send({ type: 'trialTouched' }))
  }

  #leave(): void {
    this.#end()
    this.#end = () => undefined
    if (this.#trial === null) return
    this.#trial.remove()
    this.#trial = null
    cover(false)
  }

  #greet(): void {
    this.#welcome?.remove()
    this.#welcome = null
    const { welcome } = this.#told
    if (welcome === null || !this.#isIdle) return
    const sheet = welcomeSheet(welcome)
    this.#welcome = sheet
    void typeReady(sheet.textContent).then(() => {
      if (this.#welcome === sheet) this.#parts.body.append(sheet)
    })
  }
}
