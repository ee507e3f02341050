import type { KeyObject } from 'node:crypto'
import { actBy, type Doer } from '../../ledger/act.ts'
import type { Canonical } from '../../ledger/canonical.ts'
import type { ClockReading } from '../../ledger/clock.ts'
import { ProblemError } from '../problem/problem.ts'
import type { ActStore } from '../records/act-store.ts'
import { checkTitles, type CheckResult } from './check.ts'
import { checkNames, type AskedName, type CheckName } from '../../contract/commissioning.ts'
import { certificateShape, signCertificate, type Certificate, type DrawnCertificate } from './certificate.ts'
import { askedResult, type Answer, type WindowFacts } from './window-checks.ts'

/** The chain's name for a certificate. */
export const commissionedKind = 'commissioned'

/** What stands on the glass while somebody looks. */
export type Trial = 'picture' | 'tone' | 'touch'

export interface DeskParts {
  readonly acts: Pick<ActStore, 'append' | 'list'>
  readonly key: KeyObject
  /** What the machine finds by itself, one after the other. */
  readonly machineChecks: (browserMs: number | null) => readonly (() => Promise<CheckResult>)[]
  readonly window: () => WindowFacts
  /** The station as its certificate tells it. */
  readonly subject: () => Pick<DrawnCertificate, 'station' | 'shell' | 'version'>
  readonly instant: (wallMs: number) => string
  /** Puts a trial on the glass, or takes it away. */
  readonly show: (trial: Trial | null) => void
  /** Something changed: whoever is looking on asks again. */
  readonly announce: () => void
  readonly readClocks: () => ClockReading
  readonly reportError: (error: unknown) => void
}

export interface Run {
  readonly startedAtMs: number
  readonly running: boolean
  readonly results: readonly CheckResult[]
}

/** 开通: the run that looks at everything once, and the certificate that it ends with. One run at a time. */
export class CommissioningDesk {
  readonly #parts: DeskParts
  #run: Run | null = null

  constructor(parts: DeskParts) {
    this.#parts = parts
  }

  run(): Run | null {
    return this.#run
  }

  /** The newest certificate; null before there is one. */
  certificate(): Certificate | null {
    const last = this.#parts.acts.list({ kind: commissionedKind }).at(-1)
    return last === undefined ? null : certificateShape.parse(last.body)
  }

  /** Begins anew; answers at once, and tells as each check is done. */
  begin(browserMs: number | null): void {
    if (this.#run?.running === true) throw new ProblemError('commissioning-running')
    const { readClocks, announce, reportError } = this.#parts
    this.#run = { startedAtMs: readClocks().wallMs, running: true, results: [] }
    announce()
    void this.#check(browserMs).catch((error: unknown) => {
      // A check that broke leaves the run open to be begun again; what broke is told where all that is.
      this.#run = null
      reportError(error)
      announce()
    })
  }

  show(trial: Trial | null): void {
    this.#parts.show(trial)
  }

  /** What a person says of the glass. */
  answer(name: AskedName, answer: Answer): void {
    this.#take(askedResult(name, answer, this.#parts.window()))
    this.#parts.show(null)
  }

  /** The glass felt a touch on its target: nobody need say so. */
  touched(): void {
    if (this.#run === null) return
    this.#take(askedResult('touch', 'yes', this.#parts.window(), true))
    this.#parts.show(null)
  }

  /** Signs what was found, once nothing is open and nothing has failed. */
  certify(by: Omit<Doer, 'clock'>): Certificate {
    const { acts, key, subject, instant, readClocks } = this.#parts
    const results = this.#run?.results ?? []
    refuse(
      'commissioning-unfinished',
      checkNames.filter((name) => !results.some((one) => one.name === name)),
    )
    refuse(
      'commissioning-failed',
      results.filter((one) => one.outcome === 'failed').map(({ name }) => name),
    )
    const clock = readClocks()
    const certificate = signCertificate(
      {
        ...subject(),
        startedAt: instant(this.#run?.startedAtMs ?? clock.wallMs),
        finishedAt: instant(clock.wallMs),
        by,
        checks: checkNames.flatMap((name) => results.filter((one) => one.name === name)),
      },
      key,
    )
    const body = certificate as unknown as Canonical
    const { code } = certificate.station
    acts.append({
      ...actBy({ ...by, clock }, { kind: commissionedKind, subject: code, body }),
      evidence: [certificate.hash],
    })
    this.#run = null
    this.#parts.announce()
    return certificate
  }

  async #check(browserMs: number | null): Promise<void> {
    for (const check of this.#parts.machineChecks(browserMs)) this.#take(await check())
    if (this.#run !== null) this.#run = { ...this.#run, running: false }
    this.#parts.announce()
  }

  #take(found: CheckResult): void {
    const run = this.#run ?? { startedAtMs: this.#parts.readClocks().wallMs, running: false, results: [] }
    this.#run = { ...run, results: [...run.results.filter(({ name }) => name !== found.name), found] }
    this.#parts.announce()
  }
}

function refuse(
  code: 'commissioning-unfinished' | 'commissioning-failed',
  names: readonly CheckName[],
): void {
  if (names.length === 0) return
  const titles = (at: 0 | 1, between: string) => names.map((name) => checkTitles[name][at]).join(between)
  throw new ProblemError(code, { checks: { zh: titles(0, '、'), en: titles(1, ', ') } })
}
