import { actBy, type Act } from '../../ledger/act.ts'
import type { Canonical } from '../../ledger/canonical.ts'
import { dateAt } from '../../playlist/local-day.ts'
import { attestation, type Attestation, type AttestationInput } from '../../station/attested/attestation.ts'
import { holding } from '../../station/attested/standing-entries.ts'
import type { DayReasonInput } from '../../station/facts/short-reason.ts'
import { ProblemError } from '../problem/problem.ts'
import type { ActStore } from '../records/act-store.ts'
import type { Actor } from '../lifecycle/lifecycle-book.ts'
import { entryOf, inCanon } from './entry-body.ts'
import { dayReason, type DayReason } from '../../contract/attestations.ts'

/** The chain's names for what persons vouch for. */
export const attestationKind = 'attestation'
export const dayReasonKind = 'day-reason'

/** What persons vouch for: acts in the chain and nowhere else. Nothing is deleted; a correction cites its entry. */
export class AttestedBook {
  readonly #acts: ActStore
  #station: string
  #zone: string

  constructor(acts: ActStore, station: string, zone: string) {
    this.#acts = acts
    this.#station = station
    this.#zone = zone
  }

  /** The settings were changed: later entries name the station by them. */
  follow(station: string, zone: string): void {
    this.#station = station
    this.#zone = zone
  }

  /** Every entry ever made, oldest first; an entry is named by its hash in the chain. */
  entries(): Attestation[] {
    return this.#acts
      .list({ kind: attestationKind })
      .map(({ hash, body }) => attestation.parse({ ...entryOf(body), id: hash }))
  }

  /** @throws ProblemError for a date ahead, or an entry to put right that does not hold */
  enter(input: AttestationInput, actor: Actor): Attestation {
    this.#refuseAhead(input.date, actor)
    const { kind, replaces } = input
    const isKnown = holding(this.entries()).some((each) => each.id === replaces && each.kind === kind)
    if (replaces !== undefined && !isKnown) throw new ProblemError('entry-unknown')
    const { role, name, at } = actor
    const entry = { ...input, role, name, at }
    const photos = input.kind === 'activity' && input.photoHash !== undefined ? [input.photoHash] : []
    const { hash } = this.#append(attestationKind, inCanon(entry), actor, { evidence: photos })
    return attestation.parse({ ...entry, id: hash })
  }

  /** The last word on every day of which somebody said why it was short. */
  reasons(): Map<string, DayReason> {
    const said = this.#acts.list({ kind: dayReasonKind }).map(({ body }) => dayReason.parse(body))
    return new Map(said.map((each) => [each.date, each]))
  }

  sayReason(input: DayReasonInput, actor: Actor): DayReason {
    this.#refuseAhead(input.date, actor)
    const { role, name, at } = actor
    const said = { ...input, role, name, at }
    this.#append(dayReasonKind, inCanon(said), actor, { reason: input.reason })
    return said
  }

  #refuseAhead(date: string, { clock }: Actor): void {
    const today = dateAt(this.#zone, clock.wallMs)
    if (date > today) throw new ProblemError('date-ahead', { date, today })
  }

  #append(kind: string, body: Canonical, actor: Actor, more: Partial<Pick<Act, 'reason' | 'evidence'>>) {
    return this.#acts.append(
      actBy(actor, {
        kind,
        subject: this.#station,
        body,
        ...more,
      }),
    )
  }
}
