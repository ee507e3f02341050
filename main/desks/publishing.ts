import type { AttestedBook } from '../../server/assessment/attested-book.ts'
import { SettingsDesk } from '../../server/settings/settings-desk.ts'
import type { SettingsBook } from '../../server/settings/settings-book.ts'
import type { LifecycleBook } from '../../server/lifecycle/lifecycle-book.ts'
import type { Glyphs } from './glyphs.ts'
import type { Memory } from '../memory.ts'
import type { Playout } from '../glass/playout.ts'

interface PublishingParts {
  readonly settings: SettingsBook
  readonly memory: Pick<Memory, 'library'>
  readonly playout: Playout
  readonly lifecycle: Pick<LifecycleBook, 'state' | 'follow'>
  readonly attested: Pick<AttestedBook, 'follow'>
  readonly glyphs: Pick<Glyphs, 'ofStation'>
}

/** Where settings are tried and published; what is on the glass follows a change at once. */
export function openPublishing(parts: PublishingParts): SettingsDesk {
  const { settings, memory, playout, lifecycle, attested, glyphs } = parts
  settings.follow(() => {
    const { profile, schedule } = settings.now()
    lifecycle.follow(profile)
    attested.follow(profile.code, schedule.zone)
    playout.refresh()
    playout.settle()
  })
  return new SettingsDesk({
    book: settings,
    planOf: (draft) => playout.trial(draft),
    today: () => playout.today(),
    itemIds: () => new Set(memory.library.items().map(({ id }) => id)),
    missing: glyphs.ofStation,
    isRegistered: () => lifecycle.state().standing !== '未申报',
  })
}
