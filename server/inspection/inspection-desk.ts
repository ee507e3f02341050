import type { Inspection } from '../../station/inspection.ts'
import type { Pin } from './pin.ts'
import type { Tickets } from './tickets.ts'

/** Where an attempt comes from: the pad before the glass, or a phone of the same network. */
export type Entrance = 'glass' | 'phone'

/** What the door asks of the inspection mode. */
export interface InspectionDesk {
  readonly pin: Pick<Pin, 'isSet'>
  readonly tickets: Tickets
  /** Throws the problem for a PIN that is wrong, comes too soon, or was never set; every attempt is an act. */
  readonly open: (pin: string, entrance: Entrance) => Promise<{ ticket: string }>
  readonly setPin: (pin: string, who: { readonly role: string; readonly name: string }) => Promise<void>
  readonly facts: () => Inspection
}
