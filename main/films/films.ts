import type { Language } from '../../station/language.ts'
import { arch, cpus } from 'node:os'
import { actBy } from '../../ledger/act.ts'
import type { ClockReading } from '../../ledger/clock.ts'
import type { Item } from '../../playlist/item.ts'
import type { StageErrand } from '../../playlist/stage-protocol.ts'
import { DecodingBook } from '../../server/decoding/decoding-book.ts'
import { isBeyond, speedWords, type DecodingSpeed } from '../../server/decoding/decoding-speed.ts'
import type { StageLine } from '../../server/http/controller.ts'
import type { Library } from '../../server/library/library.ts'
import type { ActStore } from '../../server/records/act-store.ts'
import type { ReadClocks } from '../clocks.ts'
import { Errands, type ErrandReport } from './errands.ts'

export interface FilmsParts {
  readonly folder: string
  readonly library: Pick<Library, 'items' | 'filmOf' | 'posterOf' | 'mediaFile'>
  readonly acts: Pick<ActStore, 'append'>
  readonly screen: () => string
  readonly readClocks: ReadClocks
  /** An import has the disk and the processor. */
  readonly isBusy: () => boolean
  /** Films are shown otherwise than before. */
  readonly changed: () => void
  /** What tells this machine from another one. */
  readonly machine?: string
}

const thisMachine = () => `${cpus()[0]?.model ?? '?'} × ${cpus().length}, ${arch()}`

/** What this machine can do with films: how fast it decodes them, and a still picture of each. */
export class Films {
  readonly #parts: FilmsParts
  readonly #book: DecodingBook
  readonly #errands: Errands
  /** Films of which no still picture could be had in this run. */
  readonly #without = new Set<string>()
  /** This browser cannot tell, or nothing ever stood long enough: not asked again in this run. */
  #isUntold = false

  constructor(parts: FilmsParts) {
    this.#parts = parts
    this.#book = new DecodingBook(parts.folder, parts.machine ?? thisMachine())
    this.#errands = new Errands({
      next: (browser) => this.#next(browser),
      done: (report, browser) => this.#done(report, browser),
    })
  }

  listening(line: StageLine): StageLine {
    return this.#errands.listening(line)
  }

  /** Asked every half minute, for what an import has brought. */
  look(): void {
    this.#errands.look()
  }

  /** How fast this machine decodes; null before it was tried. */
  speed(): DecodingSpeed | null {
    return this.#book.now()
  }

  /** More than this machine decodes: its still picture is shown from the first showing on. */
  isBeyond({ kind, mediaHash }: Pick<Item, 'kind' | 'mediaHash'>): boolean {
    const speed = kind === 'video' ? this.#book.now() : null
    const film = speed && this.#parts.library.filmOf(mediaHash)
    return speed !== null && film !== null && isBeyond(speed, film)
  }

  /** What is shown as still pictures, for a person to read. */
  faults(language: Language = 'zh'): string[] {
    const speed = this.#book.now()
    const { items, posterOf } = this.#parts.library
    const beyond = items().filter(
      (item) => item.state === 'released' && this.isBeyond(item) && posterOf(item.mediaHash) !== null,
    )
    const [first] = beyond
    if (speed === null || first === undefined) return []
    const which = beyond.length === 1 ? `《${first.title}》` : `《${first.title}》等 ${beyond.length} 个视频`
    const others = beyond.length === 1 ? 'is' : `and ${beyond.length - 1} more videos are`
    const inEnglish = `“${first.title}” ${others} more than this machine plays (${speedWords(speed).en}): a still picture is shown. Take a lower resolution.`
    return [
      language === 'en'
        ? inEnglish
        : `${which}放不动（${speedWords(speed).zh}），改放静止画面。请换成清晰度较低的版本。`,
    ]
  }

  #next(browser: string): StageErrand['errand'] {
    const { isBusy, readClocks, library } = this.#parts
    if (isBusy()) return null
    if (!this.#isUntold && this.#book.wantsTrial(browser, readClocks().wallMs)) return { kind: 'decoding' }
    const film = library.items().find((item) => this.#lacksStill(item))
    return film === undefined ? null : { kind: 'still', url: addressOf(film.mediaHash) }
  }

  #lacksStill({ kind, state, mediaHash }: Item): boolean {
    const { posterOf, mediaFile } = this.#parts.library
    if (kind !== 'video' || state === 'withdrawn' || this.#without.has(mediaHash)) return false
    return posterOf(mediaHash) === null && mediaFile(mediaHash) !== null
  }

  #done(report: ErrandReport, browser: string): void {
    if (report.type === 'decoded') return this.#measured(report, browser)
    const hash = report.url.slice(addressOf('').length)
    if (!report.taken) this.#without.add(hash)
    else if (this.isBeyond({ kind: 'video', mediaHash: hash })) this.#parts.changed()
  }

  #measured({ hd, fullHd }: Extract<ErrandReport, { type: 'decoded' }>, browser: string): void {
    if (!hd || !fullHd) {
      this.#isUntold = true
      return
    }
    const clock = this.#parts.readClocks()
    this.#writeDown(this.#book.take(browser, { hd, fullHd }, clock.wallMs), clock)
    this.#parts.changed()
  }

  #writeDown({ hd, fullHd, trials, machine, browser }: DecodingSpeed, clock: ClockReading): void {
    const { acts, screen } = this.#parts
    const [subject, by] = [screen(), { role: 'station', name: '解码测试', clock }]
    const body = { machine, browser, hd: Math.round(hd), fullHd: Math.round(fullHd), trials }
    acts.append(actBy(by, { kind: 'decoding-measured', subject, body }))
  }
}

const addressOf = (hash: string) => `/media/${hash}`
