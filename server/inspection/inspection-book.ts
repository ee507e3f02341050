import { actBy } from '../../ledger/act.ts'
import type { ClockReading } from '../../ledger/clock.ts'
import type { Canonical } from '../../ledger/canonical.ts'
import { ProblemError } from '../problem/problem.ts'
import type { ActStore } from '../records/act-store.ts'
import type { Entrance, InspectionDesk } from './inspection-desk.ts'
import type { Inspection } from '../../station/inspection.ts'
import type { Pin } from './pin.ts'
import { openTickets } from './tickets.ts'

interface InspectionParts {
  readonly pin: Pin
  readonly acts: Pick<ActStore, 'append'>
  readonly screen: () => string
  readonly facts: () => Inspection
  readonly readClocks: () => ClockReading
}

const entranceNames: Readonly<Record<Entrance, string>> = { glass: '屏前', phone: '手机' }

/** The inspection mode (检查模式): who looks has the PIN, and every attempt stands in the chain. */
export function openInspection(parts: InspectionParts): InspectionDesk {
  const { pin, facts, readClocks } = parts
  const tickets = openTickets()
  return {
    pin,
    tickets,
    facts,
    async open(given, entrance) {
      const outcome = await pin.check(given, () => readClocks().wallMs)
      const from = { entrance: entranceNames[entrance] }
      if (outcome.ok) {
        keep(parts, 'inspection-opened', visitor, from)
        return { ticket: tickets.issue(readClocks().wallMs) }
      }
      const { failures, lockedMs, counted } = outcome
      // One that comes while locked is not looked at, and would only fill the chain.
      if (counted) keep(parts, 'inspection-refused', visitor, { ...from, failures })
      if (lockedMs === 0) throw new ProblemError('pin-wrong')
      throw new ProblemError('pin-locked', { seconds: Math.ceil(lockedMs / 1000) })
    },
    async setPin(given, who) {
      const isNew = !pin.isSet()
      await pin.set(given)
      keep(parts, 'inspection-pin-set', who, { first: isNew })
    },
  }
}

/** Whoever stands there with the PIN; it names no person. */
const visitor = { role: 'visitor', name: '检查人员' }

function keep(
  { acts, screen, readClocks }: InspectionParts,
  kind: string,
  who: { readonly role: string; readonly name: string },
  body: Canonical,
): void {
  const clock = readClocks()
  const by = { ...who, clock }
  acts.append(
    actBy(by, {
      kind,
      subject: screen(),
      body,
    }),
  )
}
