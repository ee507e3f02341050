import type { ClockReading } from '../../ledger/clock.ts'
import { dateAt } from '../../playlist/local-day.ts'
import { openItemDesk, type ItemDesk } from '../../server/release/item-desk.ts'
import { ReleaseBook } from '../../server/release/release-book.ts'
import { releaseRule, type ReleaseRule } from '../../server/release/release-rule.ts'
import type { SettingsBook } from '../../server/settings/settings-book.ts'
import type { ReadClocks } from '../clocks.ts'
import type { Glyphs } from './glyphs.ts'
import type { Memory } from '../memory.ts'

interface ReleasingParts {
  readonly memory: Pick<Memory, 'database' | 'acts' | 'library'>
  readonly settings: Pick<SettingsBook, 'now'>
  readonly readClocks: ReadClocks
  readonly playout: { today(): string; refresh(): void }
  readonly glyphs: Glyphs
}

/** 内容库 and 发布, by the station's own setting; what is on the glass follows at once. */
export function openReleasing({ memory, settings, readClocks, playout, glyphs }: ReleasingParts): ItemDesk {
  const zone = () => settings.now().schedule.zone
  const rule = ({ wallMs, trusted }: ClockReading): ReleaseRule =>
    releaseRule(settings.now(), dateAt(zone(), wallMs), trusted)
  return openItemDesk({
    ...memory,
    book: new ReleaseBook({ ...memory, zone, rule, missing: glyphs.ofItem }),
    playlists: () => settings.now().playlists,
    today: () => playout.today(),
    rule: () => rule(readClocks()),
    changed: () => playout.refresh(),
  })
}
