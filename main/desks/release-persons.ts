import { dateAt } from '../../playlist/local-day.ts'
import { releaseRule } from '../../server/release/release-rule.ts'
import type { Configuration } from '../../server/settings/configuration.ts'
import type { ReadClocks } from '../clocks.ts'

interface PersonsParts {
  readonly settings: { readonly now: () => Configuration }
  readonly readClocks: ReadClocks
}

const ruleNow = ({ settings, readClocks }: PersonsParts) => {
  const { wallMs, trusted } = readClocks()
  const now = settings.now()
  return releaseRule(now, dateAt(now.schedule.zone, wallMs), trusted)
}

/** How many persons put a takeover on the glass now: as the station has set it, and two in a guarded period. */
export const takeoverPersons = (parts: PersonsParts) => (): 1 | 2 =>
  ruleNow(parts).guarded === null ? (parts.settings.now().takeoverRelease ?? 1) : 2

/** And a panel: where three levels bind, nobody releases what they wrote. */
export const panelPersons = (parts: PersonsParts) => (): 1 | 2 => (ruleNow(parts).levels === 3 ? 2 : 1)
