import type { IncomingMessage } from 'node:http'
import type { EditionHead } from '../settings/stale-edition.ts'
import type { OutsideSetting } from '../../contract/outside.ts'

/** The door to other machines, as it stands. */
export interface OutsideState {
  readonly listening: boolean
  /** Where other machines find the console: `https://192.168.1.20:8791`. */
  readonly addresses: readonly string[]
  /** SHA-256 of the certificate, in pairs; what a browser shows when it asks whether to trust it. */
  readonly fingerprint: string | null
}

/** What the station's door asks of the one that opens to other machines. */
export interface OutsideDesk {
  readonly setting: () => OutsideSetting
  readonly settingHead: () => EditionHead
  readonly state: () => OutsideState
  /**
   * Opens or shuts at once; throws the problem where the port cannot be had or the setting has another edition by
   * now, and leaves all as it was.
   */
  readonly change: (
    person: { readonly role: string; readonly name: string },
    basedOn: number,
    setting: OutsideSetting,
  ) => Promise<void>
  /** Whether a request came in by this door. */
  readonly brought: (request: IncomingMessage) => boolean
  /** Whether this is one of the names and addresses of the machine. */
  readonly isOurName: (hostname: string) => boolean
}
